"""One adapter for each reader: SOURCE FROM TO in, what the reader understood out, as JSON.

FROM is inclusive and TO exclusive, both days of UTC. Each runs in the Python or Node that holds its
reader, knows nothing of the tests, and can be run by hand from the folder above this:

    ../../.readers/venv/bin/python -m adapters.read_icalendar calendar.ics 2023-01-01 2024-01-01

An adapter undoes how its reader shows things, never what it misreads.
"""
