"""The tests mirror the source, file for file; a test's name or docstring is its claim."""
