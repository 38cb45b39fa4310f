"""A schedule with a text wherever one may stand, and the texts that the data takes."""

from collections.abc import Callable

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schedule import Schedule
from schedule.filed.text import Line, Prose
from tests.build import CALENDAR, EVENTS, PEOPLE, PLACES, claim, days, report, schedule
from tests.strategies import texts


def taken(adapter: TypeAdapter[str]) -> Callable[[str], str | None]:
    """A text as the data takes it, or None for one that it refuses."""

    def take(text: str) -> str | None:
        try:
            return adapter.validate_python(text)
        except ValidationError:
            return None

    return take


def sound(adapter: TypeAdapter[str]) -> st.SearchStrategy[str]:
    found = texts().map(str.strip).map(taken(adapter))
    return found.filter(bool).map(str)


LINES, PROSES = sound(TypeAdapter(Line)), sound(TypeAdapter(Prose))


def speaking(name: str, long: str) -> Schedule:
    names = {"en": name}
    return schedule(
        report(
            "a",
            "2023-03-10",
            claim(dates=days("2023-03-20"), place="sea", people=["xi"]),
            claim(within="2023-04", wording=name, formerly=True),
            publisher=name,
        ),
        events={"visit": {**EVENTS["visit"], "title": names, "description": {"en": long}}},
        places={**PLACES, "sea": {"name": names}},
        people={**PEOPLE, "xi": {"name": names}},
        calendar={
            **CALENDAR,
            "name": names,
            "description": names,
            "kinds": {"visit": {"name": names}},
        },
    )
