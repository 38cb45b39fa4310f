"""`python -m web`: the same as `dateline`; without the name of a command, `dateline serve`."""

import sys
from pkgutil import iter_modules

from web import commands
from web.commands import main

_COMMANDS = {each.name for each in iter_modules(commands.__path__)}

if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(given if given[:1] and given[0] in _COMMANDS else ["serve", *given]))
