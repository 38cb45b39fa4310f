"""How the log is written: nothing in it acts on a terminal, whatever a file or a request holds."""

import logging

from schedule.errors import visible


class Visible(logging.Formatter):
    """Lines in which controls are escaped."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(visible, super().format(record).split("\n")))
