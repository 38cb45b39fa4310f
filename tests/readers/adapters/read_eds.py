"""Evolution Data Server (Evolution, GNOME Calendar), subscribed to the feed as its "webcal" source.

The source is a URL. The folder that STATE names is kept, so that the next poll is an update of the
first; without one, everything is thrown away.

The two services run as they are, in a D-Bus session of their own that knows no other program. They
are asked as Evolution asks: subscribe, refresh, list what is held, let the client library expand
it, with the machine's zone as the default one.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import gi

from . import component, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
from gi.repository import (  # noqa: E402  the versions are chosen before the import
    ECal,
    EDataServer,
    Gio,
    GLib,
    GObject,
    ICalGLib,
)

SERVICES = Path("/usr/share/dbus-1/services")
BUS = """\
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <servicedir>{folder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

SOURCE = """\
[Data Source]
DisplayName=Feed
Enabled=true
Parent=webcal-stub

[Calendar]
BackendName=webcal

[Authentication]
Host={host}
Port={port}
Method=none

[Security]
Method=none

[WebDAV Backend]
ResourcePath={path}
ResourceQuery={query}

[Refresh]
Enabled=false
"""

ENDS_WITHIN = 10.0
POLLS_WITHIN_SECONDS = 60
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER in <linux/prctl.h>
DON_T_WAIT = 0xFFFFFFFF  # for the source to be connected: the poll waits for what it needs
ALL = "#t"


def subscribe(home: Path, name: str, url: str) -> None:
    parts = urlsplit(url)
    folder = home / "config/evolution/sources"
    folder.mkdir(parents=True, exist_ok=True)
    source = SOURCE.format(host=parts.hostname, port=parts.port, path=parts.path, query=parts.query)
    (folder / f"{name}.source").write_text(source)


def surroundings(home: Path, folder: Path) -> dict[str, str]:
    """A home of its own and nothing else that a desktop offers; only the zone is the caller's."""
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(folder),
        "LC_ALL": "C.UTF-8",
        "GIO_USE_NETWORK_MONITOR": "base",
        "GIO_USE_PROXY_RESOLVER": "dummy",
        "GIO_USE_VFS": "local",
        "GSETTINGS_BACKEND": "memory",
    }


@contextmanager
def session(home: Path) -> Iterator[None]:
    """A D-Bus session whose services have all ended when it is left, or when this process dies."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for service in SERVICES.glob("org.gnome.evolution.dataserver.[CS]*.service"):
            shutil.copy(service, folder)
        (folder / "bus.conf").write_text(BUS.format(folder=folder))
        environment = surroundings(home, folder)
        bus = subprocess.Popen(
            [
                *("setpriv", "--pdeathsig", "TERM"),
                *("dbus-daemon", "--nofork", "--print-address=1"),
                f"--config-file={folder}/bus.conf",
            ],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            assert bus.stdout
            address = bus.stdout.readline().strip()
            os.environ.update(environment, DBUS_SESSION_BUS_ADDRESS=address)
            connection = Gio.bus_get_sync(Gio.BusType.SESSION)
            connection.set_exit_on_close(False)
            yield
        finally:
            end(bus.pid)


def end(group: int) -> None:
    """Bus and services are one group of processes, and orphans of the bus become ours."""
    give_up = time.monotonic() + ENDS_WITHIN
    os.killpg(group, signal.SIGTERM)
    try:
        while True:
            ended, _ = os.waitpid(-group, os.WNOHANG)
            if not ended:
                time.sleep(0.01)
            if time.monotonic() > give_up:
                os.killpg(group, signal.SIGKILL)
    except ChildProcessError:
        return


def poll(name: str) -> Any:
    """A client of the source, once a refresh of it is over."""
    faults: list[str] = []
    loop = GLib.MainLoop()

    def stop(reason: str) -> None:
        faults.append(reason)
        loop.quit()

    def unreachable(_source: object, _why: object, _pem: str, _flags: object, error: Any) -> None:
        stop(str(error))

    def fault(_client: object, message: str) -> None:
        stop(message)

    def progress(_view: object, _percent: int, doing: str) -> None:
        if not doing:
            loop.quit()

    # Kept in a name: with the registry gone, its sources have no signals.
    registry = EDataServer.SourceRegistry.new_sync()
    source = registry.ref_source(name)
    source.connect("credentials-required", unreachable)
    client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, DON_T_WAIT)
    client.set_default_timezone(ICalGLib.Timezone.get_builtin_timezone(os.environ.get("TZ", "UTC")))
    # The client's class has a `connect` of its own, which hides the one for signals.
    GObject.Object.connect(client, "backend-error", fault)
    _, view = client.get_view_sync(ALL)
    view.connect("progress", progress)
    view.connect("complete", lambda _view, _error: client.refresh_sync())
    view.start()
    GLib.timeout_add_seconds(POLLS_WITHIN_SECONDS, stop, "the poll does not end")
    loop.run()
    if faults:
        sys.exit("\n".join(faults))
    return client


def entries(client: Any) -> Iterator[record.Record]:
    """What is held, written out as it exports an event: with the zones that belong to it."""
    _, held = client.get_object_list_sync(ALL)
    for one in held:
        calendar = component.parsed(client.get_component_as_string(one))
        yield from map(component.entry, component.events(calendar))


def seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def occurrences(client: Any, request: record.Request) -> list[record.Record]:
    found: list[tuple[Any, Any, Any]] = []

    def instance(event: Any, start: Any, end: Any, *_: object) -> bool:
        found.append((event, start, end))
        return True

    client.generate_instances_sync(
        seconds(request.first - timedelta(days=1)),
        seconds(request.last + timedelta(days=1)),
        None,
        instance,
    )
    return [
        component.shown(event, component.moment(start), component.moment(end))
        for event, start, end in found
    ]


def read(name: str, request: record.Request) -> None:
    client = poll(name)
    record.write(
        reader="eds",
        version=f"{record.packaged('evolution-data-server')} of Evolution Data Server",
        request=request,
        entries=list(entries(client)),
        occurrences=occurrences(client, request),
    )


def main() -> None:
    requests = {f"feed-{number}": request for number, request in enumerate(record.asked())}
    with record.home() as home:
        for name, request in requests.items():
            subscribe(home, name, request.source)
        with session(home):
            for name, request in requests.items():
                read(name, request)


main()
