"""Renderers: one module for each format. A renderer takes events and returns bytes.

A renderer doesn't load data, doesn't filter, doesn't ask the time and doesn't import another
renderer. A module without a `render` is a part of a renderer.
"""
