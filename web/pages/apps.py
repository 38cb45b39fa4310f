"""How to subscribe with each calendar app: the address it wants, the steps, what to expect.

The forms of these addresses were seen to work with the apps; docs/formats.md tells more. How often
an app looks again is what its maker says, or else what many have seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from schedule.search.publication import Publication

_VDIRSYNCER = """\
[pair dateline]
a = "dateline_remote"
b = "dateline_local"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage dateline_remote]
type = "http"
url = "{address}"

[storage dateline_local]
type = "filesystem"
path = "~/.calendars/dateline"
fileext = ".ics"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to subscribe with one app, or one kind of app, step by step. `href` subscribes by itself
    where the app allows that. `polls` says how often it looks again, `shows` what it does with an
    entry, and `setup` is what stands in its configuration.
    """

    id: str
    app: str
    steps: tuple[str, ...]
    polls: str
    href: str = ""
    shows: str = ""
    setup: str = ""


def ways(publication: Publication) -> tuple[Way, ...]:
    return tuple(_ways(publication))


def _ways(publication: Publication) -> Iterator[Way]:
    """Google only takes a webcal: address and Outlook only an http one."""
    say = publication.words.say
    address = publication.absolute(publication.address)
    webcal = f"webcal:{address.removeprefix(urlsplit(address).scheme + ':')}"
    named = f"{quote(address, safe='')}&name={quote(publication.name, safe='')}"
    yield Way(
        id="apple",
        app=say("Apple Calendar (iPhone, iPad, Mac)"),
        href=webcal,
        steps=(
            say("Open the link and confirm."),
            say("By hand on a phone: Calendars → Add Calendar → Add Subscription Calendar."),
            say("By hand on a Mac: File → New Calendar Subscription."),
        ),
        polls=say(
            "As often as you set: on a Mac for this calendar, on a phone for all that it fetches."
        ),
    )
    yield Way(
        id="google",
        app="Google Calendar",
        href=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        steps=(
            say("Open the link on a computer and confirm."),
            say("If that fails: Other calendars → + → From URL, and paste the address."),
            say("The app on your phone then shows the calendar, too; it can’t add one by itself."),
        ),
        polls=say("Every 12 to 24 hours, as a rule. This can’t be changed."),
        shows=say(
            "It doesn’t tell that an entry is cancelled or not certain, which is why titles begin "
            "with “Cancelled:” or “Postponed:”."
        ),
    )
    outlook = (
        say("Open the link, choose a name and confirm."),
        say("If that fails: Add calendar → Subscribe from web, and paste the address."),
    )
    for identifier, app, host in (
        ("outlook", "Outlook.com", "outlook.live.com"),
        ("microsoft", "Microsoft 365", "outlook.office.com"),
    ):
        yield Way(
            id=identifier,
            app=app,
            href=f"https://{host}/calendar/0/addfromweb?url={named}",
            steps=outlook,
            polls=say("Every 3 to 24 hours. This can’t be changed."),
        )
    yield Way(
        id="thunderbird",
        app="Thunderbird",
        href=webcal,
        steps=(
            say("Open the link, if your system gives it to Thunderbird."),
            say("By hand: New Calendar → On the Network, and paste the address."),
        ),
        polls=say("Every 30 minutes, or as often as you set in the calendar’s properties."),
    )
    yield Way(
        id="gnome",
        app=say("Evolution and GNOME Calendar"),
        steps=(
            say("In Evolution: File → New → Calendar, of the type “On The Web”."),
            say("In GNOME Calendar: Manage Calendars → Add Calendar, and paste the address."),
        ),
        polls=say("As often as you set in the calendar’s properties."),
        shows=say("Tried with this feed: every entry arrives as it is meant."),
    )
    yield Way(
        id="android",
        app=say("Android, with ICSx⁵ beside DAVx⁵"),
        href=webcal,
        steps=(
            say("Open the link and choose ICSx⁵, or tap + in it and paste the address."),
            say("The calendar then is in whichever calendar app you use, next to those of DAVx⁵."),
        ),
        polls=say("As often as you set there for all of its calendars."),
    )
    yield Way(
        id="any",
        app=say("Any other app"),
        steps=(
            say("Look for “From URL”, “Internet calendar” or “Subscribe”, and paste the address."),
        ),
        polls=say(
            "The feed asks to be looked at again every {time}; not every app heeds that.",
            time=publication.words.duration(publication.calendar.refresh),
        ),
    )
    yield Way(
        id="khal",
        app=say("khal, through vdirsyncer"),
        steps=(
            say("Put this into the configuration of vdirsyncer, and the folder into that of khal."),
            say(
                "Run “{once}” once, and “{again}” to look again.",
                once="vdirsyncer discover",
                again="vdirsyncer sync",
            ),
        ),
        polls=say("Whenever you run it; a timer can do that for you."),
        shows=say("Tried with this feed: every entry arrives as it is meant."),
        setup=_VDIRSYNCER.format(address=address),
    )
