"""Random input for the three parsers: files of the data folder, calendar files, query strings."""
