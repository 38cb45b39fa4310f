"""Caddy answers a published folder with the status, type and bytes of the live server."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.extras import need
from tests.web.publishing.published import Published, published, with_old_events
from tests.web.server import Server, environment, free_port, serving

CADDY = shutil.which("caddy")


def answers(site: Published, server: Server) -> Mapping[str, object]:
    """Where status, type, caching or bytes are not those of the manifest and the files."""
    files, found = site.files(), {}
    for link, entry in site.manifest.entries.items():
        answer = server.get(link)
        headers = answer.headers
        said = (answer.code, headers.get("Content-Type"), headers.get("Cache-Control"))
        if entry.head.location:
            moved = (answer.code, headers.get("Location"))
            wrong = moved != (entry.head.status, entry.head.location)
        else:
            wrong = said != (entry.head.status, entry.head.type, entry.head.caching)
            wrong = wrong or answer.body not in files.values()
        wrong = wrong or "Last-Modified" in headers
        if wrong:
            found[link] = (said, answer.headers)
    return found


def test_every_address_is_answered(tmp_path: Path) -> None:
    need(None if CADDY else "Caddy is not installed; .ci/debian caddy installs it")
    port = free_port()
    data = with_old_events(tmp_path / "data").path
    site = published(data, tmp_path / "at", f"http://127.0.0.1:{port}")
    file = tmp_path / "Caddyfile"
    file.write_text(f"{{\n  admin off\n}}\nimport {site.at}/Caddyfile\n", encoding="utf-8")
    command = [str(CADDY), "run", "--config", str(file), "--adapter", "caddyfile"]
    given = environment(HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    with serving(port, command, tmp_path, given) as server:
        assert answers(site, server) == {}
        assert server.get("/changes/").code == 200
        assert server.get("/changes.html").code == 404
        assert server.get("/nowhere").body == site.files()["404.html"]
        assert server.get("/nowhere.ics").body == site.files()["404.txt"]
        packed = server.get("/calendar.ics", Accept_Encoding="gzip")
        assert packed.headers["Content-Encoding"] == "gzip"
        again = server.get(
            "/calendar.ics", If_None_Match=packed.headers["Etag"], Accept_Encoding="gzip"
        )
        assert again.code == 304
