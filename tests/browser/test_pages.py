"""What holds for every kind of page, for readers with any window, scheme, language or hands."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from . import accessibility, fonts, keyboard, layout, linked_data, markup, scripts, traffic
from .addresses import KINDS, LANGUAGES, MANY, RARE, in_language
from .conftest import Visitor
from .host import Host
from .visit import Look, Visit

PHONE = Look(width=390, unfolded=True)
DESK = Look(width=1440)

every_kind = pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)
Check = Callable[[Visit], list[str]]


def assert_sound(visit: Visit, *checks: Check) -> None:
    assert_none([fault for check in checks for fault in check(visit)])


def assert_none(faults: list[str]) -> None:
    """All of them are told, for a page is mended in one go."""
    assert faults == [], "\n".join(faults)


@every_kind
def test_a_page_asks_little_and_leaves_nothing(visit: Visitor, address: str) -> None:
    page = visit(address, DESK)
    assert_sound(page, traffic.excess, traffic.leftovers, traffic.noise)
    framed = address.startswith("/embed/")
    assert_none(traffic.loose_policy(page.response.headers, framed=framed))


def test_the_browser_finds_an_icon(visit: Visitor) -> None:
    assert_sound(visit("/", DESK), traffic.icon)


@every_kind
def test_a_page_says_the_same_without_scripts(visit: Visitor, address: str) -> None:
    plain = replace(DESK, scripts=False)
    assert_none(scripts.differences(visit(address, DESK), visit(address, plain)))


def test_no_page_follows_the_language_of_the_browser(visit: Visitor) -> None:
    """Caches hold one page for one address."""
    here, elsewhere = (visit("/", replace(DESK, locale=locale)) for locale in ("en-GB", "ru-RU"))
    assert elsewhere.measure("main_text") == here.measure("main_text")


def test_chinese_is_drawn_with_a_font_that_has_it(visit: Visitor) -> None:
    drawn = fonts.drawn(visit(in_language("/events/xi-russia-2023", "zh"), DESK))
    assert sum(count for family, count in drawn.items() if "CJK" in family) > 100, drawn


def test_all_documents_are_valid(hosts: Callable[..., Host], rare_host: Host) -> None:
    each_host = ((hosts(), KINDS), (rare_host, RARE))
    assert_none(
        markup.invalid(
            {
                address: host.body(address)
                for host, kinds in each_host
                for kind, language in product(kinds, LANGUAGES)
                for address in [in_language(kinds[kind], language)]
                if kind != "merged"  # it leads to another
            }
        )
    )


@pytest.mark.parametrize("address", RARE.values(), ids=RARE)
def test_a_rare_page_is_as_sound(visit: Visitor, rare_host: Host, address: str) -> None:
    page = visit(address, PHONE, rare_host)
    fit = (layout.overflow, layout.clipped, layout.crowded, layout.small_targets)
    assert_sound(page, *fit, accessibility.violations)
    assert_sound(visit(address, DESK, rare_host), keyboard.faults, traffic.excess, traffic.noise)


@pytest.mark.parametrize("address", MANY.values(), ids=MANY)
def test_a_page_of_thousands_of_events_asks_little_and_fits_a_phone(
    visit: Visitor, many_host: Host, address: str
) -> None:
    page = visit(address, PHONE, many_host)
    fit = (layout.overflow, layout.clipped, layout.crowded, layout.small_targets)
    assert_sound(page, traffic.excess, traffic.noise, *fit)


@every_kind
def test_what_machines_are_told_of_an_event_is_what_they_take(
    hosts: Callable[..., Host], address: str
) -> None:
    told = linked_data.linked_data(hosts().body(address))
    events = [each for each in told if str(each.get("@type")).endswith("Event")]
    assert [linked_data.ill_described(each) for each in events] == [[] for _ in events]
