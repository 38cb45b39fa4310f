"""The cost of a page among many events: made again, beside its bare template with all values ready.

No response is cached from one turn to the next, but everything that an edition caches for its pages
is there: selections and listings.
"""

import gc
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from flask import Flask, g, template_rendered
from jinja2 import Template
from werkzeug.test import create_environ

from bench.generate import generate
from bench.rows import Row
from web import create_app
from web.serving.response import ResponseCache

GOAL = 1.5
SMALL_GOAL = 3
"""For small pages: what every request costs is more than their templates."""
LIST = "&".join(f"id=event-{number}" for number in range(0, 1000, 10))
PAGES: Mapping[str, float | None] = {
    "/month/2022-05": GOAL,
    "/": GOAL,
    "/?at=2022-05-01": None,
    "/timeline?from=2022-05-01&to=2022-05-31": None,
    "/timeline": None,
    "/places": SMALL_GOAL,
    "/kinds": SMALL_GOAL,
    "/?place=moscow&place=harbin": GOAL,
    f"/?{LIST}": GOAL,
}
AT_A_TIME = 5
NOTHING = ResponseCache(0)


def measure(
    events: int, repeats: int, endless: int = 0, pages: Iterable[str] = tuple(PAGES)
) -> list[Row]:
    with TemporaryDirectory() as folder:
        generate(events, Path(folder), endless)
        app = create_app(folder, watch=False)
    gc.collect()
    gc.freeze()
    return [row for page in pages for row in _rows(app, page, repeats)]


def _rows(app: Flask, address: str, repeats: int) -> list[Row]:
    template, values = _rendered(app, address)
    edition = app.extensions["editions"].current
    environ = create_environ(address)

    def only_template() -> bytes:
        with app.request_context(environ):
            g.edition, g.now = edition, edition.now()
            return template.render(values).encode()

    def whole() -> bytes:
        edition.responses = NOTHING
        return _answered(app, environ)

    def kept() -> bytes:
        return _answered(app, environ)

    if whole() != only_template():
        raise ValueError(f"{address} isn't what its template makes of the values")
    made, rendered = _medians((whole, only_template), repeats)
    edition.responses = ResponseCache(1 << 26)
    again = _medians((kept,), max(repeats, 2))[0]
    name = address.replace(LIST, "id=… (100 events)")
    bare_row = partial(Row, yardstick="its template alone", theirs=rendered)
    return [
        bare_row(what=f"{name}, made", ours=made, goal=PAGES[address]),
        bare_row(what=f"{name}, kept", ours=again),
    ]


def _rendered(app: Flask, address: str) -> tuple[Template, Mapping[str, Any]]:
    """The template of a page and its values."""
    found: list[tuple[Template, Mapping[str, Any]]] = []

    def note(_app: Flask, template: Template, context: Mapping[str, Any]) -> None:
        found.append((template, {**context}))

    app.extensions["editions"].current.responses = NOTHING
    with template_rendered.connected_to(note, app):
        _answered(app, create_environ(address))
    return found[0]


def _answered(app: Flask, environ: Mapping[str, Any]) -> bytes:
    return b"".join(app.wsgi_app({**environ}, lambda *_: lambda _: None))


def _medians(contenders: tuple[Callable[[], object], ...], repeats: int) -> list[float]:
    taken: list[list[float]] = [[] for _ in contenders]
    for _ in range(repeats):
        for contender, times in zip(contenders, taken, strict=True):
            gc.collect()
            start = process_time()
            for _ in range(AT_A_TIME):
                contender()
            times.append((process_time() - start) / AT_A_TIME)
    return [*map(median, taken)]
