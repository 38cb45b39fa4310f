"""KCalendarCore (KOrganizer, Kontact, Merkuro), through a program that `.ci/readers` compiles."""

from __future__ import annotations

import json
import subprocess
from datetime import timedelta
from pathlib import Path

from . import record

PROGRAM = Path(__file__).parents[3] / ".readers/kde/read_kcalendarcore"
ONE_DAY = timedelta(days=1)


def main() -> None:
    requests = record.asked()
    # A day more on each side: it takes a day as the machine's own zone has it.
    days = (str(requests[0].first - ONE_DAY), str(requests[0].last + ONE_DAY))
    command = [str(PROGRAM), *days, *(request.source for request in requests)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    for request, line in zip(requests, done.stdout.splitlines(), strict=True):
        record.write(
            reader="kcalendarcore",
            version=record.packaged("libkf5calendarcore5abi2"),
            request=request,
            **json.loads(line),
        )


main()
