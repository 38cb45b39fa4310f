"""A calendar file (RFC 5545) as a tree of components, each with its properties.

icalendar's calendar objects aren't used. They make zones from a file's VTIMEZONE, drop what they
can't read and tie local times to instants; but an import has to report what the file says, line by
line. A BEGIN in a wrong place closes the open components, so that one missing or misspelt END
doesn't swallow the rest of the file.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from schedule.importing.content_lines import Property, parsed
from schedule.importing.encoding import NotCalendar, text_of

_ENTRIES = ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY")
_HOMES = {
    "VCALENDAR": ("",),
    **dict.fromkeys(_ENTRIES, ("VCALENDAR",)),
    "VALARM": ("VEVENT", "VTODO"),
    "STANDARD": ("VTIMEZONE",),
    "DAYLIGHT": ("VTIMEZONE",),
}
"""The components in which some components may be. The root has no name."""


@dataclass(slots=True, kw_only=True)
class Component:
    """A component between BEGIN and END.

    flaws: lines that can't be parsed, or a missing END
    cut: whether the file ends before its END
    """

    name: str
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)
    cut: bool = False

    def all(self, name: str) -> Iterator[Property]:
        return (each for each in self.properties if each.name == name)

    def first(self, name: str) -> Property | None:
        return next(self.all(name), None)

    def text(self, name: str) -> str:
        """The text of a property; empty if missing."""
        found = self.first(name)
        return found.text if found else ""


def components(content: bytes, encoding: str | None = None) -> tuple[Component, ...]:
    """Every VCALENDAR of a file. Raises NotCalendar."""
    text = text_of(content, encoding)
    tree = _Tree()
    for line in text.lines:
        tree.add(line)
    calendars = tree.calendars()
    if not calendars:
        raise NotCalendar("expected BEGIN:VCALENDAR")
    if text.encoding:
        calendars[0].flaws.append(f"the file is read as {text.encoding} (see --encoding)")
    return calendars


class _Tree:
    """The open components, the innermost last.

    `_settled` counts the properties of the innermost one that come before its last component.
    """

    def __init__(self) -> None:
        self._open = [Component(name="")]
        self._names = Counter([""])
        self._settled = 0

    def calendars(self) -> tuple[Component, ...]:
        while len(self._open) > 1:
            self._open[-1].cut = True
            self._close(missing=True)
        return tuple(each for each in self._open[0].components if each.name == "VCALENDAR")

    def add(self, line: str) -> None:
        """Add one line to the tree."""
        try:
            found = parsed(line)
        except ValueError as error:
            self._open[-1].flaws.append(str(error))
            return
        if found.name == "BEGIN":
            self._begin(found.value.strip().upper())
        elif found.name == "END":
            self._end(found.value.strip().upper())
        else:
            self._open[-1].properties.append(found)

    def _begin(self, name: str) -> None:
        homes = _HOMES.get(name, ())
        if homes == ("VCALENDAR",) and not self._names["VCALENDAR"]:
            self._begin_calendar()
        if any(self._names[home] for home in homes):
            while self._open[-1].name not in homes:
                self._close(missing=True)
        self._push(Component(name=name))

    def _begin_calendar(self) -> None:
        """Begin a calendar for a component outside of any.

        The calendar before it is continued, unless a property between them says that another one
        begins.
        """
        root = self._open[0]
        while len(self._open) > 1:
            self._close(missing=True)
        if root.components and not root.properties and root.components[-1].name == "VCALENDAR":
            self._push(root.components.pop())
        else:
            self._push(Component(name="VCALENDAR"))
            self._open[-1].properties, root.properties = root.properties, []
        self._open[-1].flaws.append("BEGIN:VCALENDAR is missing")

    def _end(self, name: str) -> None:
        if self._names[name] and name:
            while self._open[-1].name != name:
                self._close(missing=True)
            self._close(missing=False)
            return
        inner = self._open[-1]
        if name in _ENTRIES and inner.name == "VCALENDAR" and inner.first("DTSTART"):
            self._make(name)
            return
        inner.flaws.append(f"END:{name:.60} ends nothing")
        if name not in _HOMES and len(self._open) > 1:
            # An unknown name is the misspelt name of the innermost component.
            self._close(missing=False)

    def _make(self, name: str) -> None:
        """Make a component whose BEGIN is missing, from the properties before its END."""
        calendar, settled = self._open[-1], self._settled
        lost = Component(name=name, properties=calendar.properties[settled:])
        lost.flaws.append(f"BEGIN:{name} is missing")
        del calendar.properties[settled:]
        calendar.components.append(lost)

    def _push(self, component: Component) -> None:
        self._open[-1].components.append(component)
        self._open.append(component)
        self._names[component.name] += 1
        self._settled = len(component.properties)

    def _close(self, *, missing: bool) -> None:
        closed = self._open.pop()
        self._names[closed.name] -= 1
        self._settled = len(self._open[-1].properties)
        if missing:
            closed.flaws.append(f"END:{closed.name} is missing")
