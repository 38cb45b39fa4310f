"""Layout: what a view shows, and where, before it is written in any format.

An agenda of days, a month of weeks, a timeline of bars, the course of one event's dates. Pages and
pictures loop over it.
"""
