"""Thunderbird on a screen of its own (Xvfb), subscribed to the feed as one of its calendars.

The source is a URL. The folder that STATE names is kept as its home, so that the next poll is an
update of the first; without one, everything is thrown away.

It is asked over Marionette, the remote control that Gecko has for tests, from its own code.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import record

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = Path(__file__).with_name("thunderbird.js")
PROGRAM = "/usr/lib/thunderbird/thunderbird"  # what the script in the PATH ends with
LIMIT_SECONDS = 120
ONE_DAY = timedelta(days=1)
# Nothing that it would do on its own: first steps, updates, reports, the blink of a cursor.
SETTINGS = """\
user_pref("marionette.port", {port});
user_pref("app.update.disabledForTesting", true);
user_pref("app.normandy.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("mail.winsearch.firstRunDone", true);
user_pref("mailnews.start_page.enabled", false);
user_pref("toolkit.telemetry.enabled", false);
"""
# Each ends with the process that started it.
BOUND = ("setpriv", "--pdeathsig", "KILL")


class Marionette:
    """A session of the protocol: JSON with its length before it, one answer for each command."""

    def __init__(self, port: int) -> None:
        self.connection = _connected(port)
        self.stream = self.connection.makefile("rb")
        self._received()
        self.call("WebDriver:NewSession", capabilities={})
        self.call("WebDriver:SetTimeouts", script=LIMIT_SECONDS * 1000)
        self.call("Marionette:SetContext", value="chrome")

    def call(self, name: str, **parameters: object) -> Any:
        message = json.dumps([0, 1, name, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._received()
        if error:
            raise RuntimeError(f"{name}: {error['message']}")
        return result

    def _received(self) -> Any:
        length = b""
        while (character := self.stream.read(1)) != b":":
            if not character:
                raise RuntimeError("Thunderbird ended")
            length += character
        return json.loads(self.stream.read(int(length)))


def _connected(port: int) -> socket.socket:
    give_up = time.monotonic() + LIMIT_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), LIMIT_SECONDS)
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)


@contextmanager
def screen() -> Iterator[str]:
    read, write = os.pipe()
    command = [*BOUND, "Xvfb", "-displayfd", str(write), "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def surroundings(home: Path, display: str) -> dict[str, str]:
    """A home of its own and nothing else that a desktop offers; only the zone is the caller's."""
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "DISPLAY": display,
        "LC_ALL": "C.UTF-8",
        "MOZ_CRASHREPORTER_DISABLE": "1",
    }


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def thunderbird(home: Path) -> Iterator[Marionette]:
    port, profile = free_port(), home / "profile"
    profile.mkdir(exist_ok=True)
    (profile / "user.js").write_text(SETTINGS.format(port=port))
    command = [
        *BOUND,
        PROGRAM,
        "--marionette",
        "--remote-allow-system-access",
        "--no-remote",
        "--profile",
        str(profile),
    ]
    with screen() as display:
        program = subprocess.Popen(
            command,
            env=surroundings(home, display),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            session = Marionette(port)
            yield session
            session.call("Marionette:Quit", flags=["eForceQuit"])
            program.wait(LIMIT_SECONDS)
        finally:
            program.kill()
            program.wait()


def main() -> None:
    requests = record.asked()
    asked = [
        {
            "source": request.source,
            "first": str(request.first - ONE_DAY),
            "last": str(request.last + ONE_DAY),
        }
        for request in requests
    ]
    with record.home() as home, thunderbird(home) as session:
        script = SCRIPT.read_text()
        found = session.call("WebDriver:ExecuteAsyncScript", script=script, args=[asked])["value"]
    if "error" in found:
        raise RuntimeError(found["error"])
    for request, answer in zip(requests, found["answers"], strict=True):
        record.write(reader="thunderbird", version=version(), request=request, **answer)


def version() -> str:
    return record.packaged("thunderbird").removeprefix("1:")


main()
