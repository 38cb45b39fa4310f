"""From an article's text to a draft report: dated mentions, claims, and the words they came from.

Nothing here is imported for its side: `dateline draft` starts in a fraction of a second,
so this room reads no pydantic and no Babel.
"""
