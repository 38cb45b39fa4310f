"""Pictures of pages, to be looked at: `python -m tests.browser.shots / /events/ID --width 390`.

They are written to `.browsers/screenshots/`, one for each address, language, width and scheme.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from itertools import product
from pathlib import Path

from .addresses import LANGUAGES, NOW, in_language
from .host import Host, hosting_data
from .installed import BROWSERS, CHROMIUM, ROOT, missing
from .visit import Look, browsing, visiting

SCREENSHOTS = BROWSERS / "screenshots"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if reason := missing(CHROMIUM):
        sys.stderr.write(f"{reason}\n")
        return 1
    site = (
        nullcontext(Host(options.server.rstrip("/")))
        if options.server
        else hosting_data(options.data, options.now)
    )
    looks = [
        (
            language,
            Look(
                width=width,
                scheme=scheme,
                scripts=not options.no_scripts,
                media="print" if options.print else "screen",
                unfolded=options.unfold,
            ),
        )
        for language, width, scheme in product(options.lang, options.width, options.scheme)
    ]
    with site as host, browsing() as browser:
        for address, (language, look) in product(options.addresses, looks):
            name = f"{slug(address)}_{language}_{look.width}_{look.scheme}"
            path = options.into / f"{name}{'_print' if options.print else ''}.png"
            with visiting(browser, host.at(in_language(address, language)), look) as visit:
                visit.shot(path, whole=not options.window)
            sys.stdout.write(f"{path}\n")
    return 0


def slug(address: str) -> str:
    """An address as a file name."""
    return re.sub(r"[^\w.-]+", "-", address).strip("-") or "home"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.browser.shots",
        description="Take pictures of pages, one for each address, language, width and scheme.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS", help="such as / or /reports/001")
    parser.add_argument("--width", nargs="+", type=int, default=[390], help="in CSS pixels")
    parser.add_argument("--scheme", nargs="+", choices=("light", "dark"), default=["light"])
    parser.add_argument("--lang", nargs="+", default=[LANGUAGES[0]], help="as in ?lang=")
    parser.add_argument("--now", default=NOW, help="the day, or moment in UTC, that is today")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="the data folder")
    parser.add_argument("--server", metavar="URL", help="a server that runs already, instead")
    parser.add_argument("--no-scripts", action="store_true", help="with JavaScript off")
    parser.add_argument("--unfold", action="store_true", help="with every <details> open")
    parser.add_argument("--print", action="store_true", help="as it is printed")
    parser.add_argument("--window", action="store_true", help="what fits the window, not all of it")
    parser.add_argument("--into", type=Path, default=SCREENSHOTS, help="the folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
