"""The description of one event in plain text: what is known, who says so and who says otherwise.

It is part of the calendar entry, so a subscriber sees the dissent in the app. Its lines are short
enough for a phone.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from schedule.dates.spans import Series, When, Window
from schedule.filed.calendar import Kind
from schedule.known.fields import DECIDED, PLAIN, Field, Resolved
from schedule.known.model import BrokenOff, Event, Schedule, Statement
from schedule.known.occurrences import Occurrence, deviating
from schedule.known.stance import expected_before, is_contradicted, of_unknown, other_dates, sides
from schedule.language.fields import FIELD_WORDS, value_in_words
from schedule.language.history import as_inner, off_in_brief
from schedule.language.stances import line
from schedule.language.words import Words

Said = Callable[[Any], str]
_BESIDE_DATES = tuple(each for each in DECIDED if each is not Field.DATES)


def account(event: Event, words: Words) -> str:
    """Paragraphs of plain text, separated by empty lines."""
    paragraphs = (_facts(event, words), _grounds(event, words), _history(event, words))
    return "\n\n".join(filter(None, map("\n".join, paragraphs)))


def title(event: Event, words: Words, time: Occurrence | None = None) -> str:
    """The title as a calendar shows it, of an event or of one occurrence.

    What makes the dates unreliable comes first, because some apps hide the status.
    """
    name = name_in_whole(event, words)
    if time is None and not (event.is_off or event.is_vague):
        return name
    if event.outlook.is_off:
        return words.say("Cancelled: {title}", title=name)
    if event.has_lost_its_day and not event.awaits_date:
        return words.say("{title} (day no longer known)", title=name)
    if (time or event).is_off:
        return words.say("Postponed: {title}", title=name)
    if (time or event).is_vague:
        return words.say("{title} (day not known)", title=name)
    return name


def name_in_whole(event: Event, words: Words) -> str:
    """The title, and the status of the event that it is part of if that is off: `Gala (visit
    cancelled)`.
    """
    name, whole = words.name(event.title), event.broken_off
    if not whole:
        return name
    kind = as_inner(words.name(whole.kind.name))
    if whole.status == "cancelled":
        return words.say("{title} ({kind} cancelled)", title=name, kind=kind)
    return words.say("{title} ({kind} postponed)", title=name, kind=kind)


def whole_off(event: Event, words: Words) -> str:
    """That the event that it is part of is off, in brief: `visit cancelled`. Empty if it isn't."""
    return off_in_brief(event.broken_off, words) if event.broken_off else ""


def _whole_off_at_length(whole: BrokenOff, words: Words) -> str:
    title = words.name(whole.identity.title)
    if whole.status == "cancelled":
        return words.say("“{event}”, which this is part of, is cancelled.", event=title)
    return words.say("“{event}”, which this is part of, is postponed.", event=title)


def _facts(event: Event, words: Words) -> Iterator[str]:
    kind = words.name(event.kind.name)
    yield f"{kind} · {words.status(status)}" if (status := event.status) else kind
    if event.stands_at:
        yield when(event, words)
    if event.known.deviations:
        yield from _deviating(event, words)
    yield from _plain(event, words)
    if people := event.people:
        yield words.say("With: {people}", people=words.people(people))
    for whole in event.part_of:
        yield words.say("Part of: {event}", event=words.name(whole.title))
    if event.broken_off:
        yield _whole_off_at_length(event.broken_off, words)
    if event.description:
        yield words.name(event.description)
    if event.programme:
        items = words.joined(words.name(item.title) for item in event.programme)
        yield words.say("Programme: {items}", items=items)


def _plain(event: Event, words: Words) -> Iterator[str]:
    """The fields that are decided on their own; a place with those that contain it."""
    for field in PLAIN:
        if resolved := field.of(event.known):
            if field is Field.PLACE:
                value = words.place(event.places)
            else:
                value = value_in_words(field, words, resolved.value)
            yield words.say("{field}: {value}", field=words.say(FIELD_WORDS[field]), value=value)


def when(event: Event, words: Words) -> str:
    """The event's dates in words, or that they aren't known."""
    now, before = event.when, event.known.postponed_from
    said = words.when(now, event.part_of) if now else words.say("date not known")
    if not (before and event.awaits_date):
        return said
    dates = words.when(before, event.part_of)
    if now:
        return words.say("postponed from {dates}; now {when}", dates=dates, when=said)
    return words.say("postponed from {dates}; no new date is known", dates=dates)


def brief(event: Event, words: Words) -> str:
    """The dates, the status and why, in one line beside the title."""
    status = words.status(event.status) if event.status else ""
    said = (when(event, words), status, whole_off(event, words), why(event, words))
    return " · ".join(filter(None, said))


def decided_dates(event: Event) -> Resolved[When] | None:
    """The dates, if a rule decided them: not those that no report contradicts and none gives
    exactly.
    """
    dates = event.known.when
    return dates if dates and (dates.dissent or not event.is_vague) else None


def why(event: Event, words: Words) -> str:
    """Why the event has its dates, or that no report gives them."""
    if decided := decided_dates(event):
        return words.reason(decided)
    if event.known.when:
        return words.say("No report gives the day.")
    if other_dates(event.known):
        return words.say("No report gives a date that still holds.")
    return words.say("No report gives a date.")


def _deviating(event: Event, words: Words) -> Iterator[str]:
    """The occurrences of a series that differ from the others."""
    for each in deviating(event):
        if each.status and each.status != event.status:
            dates, status = occurrence_when(each, words), words.status(each.status)
            yield words.say("{dates}: {status}", dates=dates, status=status)
        elif each.moved_from:
            yield occurrence_when(each, words)


def occurrence_when(occurrence: Occurrence, words: Words) -> str:
    """The dates of one occurrence, and its dates before it moved."""
    if not isinstance(occurrence.event.when, Series) or occurrence.when is None:
        return when(occurrence.event, words)
    said = words.when(occurrence.when)
    if occurrence.moved_from:
        before = words.when(occurrence.moved_from)
        return words.say("{dates}, moved from {before}", dates=said, before=before)
    return said


def item_when(item: Occurrence, whole: Occurrence, words: Words) -> str:
    """The dates of an item of a programme, as they are written below the event that it
    is part of.
    """
    if isinstance(item.when, Window) and item.when.during == (whole.event.id,):
        return during_its_whole(whole.event.kind, words)
    return occurrence_when(item, words)


def within_wholes(time: Occurrence, schedule: Schedule, words: Words) -> str:
    """The dates of an item as a list has them that doesn't show it below its whole: `during the
    visit, day not announced – State visit`.
    """
    during = time.when.during if isinstance(time.when, Window) else ()
    if len(during) != 1 or during[0] not in schedule.events:
        return occurrence_when(time, words)
    whole = schedule.events[during[0]]
    return words.say(
        "{value} – {wording}",
        value=during_its_whole(whole.kind, words),
        wording=words.name(whole.title),
    )


def during_its_whole(kind: Kind, words: Words) -> str:
    """The dates of an item without a known day: `during the visit, day not announced`."""
    name = as_inner(words.name(kind.name))
    return words.say("during the {kind}, day not announced", kind=name)


def contested(event: Event, words: Words) -> Iterator[tuple[str, Resolved[Any], Said]]:
    """The fields other than the dates whose reports are named: reports differ on them, or they are
    why the dates aren't valid. Yields the field's name, its value, and the function that words a
    value.
    """
    for field in _BESIDE_DATES:
        resolved = field.of(event.known)
        if resolved and (resolved.dissent or (field is Field.STATUS and event.awaits_date)):
            yield words.say(FIELD_WORDS[field]), resolved, partial(value_in_words, field, words)


def _grounds(event: Event, words: Words) -> Iterator[str]:
    if event.known.when:
        yield from _sides(event.known.when, lambda it: words.when(it, event.part_of), words)
    elif event.statements:
        yield words.say("Reported by: {reports}", reports=words.reports(event.reports))
    for field, side in of_unknown(event.known):
        said = partial(value_in_words, field, words, wholes=event.part_of)
        yield line(side, said, words)
    for name, resolved, value in contested(event, words):
        yield words.say("{field}: {value}", field=name, value=value(resolved.value))
        yield from _sides(resolved, value, words)


def _sides(resolved: Resolved[Any], said: Said, words: Words) -> Iterator[str]:
    for side in sides(resolved):
        yield line(side, said, words)
    if resolved.dissent and is_contradicted(resolved):
        yield words.reason(resolved)


def _history(event: Event, words: Words) -> Iterator[str]:
    for side in expected_before(event):
        yield line(side, lambda statement: expectation(statement, words), words)


def expectation(statement: Statement, words: Words) -> str:
    """What a statement says: its wording if the reader's language is the calendar's first one, in
    which editors write; else its dates in words.
    """
    if statement.when and words.language != words.fallback:
        return words.when(statement.when)
    return statement.claim.wording or (words.when(statement.when) if statement.when else "")
