"""The server that ours runs in, with a minimal application: it answers every request
with one 304.
"""

import argparse
from collections.abc import Iterable
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces

from web.commands.serve import THREADS

HEADERS = [
    ("ETag", '"0123456789abcdef0123456789abcdef-gzip"'),
    ("Cache-Control", "max-age=900"),
    ("Vary", "Accept-Encoding"),
]


def answer(_environ: Any, start_response: Any) -> Iterable[bytes]:
    start_response("304 Not Modified", HEADERS)
    return []


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bare", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    server = Granian(
        "bench.bare",
        port=parser.parse_args().port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        blocking_threads=THREADS,
        backpressure=2 * THREADS,
    )
    server.serve(target_loader=lambda *_: answer, wrap_loader=False)


if __name__ == "__main__":
    main()
