"""Finds the place of a LOCATION: a known one, else a new one."""

import math
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from schedule.filed.records import Place, Records
from schedule.importing.ids import Ids
from schedule.importing.titles import words
from schedule.language.words import Words
from schedule.search.folding import fold

Coordinates = tuple[float, float]

_FAR = 10.0
_NEAR = 0.5
_ALIKE = 92
_DEGREE = 111.2


class Places:
    """The places by name, alone (`The Kremlin`) and with those around it (`The Kremlin, Moscow`).

    Names are in every language. Two places with one name are different if they are far apart. Only
    names that existed before the import are also found with other case and accents: two places of
    one file must be spelled alike to be the same.
    """

    def __init__(self, records: Records) -> None:
        self.known = dict(records.places)
        self.new: dict[str, Place] = {}
        self._ids = Ids(records.places)
        self._language = records.calendar.languages[0]
        self._by_name: dict[str, list[str]] = {}
        self._by_folded: dict[str, list[str]] = {}
        for place in records.places.values():
            for name in {*self._names(place)}:
                self._by_name.setdefault(name, []).append(place.id)
                self._by_folded.setdefault(fold(name), []).append(place.id)

    def find(self, name: str, coordinates: Coordinates | None = None) -> Place | None:
        """The place with this name that is near the coordinates, if there are any."""
        named = self._by_name.get(name) or self._by_folded.get(fold(name)) or ()
        places = (self.known[each] for each in named)
        return next((each for each in places if not _is_far(each.coordinates, coordinates)), None)

    def add(self, name: str, coordinates: Coordinates | None) -> Place:
        """A new place of that name, in the calendar's first language. Raises ValueError."""
        place = Place.model_validate(
            {
                "id": self._ids.new(name, "place"),
                "name": {self._language: name},
                "coordinates": coordinates,
            }
        )
        self.new[place.id] = self.known[place.id] = place
        self._by_name.setdefault(name, []).append(place.id)
        return place

    def around(self, place: Place | None) -> Iterator[Place]:
        """A place and those that contain it, smallest first."""
        while place:
            yield place
            place = self.known[place.part_of] if place.part_of else None

    def _names(self, place: Place) -> Iterator[str]:
        yield from place.name.root.values()
        for language in {lang for each in self.around(place) for lang in each.name.root}:
            yield Words(language=language, fallback=self._language).place(self.around(place))


def are_alike(
    name: str, others: Iterable[str], here: Coordinates | None, there: Coordinates | None
) -> bool:
    """Whether two places may be the same: one name has all words of the other, for example with an
    address, or they are near each other.
    """
    if here and there:
        return kilometres(here, there) <= _NEAR
    return any(_has_all(name, each) for each in others)


def _has_all(one: str, other: str) -> bool:
    mine, theirs = {*words(one)}, {*words(other)}
    return mine <= theirs or theirs <= mine or fuzz.token_sort_ratio(one, other) >= _ALIKE


def _is_far(here: Coordinates | None, there: Coordinates | None) -> bool:
    return bool(here and there) and kilometres(here, there) > _FAR  # type: ignore[arg-type]


def kilometres(here: Coordinates, there: Coordinates) -> float:
    """The distance of two points, accurate enough for short distances."""
    north = there[0] - here[0]
    east = (there[1] - here[1] + 180) % 360 - 180
    return _DEGREE * math.hypot(north, east * math.cos(math.radians((here[0] + there[0]) / 2)))
