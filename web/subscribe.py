"""How to subscribe to a feed: the address that each app wants, and what to expect of it.

The forms of these addresses were seen to work with the apps; docs/formats.md tells more.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from schedule.publication import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link that subscribes with one kind of app. `polls` says how often it looks again."""

    app: str
    href: str
    polls: str


def ways(publication: Publication) -> tuple[Way, ...]:
    """Google only takes a webcal: address and Outlook only an http one."""
    say = publication.words.say
    address = publication.absolute(publication.address)
    webcal = f"webcal:{address.removeprefix(urlsplit(address).scheme + ':')}"
    named = f"{quote(address, safe='')}&name={quote(publication.name, safe='')}"
    return (
        Way(
            app=say("Apple, Thunderbird and phones"),
            href=webcal,
            polls=say("as often as you set"),
        ),
        Way(
            app="Google Calendar",
            href=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
            polls=say("every 12 to 24 hours"),
        ),
        Way(
            app="Outlook.com",
            href=f"https://outlook.live.com/calendar/0/addfromweb?url={named}",
            polls=say("every 3 to 24 hours"),
        ),
        Way(
            app="Microsoft 365",
            href=f"https://outlook.office.com/calendar/0/addfromweb?url={named}",
            polls=say("every 3 to 24 hours"),
        ),
    )
