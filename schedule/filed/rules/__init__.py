"""The rules that need several records: each is a generator of problems."""
