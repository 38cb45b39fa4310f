"""Renderers: one module for each format, given events and returning bytes.

A renderer neither loads, nor filters, nor asks the time, and knows no other renderer. A
module without a `render` is a part of one.
"""
