"""Layout: what a view shows, and where, before it is written in any format.

Examples are an agenda of days, a month of weeks, a timeline of bars, and the picture of how one
event's dates narrowed. Pages and pictures only loop over it.
"""
