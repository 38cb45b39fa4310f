"""Claims about single occurrences of a series: what differs, and which are cancelled."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from schedule.dates.spans import LocalSpan
from schedule.filed.claims import Claim
from schedule.importing import dateline_feeds
from schedule.importing.calendar_file import lacking
from schedule.importing.dates import Dates, first_day
from schedule.importing.details import DetailsReader
from schedule.importing.entry import Entry
from schedule.importing.notes import Notes
from schedule.importing.overrides import Said, Whole, left_out, moved, shifted


class SingleTimes:
    """Takes the occurrences of one series."""

    def __init__(self, details: DetailsReader, notes: Notes) -> None:
        self._details = details
        self._notes = notes

    def take(
        self, whole: Whole, times: Iterable[Entry], series: Entry | None
    ) -> tuple[list[Claim], list[Entry]]:
        """The claims on single occurrences, and the entries that were taken.

        A change of one occurrence has priority over one of all later ones; of these, the later one
        has.
        """
        single: dict[date | None, Claim] = {}
        taken: list[Entry] = []
        # Some programs copy the rule of the series into its single times.
        own = series.rule if series else None
        plain = [replace(each, rule=None) if each.rule == own else each for each in times]
        ones = [each for each in plain if not each.onwards]
        following = [each for each in plain if each.onwards]
        for entry in (*ones, *sorted(following, key=_order, reverse=True)):
            try:
                claims = self._claims(whole, entry, single)
            except (ValueError, OverflowError) as error:
                self._notes.refuse(entry, error, lacking(entry.occurrence))
                continue
            taken.append(entry)
            for claim in claims:
                single.setdefault(claim.occurrence, claim)
        for claim in self._left_out(whole, series):
            single.setdefault(claim.occurrence, claim)
        return [each for each in single.values() if _says_anything(each)], taken

    def _claims(self, whole: Whole, entry: Entry, given: Container[date | None]) -> Sequence[Claim]:
        """The claims of one entry, the first and those on times that aren't given already. Raises
        ValueError with the reason why it can't be taken.
        """
        location = self._details.location(entry)
        if window := self._window(whole, entry):
            # It is TENTATIVE for its day, whatever its status.
            about = {**self._about(whole, entry, location), "status": None}
            return [Claim.model_validate({**about, **window})]
        own = self._dates(whole, entry, location)
        if not entry.onwards:
            times: Iterable[Said] = (moved(whole.dates, own, entry),)
        elif own and not entry.rule and self._told(entry).title == whole.title:
            times = shifted(whole.dates, own, entry)
        else:
            raise ValueError("RANGE=THISANDFUTURE is only taken where it moves what follows")
        about = self._about(whole, entry, location)
        first, *later = times
        new = (each for each in later if each["occurrence"] not in given)
        claims = [Claim.model_validate({**about, **each}) for each in (first, *new)]
        self._note(whole, entry, own, claims[0])
        return claims

    def _about(self, whole: Whole, entry: Entry, location: str) -> Said:
        """The values of a claim on one occurrence, without its dates."""
        about: Said = {"event": whole.event}
        place = self._details.place(entry, location) if location else None
        if place and place.id != whole.place:
            about["place"] = place.id
        told = self._told(entry)
        if entry.status and told.status != whole.status:
            about["status"] = told.status
        return about

    def _window(self, whole: Whole, entry: Entry) -> Said | None:
        """The window of an occurrence whose day isn't known, and which one it is."""
        dates, spoken = whole.dates, dateline_feeds.voices(entry, passed_on=False)
        span = dates.time_at(entry.occurrence) if entry.occurrence and spoken else None
        if span is None:
            return None
        when = span.at(dates.zone) if isinstance(span, LocalSpan) and dates.zone else span
        if isinstance(when, LocalSpan):
            return None
        window = dateline_feeds.window_of_time(entry, when, spoken)
        return {"occurrence": first_day(span), "within": window} if window else None

    def _told(self, entry: Entry) -> dateline_feeds.Said:
        spoken = dateline_feeds.voices(entry, passed_on=False)
        return dateline_feeds.said(entry, None, spoken, self._details.wholes(entry))

    def _dates(self, whole: Whole, entry: Entry, location: str) -> Dates | None:
        """The dates of one occurrence. None for a cancelled one without dates."""
        if entry.status == "CANCELLED" and not (entry.end or entry.length):
            return None
        places = self._details.places
        place = places.find(location, entry.coordinates) or places.known.get(whole.place or "")
        try:
            return self._details.dates(entry, place)
        except ValueError:
            if entry.status != "CANCELLED":
                raise
            return None

    def _note(self, whole: Whole, entry: Entry, own: Dates | None, claim: Claim) -> None:
        """Note what isn't kept of an occurrence."""
        self._notes.leave(entry)
        if own and own.mended:
            self._notes.add("changed", entry, own.mended)
        title = self._told(entry).title
        if whole.title is not None and title != whole.title:
            self._notes.add("left aside", entry, f"the title of one time only: {title:.80}")
        elif not _says_anything(claim):
            message = "one time of it, with no change that a claim can hold"
            self._notes.add("left aside", entry, message)

    def _left_out(self, whole: Whole, entry: Entry | None) -> Iterator[Claim]:
        extras = {each.start for each in entry.extras} if entry else set()
        for found in left_out(whole.dates, entry) if entry else ():
            if "none" in found:
                message = f"EXDATE {found['none']}, when nothing would happen"
                if entry and found["none"] not in extras:
                    self._notes.add("left aside", entry, message)
            elif whole.dates.rule:
                yield Claim.model_validate({"event": whole.event, **found})


def _order(entry: Entry) -> datetime:
    """The occurrence as a sort key."""
    moment = entry.occurrence
    if isinstance(moment, datetime):
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    assert moment  # noqa: S101 - a time stands for one
    return datetime.combine(moment, datetime.min.time(), UTC)


def _says_anything(claim: Claim) -> bool:
    """Whether a claim says more than which occurrence it is about."""
    return bool(claim.dates or claim.within or claim.place or claim.status)
