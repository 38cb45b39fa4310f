"""`python -m web`: the same as `dateline`; without the name of a command, `dateline serve`."""

import sys

from web.commands import main

_COMMANDS = frozenset({"publish", "serve"})

if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(given if given[:1] and given[0] in _COMMANDS else ["serve", *given]))
