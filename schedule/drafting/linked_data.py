"""The JSON-LD of a web page: what its publisher tells of the article in schema.org terms."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_MOST_OBJECTS = 500


def without_scripts(text: str) -> tuple[list[str], str]:
    """The page's JSON-LD, and the page without scripts and styles, in linear time."""
    found, kept, at = [], [], 0
    for opening in re.finditer(r"<(script|style)\b([^<>]{0,2000})>|<!--", text, re.IGNORECASE):
        if opening.start() < at:
            continue
        end = _closing(text, opening)
        if end is None:
            break
        kept.append(text[at : opening.start()])
        if "ld+json" in (opening[2] or ""):
            found.append(text[opening.end() : end[0]])
        at = end[1]
    return found, "".join((*kept, text[at:]))


def _closing(text: str, opening: re.Match[str]) -> tuple[int, int] | None:
    mark = rf"</{opening[1]}\s{{0,9}}>" if opening[1] else "-->"
    match = re.compile(mark, re.IGNORECASE).search(text, opening.end())
    return match.span() if match else None


def linked_data(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, articles first."""
    objects: list[dict[str, Any]] = []
    for script in scripts:
        try:
            waiting = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while waiting and len(objects) < _MOST_OBJECTS:
            each = waiting.pop()
            if isinstance(each, dict):
                objects.append(each)
                waiting += each.values()
            elif isinstance(each, list):
                waiting += each
    yield from sorted(objects, key=lambda each: "Article" not in str(each.get("@type")))


def values(objects: list[dict[str, Any]], key: str) -> Iterator[str]:
    return (each[key] for each in objects if isinstance(each.get(key), str))


def publishers(objects: list[dict[str, Any]]) -> Iterator[str]:
    for each in objects:
        publisher = each.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and "Article" in str(each.get("@type")):
            yield html.unescape(name).strip()
