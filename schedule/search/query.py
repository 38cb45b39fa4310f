"""One filter for everything that is served: page, feed and data take the same parameters.

Names that are not a filter are ignored; a malformed value raises BadParameter and an id that stands
for nothing NotKnown, because an empty answer would look like an empty calendar.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Self, TypeVar
from urllib.parse import urlencode

from schedule.catalogues import languages
from schedule.dates.spans import FIRST_YEAR, LAST_YEAR, parse_day
from schedule.errors import BadParameter
from schedule.filed.fields import STATUSES, Status
from schedule.language.phrases import mark
from schedule.search.folding import fold

S = TypeVar("S", bound=str)

LONGEST = 100

PARAMETERS: Mapping[str, str] = {
    "q": "words to be found in titles, people or places, in any language",
    "place": "the id of a place",
    "person": "the id of a person",
    "kind": "the id of a kind of event",
    "status": "one of " + ", ".join(STATUSES),
    "from": "a day, YYYY-MM-DD; only what happens then or later",
    "to": "a day, YYYY-MM-DD; only what happens then or earlier",
    "as_of": "a day, YYYY-MM-DD; only what was known then",
    "vague": "1 with, or 0 without, events whose day is not known",
    "lang": "a language, such as en",
}
"""Every filter in its canonical order, with what its value means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A filter; None leaves its parameter out. `vague` left out means what suits the format: a
    page lists the events whose day isn't known, a feed doesn't.
    """

    q: str | None = None
    place: str | None = None
    person: str | None = None
    kind: str | None = None
    status: Status | None = None
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    vague: bool | None = None
    lang: str | None = None

    @classmethod
    def parse(cls, parameters: Iterable[tuple[str, str]]) -> Self:
        """Read parameters as a query string gives them. Raises BadParameter.

        An empty value is as good as none: that's what a form sends for a field left blank.
        """
        given: dict[str, str] = {}
        for name, value in parameters:
            if name not in PARAMETERS or not value.strip():
                continue
            if len(value.strip()) > LONGEST or not value.strip().isprintable():
                raise BadParameter(name, mark("at most {most} printable characters"), most=LONGEST)
            if given.setdefault(name, value.strip()) != value.strip():
                raise BadParameter(name, mark("one value, not several"))
        if "q" in given and not fold(given["q"]).split():
            raise BadParameter("q", mark("letters, digits or signs, not accents alone"))
        first, last = _day(given, "from"), _day(given, "to")
        if first and last and first > last:
            raise BadParameter("to", mark("a day on or after `from`"))
        return cls(
            q=given.get("q"),
            place=given.get("place"),
            person=given.get("person"),
            kind=given.get("kind"),
            status=_one_of(given, "status", STATUSES),
            first=first,
            last=last,
            as_of=_day(given, "as_of"),
            vague={"1": True, "0": False, None: None}[_one_of(given, "vague", ("0", "1"))],
            lang=_one_of(given, "lang", languages()),
        )

    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The parameters in canonical order, one spelling for every equal query."""
        values = (getattr(self, each.name) for each in fields(self))
        return tuple(
            (name, str(int(value)) if isinstance(value, bool) else str(value))
            for name, value in zip(PARAMETERS, values, strict=True)
            if value is not None
        )

    @property
    def kept(self) -> Self:
        """What of the query goes with a reader from page to page: the day and the language."""
        return type(self)(as_of=self.as_of, lang=self.lang)

    @property
    def tail(self) -> str:
        """What follows a path in an address: the query with its question mark, or nothing."""
        return f"?{self}" if self.parameters() else ""

    def tail_with(self, view: Iterable[tuple[str, str]]) -> str:
        """As `tail`, with what only one view takes, and no feed, behind the query."""
        parameters = (*self.parameters(), *view)
        return f"?{urlencode(parameters)}" if parameters else ""

    def but(self, **changes: object) -> Self:
        """The same query with some of its fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def without(self, name: str) -> Self:
        """The same query but for one parameter."""
        return type(self).parse(each for each in self.parameters() if each[0] != name)

    def __str__(self) -> str:
        """The canonical query string, without a question mark."""
        return urlencode(self.parameters())


def _day(given: Mapping[str, str], name: str) -> date | None:
    if name not in given:
        return None
    try:
        return parse_day(given[name])
    except ValueError:
        expected = mark("a day from {first} to {last} as YYYY-MM-DD")
        raise BadParameter(name, expected, first=FIRST_YEAR, last=LAST_YEAR) from None


def _one_of(given: Mapping[str, str], name: str, choices: tuple[S, ...]) -> S | None:
    if name not in given:
        return None
    for choice in choices:
        if choice == given[name]:
            return choice
    raise BadParameter(name, mark("one of {choices}"), choices=", ".join(choices))
