"""One adapter for each reader: FROM TO SOURCE... in, what the reader understood out: a line of JSON
for each source.

FROM is inclusive and TO exclusive, both days of UTC. A program starts once for many sources,
because starting it takes longer than reading. Each runs in the Python or Node that holds its
reader, knows nothing of the tests, and can be run by hand from the folder above this:

    ../../.readers/venv/bin/python -m adapters.read_icalendar 2023-01-01 2024-01-01 calendar.ics

An adapter undoes how its reader shows things, never what it misreads.
"""
