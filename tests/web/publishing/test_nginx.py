"""nginx answers a published folder as the live server does, address by address."""

import getpass
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.build import days
from tests.extras import need
from tests.folder import DATA
from tests.web.publishing.published import Published, published, with_old_events
from tests.web.server import Answer, Server, environment, free_port, serving
from web.api import sitemap
from web.publishing.addresses import addresses
from web.publishing.rewriting import Rewriter
from web.serving.response import compressed, content_hash

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
CONFIGURATION = """
daemon off;
user {user};
worker_processes 1;
pid {path}/pid;
error_log {path}/errors info;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {path}/body;
    proxy_temp_path {path}/proxy;
    fastcgi_temp_path {path}/fastcgi;
    uwsgi_temp_path {path}/uwsgi;
    scgi_temp_path {path}/scgi;
    include {at}/nginx.conf;
}}
"""


@contextmanager
def nginx(at: Path, path: Path, port: int) -> Iterator[Server]:
    """Nginx with the configuration of a published folder."""
    need(None if NGINX else "nginx is not installed; .ci/debian nginx installs it")
    path.mkdir()
    file = path / "nginx.conf"
    file.write_text(
        CONFIGURATION.format(user=getpass.getuser(), path=path, at=at), encoding="utf-8"
    )
    command = [str(NGINX), "-c", str(file), "-e", str(path / "errors")]
    with serving(port, command, path, environment()) as server:
        yield server


def expected(site: Published, packed: bool) -> Mapping[str, tuple[object, ...]]:  # noqa: FBT001
    """What the live server answers, with the links of pages rewritten."""
    live = site.live
    edition = live.app.extensions["editions"].current
    pages = sitemap.pages(edition)
    wanted = {each.link for each in addresses(edition.schedule(), edition.links, pages)}
    rewriter = Rewriter(site=site.public_url, published=wanted)
    found = {}
    for link in wanted:
        headers = {"Accept_Encoding": "gzip"} if packed else {}
        plain = live.get(link)
        answer = live.get(link, **headers)
        body, tag = answer.data, answer.headers.get("ETag")
        if answer.mimetype == "text/html" and rewriter.page(plain.text) != plain.text:
            rewritten = rewriter.page(plain.text).encode()
            is_packed = answer.headers.get("Content-Encoding") == "gzip"
            body = compressed([rewritten]) if is_packed else rewritten
            coding = "-gzip" if is_packed else ""
            tag = tag and f'"{content_hash([rewritten])}{coding}"'
        location = answer.headers.get("Location")
        found[link] = (answer.status_code, answer.content_type, tag, location, body)
    return found


def told(answer: Answer) -> tuple[object, ...]:
    headers = answer.headers
    tag, location = headers.get("Etag"), headers.get("Location")
    return answer.code, headers.get("Content-Type"), tag, location, answer.body


def differences(site: Published, server: Server) -> dict[str, object]:
    found: dict[str, object] = {}
    for packed in (False, True):
        headers = {"Accept_Encoding": "gzip"} if packed else {}
        for link, wanted in expected(site, packed).items():
            answer = server.get(link, **headers)
            if told(answer) != wanted:
                found[f"{link} {headers}"] = (told(answer), wanted)
            tag = answer.headers.get("Etag")
            if tag:
                again = server.get(link, If_None_Match=f'"x", W/{tag}', **headers)
                if (again.code, again.headers.get("Etag"), again.body) != (304, tag, b""):
                    found[f"{link} {headers} again"] = again
    return found


@pytest.mark.parametrize("is_real", [True, False])
def test_every_address_is_answered_as_by_the_live_server(tmp_path: Path, is_real: bool) -> None:  # noqa: FBT001
    data = DATA if is_real else with_old_events(tmp_path / "data").path
    port = free_port()
    site = published(data, tmp_path / "at", f"http://127.0.0.1:{port}")
    with nginx(site.at, tmp_path / "nginx", port) as server:
        found = differences(site, server)
        assert found == {}, "\n".join(f"{k}: {str(v)[:600]}" for k, v in [*found.items()][:4])
    assert "[emerg]" not in (tmp_path / "nginx" / "errors").read_text(encoding="utf-8")


def test_headers_conditions_and_what_is_not_there(tmp_path: Path) -> None:
    port = free_port()
    data = with_old_events(tmp_path / "data").path
    site = published(data, tmp_path / "at", f"http://127.0.0.1:{port}")
    live, own = site.live, {"Connection", "Accept-Ranges", "Server", "Date", "Content-Length"}
    with nginx(site.at, tmp_path / "nginx", port) as server:
        for link in (
            "/",
            "/calendar.ics",
            "/events/gone",
            "/events/merged.ics",
            "/nowhere",
            "/x.ics",
        ):
            answer, wanted = server.get(link), live.get(link)
            headers = {name.title(): value for name, value in wanted.headers}
            differing = {
                name
                for name in {*answer.headers, *headers} - own
                if answer.headers.get(name) != headers.get(name)
            }
            assert (answer.code, differing - {"Last-Modified", "Cache-Control"}) == (
                wanted.status_code,
                {"Etag"} if link == "/" else set(),
            )
            assert "Last-Modified" not in answer.headers
        feed = server.get("/calendar.ics")
        tag = feed.headers["Etag"]
        cases = {
            tag: 304,
            f"W/{tag}": 304,
            "*": 304,
            '"x"': 200,
            tag.replace('"', ""): 304
            if live.get("/calendar.ics", If_None_Match=tag[1:-1]).status_code == 304
            else 200,
            f'{tag[:-1]}-gzip"': 200,
        }
        assert {
            each: server.get("/calendar.ics", If_None_Match=each).code for each in cases
        } == cases
        assert server.get("/changes/").body == server.get("/changes").body
        assert server.get("/calendar.ics", "HEAD").body == b""
        assert server.get("/changes.html").code == 404
        assert server.get("/calendar.ics.gz").code == 404
        assert server.get("/calendar.ics?place=x").code == 200


def test_what_is_published_later_is_found_before_nginx_reads_its_file_again(tmp_path: Path) -> None:
    port = free_port()
    world = with_old_events(tmp_path / "data")
    site = published(world.path, tmp_path / "at", f"http://127.0.0.1:{port}")
    with nginx(site.at, tmp_path / "nginx", port) as server:
        world.change("places.toml", lambda x: x.update(new={"name": {"en": "New"}}))
        world.change("events/all.toml", lambda x: x.update(new=x["talks"]))
        world.file(
            "2023-03-18-new",
            {"event": "new", "dates": days("2023-03-21")},
        )
        site.again()
        page, file = server.get("/events/new"), server.get("/events/new.ics")
    assert (page.code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert (file.code, file.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
