"""A published page leads only to what is published, or to a live server."""

import pytest

from web.publishing.rewriting import Rewriter

SITE, LIVE = "https://calendar.example", "https://live.example"
STYLE = "/static/dateline.css"
PUBLISHED = frozenset({"/", "/events/visit", "/month/2024-05", STYLE})
ALONE = Rewriter(site=SITE, published=PUBLISHED)
BESIDE_LIVE = Rewriter(site=SITE, published=PUBLISHED, live=LIVE)


def test_a_list_below_a_path_like_that_of_events_is_no_event() -> None:
    site = "https://calendar.example/events"
    below = Rewriter(site=site, published=frozenset({"/events/", "/events/events/visit"}))
    assert below.target("/events/?kind=visit&place=harbin") is None
    assert below.target("/events/events/visit?place=harbin") == "/events/events/visit"


@pytest.mark.parametrize(
    ("link", "alone", "beside_live"),
    [
        ("/", "/", "/"),
        ("/events/visit#why", "/events/visit#why", "/events/visit#why"),
        (f"{SITE}/events/visit", f"{SITE}/events/visit", f"{SITE}/events/visit"),
        ("#ahead", "#ahead", "#ahead"),
        ("https://elsewhere.example/?q=x", *["https://elsewhere.example/?q=x"] * 2),
        ("webcal://calendar.example/calendar.ics", *["webcal://calendar.example/calendar.ics"] * 2),
        ("/?q=visit", None, f"{LIVE}/?q=visit"),
        (f"{SITE}/?as_of=2024-05-16", None, f"{LIVE}/?as_of=2024-05-16"),
        ("/?at=2024-05-16", "/month/2024-05", "/month/2024-05"),
        ("/?at=1999-05-16", None, f"{LIVE}/?at=1999-05-16"),
        ("/events/visit?place=harbin&q=x", *["/events/visit"] * 2),
        (f"{SITE}/events/visit?id=visit", *["/events/visit"] * 2),
        ("/events/visit?as_of=2024-05-16", None, f"{LIVE}/events/visit?as_of=2024-05-16"),
        ("/events/other?place=harbin", None, f"{LIVE}/events/other?place=harbin"),
        ("/month/1999-05", None, f"{LIVE}/month/1999-05"),
    ],
)
def test_where_a_link_leads(link: str, alone: str | None, beside_live: str | None) -> None:
    assert (ALONE.target(link), BESIDE_LIVE.target(link)) == (alone, beside_live)


def test_a_link_that_nothing_answers_is_text_and_one_of_the_head_is_left_out() -> None:
    page = (
        '<link rel="alternate" href="/?lang=ru">\n'
        '<a class="b" href="/?at=1999-01-01&amp;q=x" rel="prev" hreflang="ru">Before</a>'
        '<a href="/events/visit">Visit</a>'
    )
    assert ALONE.page(page) == '\n<a class="b">Before</a><a href="/events/visit">Visit</a>'


def test_forms_are_left_out_with_the_drawers_around_them() -> None:
    page = (
        "<details><summary>Way</summary>In</details>\n"
        '<details class="x"><summary>Filter</summary><form action="/" method="get">'
        "<button>Show</button></form></details>\n"
        '<p>One</p><form class="inline" action="/month" method="get"><select></select></form>\n<p>'
    )
    assert ALONE.page(page) == "<details><summary>Way</summary>In</details>\n<p>One</p><p>"


HEAD = f'<link rel="stylesheet" href="{STYLE}">\n'
SEARCH = (
    '<form class="filter" action="/" method="get" data-index="/search.json"><input type="search">'
    "\n<details><summary>Filter</summary><select></select></details>\n</form>"
)


def test_a_script_searches_where_there_is_no_live_server() -> None:
    """The form stays hidden until the script is there, and has no filters."""
    assert ALONE.page(HEAD + SEARCH) == (
        f'{HEAD}<script src="/static/search.js" type="module"></script>\n'
        '<form hidden class="filter" action="/" method="get" data-index="/search.json">'
        '<input type="search">\n</form>'
    )
    assert BESIDE_LIVE.page(HEAD + SEARCH) == HEAD + SEARCH.replace(
        'action="/"', f'action="{LIVE}/"'
    )


@pytest.mark.parametrize("rewriter", [ALONE, BESIDE_LIVE])
def test_a_script_marks_the_present_day_where_days_are_shown(rewriter: Rewriter) -> None:
    page = f'{HEAD}<div data-day="2024-05-16"></div>'
    script = '<script src="/static/today.js" type="module"></script>\n'
    assert rewriter.page(page) == page.replace(HEAD, HEAD + script)


def test_forms_are_sent_to_a_live_server() -> None:
    form = '<form class="filter" action="/" method="get"><button>Show</button></form>'
    assert BESIDE_LIVE.page(form) == form.replace('action="/"', f'action="{LIVE}/"')
    policy = "form-action 'self'; frame-ancestors 'none'"
    assert ALONE.policy(policy) == policy
    assert BESIDE_LIVE.policy(policy) == f"form-action 'self' {LIVE}; frame-ancestors 'none'"
