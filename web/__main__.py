"""`python -m web`: the same as `dateline serve`."""

import sys

from web.commands import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
