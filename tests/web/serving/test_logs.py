"""The log: nothing in it acts on a terminal, whatever a request or a file contains."""

import json
import logging
from pathlib import Path

import pytest

from tests.folder import Folder
from tests.web.served import serve
from web.serving.logs import JsonLines, OneLine, Visible


def test_controls_are_escaped_and_lines_of_a_traceback_stay() -> None:
    record = logging.LogRecord("x", 40, "x.py", 1, "a %s\nb", ("\x1b[2J\u202e",), None)
    assert Visible("%(message)s").format(record) == "a \\x1b[2J\\u202e\nb"


def test_a_request_is_one_line() -> None:
    record = logging.LogRecord("x", 20, "x.py", 1, "GET %s", ("/\nforged\x1b",), None)
    assert OneLine("%(message)s").format(record) == "GET /\\nforged\\x1b"


def test_a_request_that_fails_writes_no_line_of_its_own(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = serve(Folder.small(tmp_path).path)

    def fail(**_: object) -> str:
        raise ZeroDivisionError

    site.app.view_functions["event"] = fail
    assert site.get("/events/x%0a%1b[2Jforged").status_code == 500
    assert caplog.messages == ["GET /events/x\\n\\x1b[2Jforged failed"]


def test_a_line_of_json_has_the_parts_of_a_request_and_no_line_breaks() -> None:
    record = logging.LogRecord("x", 20, "x.py", 1, "%(path)s", ({"path": "/\n\u202e"},), None)
    record.created = 1_700_000_000
    line = JsonLines().format(record)
    assert line.isascii()
    assert json.loads(line) == {
        "time": "2023-11-14T22:13:20.000+00:00",
        "level": "info",
        "logger": "x",
        "message": "/\n\u202e",
        "path": "/\n\u202e",
    }
