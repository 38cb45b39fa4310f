"""The table of calendar apps: the address that each takes, the steps, and what to expect.

The forms of these addresses were tried with the apps; see docs/formats.md. How often an app polls
is what its maker says, or else what many users report.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from schedule.language.phrases import mark
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

Address = Callable[[Publication], str]
"""A form of the feed's address."""


def plain(publication: Publication) -> str:
    return publication.absolute(publication.address)


def webcal(publication: Publication) -> str:
    address = plain(publication)
    return f"webcal:{address.removeprefix(urlsplit(address).scheme + ':')}"


def google(publication: Publication) -> str:
    """The address for Google, which takes only webcal:."""
    return f"https://calendar.google.com/calendar/r?cid={quote(webcal(publication), safe='')}"


def outlook(host: str) -> Address:
    """The address for Outlook, which takes only http: or https:, with a name for the calendar."""

    def address(publication: Publication) -> str:
        name = quote(publication.name, safe="")
        feed = quote(plain(publication), safe="")
        return f"https://{host}/calendar/0/addfromweb?url={feed}&name={name}"

    return address


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """An app, or a kind of app. All its texts except `setup` are phrases.

    href: the address that subscribes with one click, if the app has one
    steps: the instructions, step by step
    polls: how often the app looks for changes
    shows: what the app does with an entry
    setup: its configuration, with `{address}` for the address of the feed
    """

    id: str
    name: str
    href: Address | None = None
    steps: tuple[str, ...]
    polls: str
    shows: str = ""
    setup: str = ""


_OUTLOOK_STEPS = (
    mark("Open the link, choose a name and confirm."),
    mark("If that fails: Add calendar → Subscribe from web, and paste the address."),
)
_OUTLOOK_POLLS = mark("Every 3 to 24 hours. This can’t be changed.")

APPS = (
    App(
        id="apple",
        name=mark("Apple Calendar (iPhone, iPad, Mac)"),
        href=webcal,
        steps=(
            mark("Open the link and confirm."),
            mark("By hand on a phone: Calendars → Add Calendar → Add Subscription Calendar."),
            mark("By hand on a Mac: File → New Calendar Subscription."),
        ),
        polls=mark(
            "As often as you set: on a Mac for this calendar, on a phone for all that it fetches."
        ),
    ),
    App(
        id="google",
        name="Google Calendar",
        href=google,
        steps=(
            mark("Open the link on a computer and confirm."),
            mark("If that fails: Other calendars → + → From URL, and paste the address."),
            mark("The app on your phone then shows the calendar, too; it can’t add one by itself."),
        ),
        polls=mark("Every 12 to 24 hours, as a rule. This can’t be changed."),
        shows=mark(
            "It doesn’t tell that an entry is cancelled or not certain, which is why titles begin "
            "with “Cancelled:” or “Postponed:”."
        ),
    ),
    App(
        id="outlook",
        name="Outlook.com",
        href=outlook("outlook.live.com"),
        steps=_OUTLOOK_STEPS,
        polls=_OUTLOOK_POLLS,
    ),
    App(
        id="microsoft",
        name="Microsoft 365",
        href=outlook("outlook.office.com"),
        steps=_OUTLOOK_STEPS,
        polls=_OUTLOOK_POLLS,
    ),
    App(
        id="thunderbird",
        name="Thunderbird",
        href=webcal,
        steps=(
            mark("Open the link, if your system gives it to Thunderbird."),
            mark("By hand: New Calendar → On the Network, and paste the address."),
        ),
        polls=mark("Every 30 minutes, or as often as you set in the calendar’s properties."),
    ),
    App(
        id="gnome",
        name=mark("Evolution and GNOME Calendar"),
        steps=(
            mark("In Evolution: File → New → Calendar, of the type “On The Web”."),
            mark("In GNOME Calendar: Manage Calendars → Add Calendar, and paste the address."),
        ),
        polls=mark("As often as you set in the calendar’s properties."),
        shows=mark("Tried with this feed: every entry arrives as it is meant."),
    ),
    App(
        id="android",
        name=mark("Android, with ICSx⁵ beside DAVx⁵"),
        href=webcal,
        steps=(
            mark("Open the link and choose ICSx⁵, or tap + in it and paste the address."),
            mark("The calendar then is in whichever calendar app you use, next to those of DAVx⁵."),
        ),
        polls=mark("As often as you set there for all of its calendars."),
    ),
    App(
        id="any",
        name=mark("Any other app"),
        steps=(
            mark("Look for “From URL”, “Internet calendar” or “Subscribe”, and paste the address."),
        ),
        polls=mark("The feed asks to be looked at again every {time}; not every app heeds that."),
    ),
    App(
        id="khal",
        name=mark("khal, through vdirsyncer"),
        steps=(
            mark(
                "Put this into the configuration of vdirsyncer, and the folder into that of khal."
            ),
            mark("Run “{once}” once, and “{again}” to look again."),
        ),
        polls=mark("Whenever you run it; a timer can do that for you."),
        shows=mark("Tried with this feed: every entry arrives as it is meant."),
        setup=_VDIRSYNCER,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppInstructions:
    """How to subscribe with one app: a row of the table, in the words and addresses of a feed."""

    id: str
    app: str
    href: str
    steps: tuple[str, ...]
    polls: str
    shows: str
    setup: str


def instructions(publication: Publication) -> tuple[AppInstructions, ...]:
    """How to subscribe to a feed with each app, in the feed's language."""
    filled = {
        "time": publication.words.duration(publication.calendar.refresh),
        "once": "vdirsyncer discover",
        "again": "vdirsyncer sync",
    }

    def say(phrase: str) -> str:
        return publication.words.say(phrase, **filled) if phrase else ""

    return tuple(
        AppInstructions(
            id=each.id,
            app=say(each.name),
            href=each.href(publication) if each.href else "",
            steps=tuple(map(say, each.steps)),
            polls=say(each.polls),
            shows=say(each.shows),
            setup=each.setup.format(address=plain(publication)),
        )
        for each in APPS
    )
