"""The router: which view answers a path, and which other spellings an address has.

An address may have a language and a facet in its path: `/ru/places/harbin/calendar.ics` is answered
like `/calendar.ics?place=harbin&lang=ru`. All spellings are converted to the second one, so the
views and the cache know no other.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlencode

from flask import Flask

from schedule.catalogues import languages, lookup
from schedule.search.links import Links, Parameters
from schedule.search.routes import FOLDERS, ROUTES, find
from schedule.search.values import ID_FORM

_HEALTH = ROUTES["health"].pattern
_LONGEST_REMEMBERED = 300
"""The target of an address of at most this many characters is cached."""


class Target(NamedTuple):
    """The path and the query of an address, as views and the cache know it.

    moved: where the page should redirect to; empty if it is answered at once
    """

    path: str
    query: str
    moved: str = ""


def add_route(app: Flask, name: str, view: Callable[..., Any]) -> None:
    """Connect the address of this name to a view. The variable parts of its path are
    the arguments.
    """
    app.add_url_rule(re.sub(r"{(\w+)}", r"<\1>", ROUTES[name].pattern), name, view)


def resolve(links: Links, path: str, query: str) -> Target:
    """The target of a path and a query string from WSGI (PEP 3333: bytes as Latin-1)."""
    if len(path) + len(query) > _LONGEST_REMEMBERED:
        return _resolved(links, path, query)
    return _remembered(links, path, query)


def _resolved(links: Links, path: str, query: str) -> Target:
    below = _below(links.base, _text(path))
    if below is None:
        return Target(f"/{path}", "")
    prefix, inner = _prefix(below)
    found = find(inner)
    given = [*prefix, *map(_spelled, parse_qsl(_text(query), keep_blank_values=True))]
    if not found or not {name for name, _ in prefix} <= {*found[0].in_paths}:
        return Target(_bytes(f"/{inner}" if found else inner), urlencode(_taken(given, ("lang",))))
    route, parts = found
    taken = _taken(given, route.parameters)
    moved = links.at(route.name, taken, parts) if route.is_page else ""
    is_here = _plain(moved) == (links.base + below).rstrip("/")
    return Target(_bytes(inner), urlencode(taken), "" if is_here else moved)


_remembered = lru_cache(maxsize=1024)(_resolved)


def _spelled(given: tuple[str, str]) -> tuple[str, str]:
    """A parameter with the language tag that a range finds: `lang=ru` for `lang=ru-RU`."""
    name, value = given
    return name, (lookup(value, languages()) or value) if name == "lang" else value


def _below(base: str, path: str) -> str | None:
    """The path below that of the site. None if it isn't below it.

    Monitors may use both.
    """
    if "//" in path:
        return None
    if path == base or path.startswith(f"{base}/"):
        return path.removeprefix(base) or "/"
    return path if path == _HEALTH else None


def _prefix(path: str) -> tuple[Parameters, str]:
    """The language and the facet in a path, as parameters, and the rest of the path."""
    names, prefix = path.strip("/").split("/"), []
    if names[0] in languages():
        prefix.append(("lang", names.pop(0)))
    if len(names) > 1 and names[0] in FOLDERS and ID_FORM.fullmatch(names[1]):
        folder, value, *names = names
        prefix.append((FOLDERS[folder], value))
    return prefix, f"/{'/'.join(names)}"


def _taken(given: Parameters, known: tuple[str, ...]) -> Parameters:
    """The parameters that an address takes, in its own order: others make no difference."""
    sound = {(name, value) for name, value in given if name in known and value.strip()}
    order = {each: at for at, each in reversed([*enumerate(given)])}
    return sorted(sound, key=lambda each: (known.index(each[0]), order[each]))


def _plain(link: str) -> str:
    return unquote(link.partition("?")[0]).rstrip("/")


def _text(latin: str) -> str:
    return latin.encode("latin1").decode(errors="replace")


def _bytes(text: str) -> str:
    return text.encode().decode("latin1")
