"""The metrics: every request counted by kind and status, the state of the data beside."""

import re
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.folder import Folder
from tests.web.served import serve
from web.serving.metrics import MIME, Metrics, kind
from web.serving.metrics import serve as serve_metrics

PAST = 2_000_000_000


def samples(text: str) -> dict[str, float]:
    lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "page"),
        ("/ru/events/x", "page"),
        ("/dates/places/harbin/calendar.ics", "feed"),
        ("/ru/changes.atom", "feed"),
        ("/events/x.ics", "file"),
        ("/sitemap.xml", "file"),
        ("/dates/static/dateline.css", "static"),
        ("/healthz", "health"),
    ],
)
def test_an_address_has_a_kind(path: str, expected: str) -> None:
    assert kind(path) == expected


def test_requests_are_counted_by_kind_and_status(tmp_path: Path) -> None:
    site = serve(Folder.small(tmp_path).path)
    metrics = Metrics(workers=2)
    editions = site.app.extensions["editions"]
    site.app.wsgi_app = metrics.counted(site.app.wsgi_app, editions)  # type: ignore[arg-type, method-assign, assignment]
    tag = site.get("/calendar.ics").headers["ETag"]
    site.get("/calendar.ics", If_None_Match=tag)
    for address in ("/", "/", "/?from=x", "/events/nix.ics"):
        site.get(address)
    found = samples(metrics.text(PAST))
    assert {name: value for name, value in found.items() if "requests" in name} == {
        'dateline_requests_total{kind="page",status="200"}': 2,
        'dateline_requests_total{kind="page",status="400"}': 1,
        'dateline_requests_total{kind="feed",status="200"}': 1,
        'dateline_requests_total{kind="feed",status="304"}': 1,
        'dateline_requests_total{kind="file",status="404"}': 1,
    }


def test_the_state_of_the_data_is_told_at_an_address_of_its_own(tmp_path: Path) -> None:
    site = serve(Folder.small(tmp_path).path)
    editions, metrics = site.app.extensions["editions"], Metrics(workers=1)
    metrics.counted(site.app.wsgi_app, editions)  # type: ignore[arg-type]
    port = serve_metrics(metrics, "127.0.0.1", 0, clock=lambda: PAST)
    while not samples(metrics.text(PAST)).get("dateline_events"):
        pass
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        text, mime = answer.read().decode(), answer.headers["Content-Type"]
    found, schedule = samples(text), editions.current.survey.schedule
    assert mime == MIME
    assert found["dateline_data_age_seconds"] == PAST - schedule.modified.timestamp()
    assert found["dateline_look_age_seconds"] == PAST - editions.looked
    assert found["dateline_events"] == len(schedule.events)
    assert found["dateline_problems"] == 0
    assert found['dateline_waiting{maker="pages"}'] == 0
    assert found['dateline_memory_bytes{process="1"}'] > 0


def test_every_line_is_of_the_text_format() -> None:
    """The grammar of Prometheus's exposition format, version 0.0.4."""
    line = r'# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="\w+"(,[a-z]+="\w+")*\})? [0-9.e+-]+'
    text = Metrics(workers=1).text(PAST)
    assert [each for each in text.splitlines() if not re.fullmatch(line, each)] == []
    assert text.endswith("\n")
