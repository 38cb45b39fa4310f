"""The script `dateline`: the commands of the schedule, and those here, which need the web.

Each module here that has a `COMMAND` is a command.
"""

from collections.abc import Sequence

from schedule import commands as schedule_commands
from schedule.__main__ import main as run
from web import commands


def main(arguments: Sequence[str] | None = None) -> int:
    return run(arguments, program="dateline", packages=(schedule_commands, commands))
