"""Compare nginx with the live server, address by address, for generated data.

It takes minutes, so it is a command: `make parity EVENTS=2000`.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.generate import generate
from tests.web.publishing.published import published
from tests.web.publishing.test_nginx import differences, nginx
from tests.web.server import free_port

MOST_TOLD = 20
LONGEST = 600


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.web.publishing.parity")
    parser.add_argument("--events", type=int, default=2000, help="default: %(default)s")
    with TemporaryDirectory() as path:
        base, port = Path(path), free_port()
        generate(parser.parse_args().events, base / "data")
        site = published(base / "data", base / "at", f"http://127.0.0.1:{port}")
        with nginx(site.at, base / "nginx", port) as server:
            found = differences(site, server)
        count = len(site.manifest.entries)
    for link, pair in [*found.items()][:MOST_TOLD]:
        print(f"{link}: {pair}"[:LONGEST])
    print(f"{count} addresses, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
