"""The rules that need several records. Each is a generator of problems."""
