"""The web as its readers see it: pages read by a parser, feeds read back as calendars."""
