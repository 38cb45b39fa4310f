"""From an article's text to a draft report: dated mentions, claims, and the words they came from.

This package imports neither pydantic nor Babel, so that `dateline draft` starts in a fraction of a
second.
"""
