"""The format of the log: nothing in it acts on a terminal, whatever a file or a request
contains.
"""

import json
import logging
from datetime import UTC, datetime

from schedule.errors import visible

_REQUEST = ("addr", "method", "path", "query_string", "status", "dt_ms")
"""The parts of a request in the server's log."""


class Visible(logging.Formatter):
    """Lines in which control characters are escaped."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(visible, super().format(record).split("\n")))


class OneLine(logging.Formatter):
    """Lines in which control characters and line breaks are escaped, so that no request can add a
    line.
    """

    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record))


class JsonLines(logging.Formatter):
    """One JSON object for each line, in ASCII. A request has its parts as keys."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC)
        told: dict[str, object] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if isinstance(record.args, dict):
            told |= {name: record.args[name] for name in _REQUEST if name in record.args}
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told)
