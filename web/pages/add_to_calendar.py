"""Links that add a copy of one event to a calendar: each opens an app's form, filled in.

There are no links for a series, because Outlook's form has no recurrence and no form can leave out
an occurrence; nor for an event that is off or whose day isn't known. For whole days, Google and
Outlook on a desktop take the day after the last one as the end. (The project add-to-calendar-button
found that Outlook's app on phones takes the last day itself, and shows one day too many.)
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from schedule import Event
from schedule.dates.days import DAY
from schedule.dates.spans import DaySpan, TimeSpan
from schedule.language.description import title
from schedule.search.publication import Publication

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = {
    "Outlook.com": "https://outlook.live.com/calendar/0/deeplink/compose",
    "Microsoft 365": "https://outlook.office.com/calendar/0/deeplink/compose",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A link to the form of one app."""

    app: str
    href: str


def forms(event: Event, publication: Publication) -> tuple[Form, ...]:
    """The forms for an event. None if its day isn't known or if it is off."""
    when = event.when
    if not isinstance(when, DaySpan | TimeSpan) or event.is_off:
        return ()
    about = {
        "title": title(event, publication.words),
        "details": publication.event_page(event),
        "place": publication.words.place(event.places),
    }
    google = Form(app="Google Calendar", href=_google(when, about))
    return (google, *(Form(app=app, href=_outlook(at, when, about)) for app, at in OUTLOOK.items()))


def _google(when: DaySpan | TimeSpan, about: dict[str, str]) -> str:
    start, end = _ends(when)
    return _address(
        GOOGLE,
        action="TEMPLATE",
        text=about["title"],
        dates="/".join(each.replace("-", "").replace(":", "") for each in (start, end)),
        details=about["details"],
        location=about["place"],
        crm="AVAILABLE",
    )


def _outlook(form: str, when: DaySpan | TimeSpan, about: dict[str, str]) -> str:
    start, end = _ends(when)
    return _address(
        form,
        path="/calendar/action/compose",
        rru="addevent",
        subject=about["title"],
        startdt=start,
        enddt=end if end != start else "",
        allday="true" if isinstance(when, DaySpan) else "",
        body=about["details"],
        location=about["place"],
        freebusy="free",
    )


def _ends(when: DaySpan | TimeSpan) -> tuple[str, str]:
    """Whole days with an exclusive end, or moments in UTC; both are the same if there is no end."""
    if isinstance(when, DaySpan):
        return when.first.isoformat(), (when.last + DAY).isoformat()
    return _utc(when.start), _utc(when.end or when.start)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _address(form: str, **fields: str) -> str:
    """An address with spaces as `%20`, because Outlook shows a `+` as it is."""
    given = {name: value for name, value in fields.items() if value}
    return f"{form}?{urlencode(given, quote_via=quote)}"
