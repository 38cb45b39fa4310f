"""Which place a calendar's LOCATION names: one that is known, or a new one."""

from collections.abc import Iterator

from schedule.filed.records import Place, Records
from schedule.importing.ids import free_id
from schedule.language.words import Words
from schedule.search.folding import fold


class Places:
    """The places by their names, alone (`The Kremlin`) and with those around (`The Kremlin,
    Moscow`), in every language. Only names that stood before are also found by other spellings of
    case and accents: two places of one file are one when they are written alike.
    """

    def __init__(self, records: Records) -> None:
        self.known = dict(records.places)
        self.new: dict[str, Place] = {}
        self._language = records.calendar.languages[0]
        self._by_name: dict[str, str] = {}
        self._by_folded: dict[str, str] = {}
        for place in records.places.values():
            for name in self._names(place):
                self._by_name.setdefault(name, place.id)
                self._by_folded.setdefault(fold(name), place.id)

    def find(self, name: str) -> Place | None:
        found = self._by_name.get(name) or self._by_folded.get(fold(name))
        return self.known[found] if found else None

    def add(self, name: str, coordinates: tuple[float, float] | None) -> Place:
        """A new place of that name, in the calendar's first language. Raises ValueError."""
        place = Place.model_validate(
            {
                "id": free_id(name, "place", self.known),
                "name": {self._language: name},
                "coordinates": coordinates,
            }
        )
        self.new[place.id] = self.known[place.id] = place
        self._by_name[name] = place.id
        return place

    def around(self, place: Place | None) -> Iterator[Place]:
        """A place and those that contain it, from the inside out."""
        while place:
            yield place
            place = self.known[place.part_of] if place.part_of else None

    def zone(self, place: Place | None) -> str | None:
        return place.zone if place else None

    def _names(self, place: Place) -> Iterator[str]:
        yield from place.name.root.values()
        for language in {lang for each in self.around(place) for lang in each.name.root}:
            yield Words(language=language, fallback=self._language).place(self.around(place))
