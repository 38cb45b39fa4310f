"""The starting data says what the five reports say, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from schedule import Records, Schedule, load, resolve
from schedule.dates.spans import DaySpan, TimeSpan, When, Window
from schedule.known.fields import Change, Dissent, Reason
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import day, ids, span, window
from tests.feed import entry, lines, rendered
from tests.folder import DATA


@pytest.fixture(scope="module")
def filed() -> Records:
    return load(DATA)


@pytest.fixture(scope="module")
def known(filed: Records) -> Schedule:
    return resolve(filed)


VISIT = window("2023-03-20", "2023-03-22", "xi-russia-2023")
CHINA = window("2024-05-16", "2024-05-17", "putin-china-2024")
AGENDA: list[tuple[str, When]] = [
    ("sco-summit-2022", span("2022-09-15", "2022-09-16")),
    ("putin-xi-call-2022", span("2022-12-30")),
    ("wang-yi-kremlin-2023", window("2023-02-01", "2023-02-28")),
    ("qin-kuleba-call-2023", span("2023-03-16")),
    ("xi-russia-2023", span("2023-03-20", "2023-03-22")),
    ("xi-russia-2023-signing", VISIT),
    ("xi-russia-2023-meeting", span("2023-03-20")),
    ("xi-russia-2023-lunch", span("2023-03-20")),
    ("xi-russia-2023-negotiations", span("2023-03-21")),
    ("putin-li-shangfu-2023", span("2023-04-16")),
    ("belt-and-road-talks-2023", window("2023-10-01", "2023-10-31")),
    ("putin-china-2024", span("2024-05-16", "2024-05-17")),
    ("putin-china-2024-talks", CHINA),
    ("putin-china-2024-li-qiang", CHINA),
    ("putin-china-2024-gala", CHINA),
    ("harbin-forum-2024", CHINA),
    ("putin-harbin-institute-2024", CHINA),
    ("harbin-expo-2024", span("2024-05-17", "2024-05-21")),
    (
        "harbin-expo-2024-opening",
        window("2024-05-17", "2024-05-17", "harbin-expo-2024", "putin-china-2024"),
    ),
]


def test_every_item_stands_once_where_it_is_known_to_be(known: Schedule) -> None:
    assert [(event.id, event.when) for event in known.events.values()] == AGENDA


def test_the_feed_has_exact_days_alone_and_all_windows_when_asked(known: Schedule) -> None:
    exact = [event.id for event in select(known, Query(), vague=False)]
    assert exact == [each for each, when in AGENDA if isinstance(when, DaySpan)]
    assert len([*select(known, Query(vague=True), vague=False)]) == len(AGENDA)


@pytest.mark.parametrize(
    ("identifier", "start", "end"),
    [
        ("xi-russia-2023", "20230320", "20230323"),
        ("putin-china-2024", "20240516", "20240518"),
        ("harbin-expo-2024", "20240517", "20240522"),
        ("putin-li-shangfu-2023", "20230416", "20230417"),
        ("sco-summit-2022", "20220915", "20220917"),
    ],
)
def test_the_feed_gives_whole_days_with_an_exclusive_end(
    known: Schedule, identifier: str, start: str, end: str
) -> None:
    dates = [line for line in entry(known, identifier) if line.startswith(("DTSTART", "DTEND"))]
    assert dates == [f"DTSTART;VALUE=DATE:{start}", f"DTEND;VALUE=DATE:{end}"]
    assert "STATUS:CONFIRMED" in entry(known, identifier)


@pytest.mark.parametrize("identifier", ["wang-yi-kremlin-2023", "belt-and-road-talks-2023"])
def test_a_month_is_a_tentative_window(known: Schedule, identifier: str) -> None:
    assert "STATUS:TENTATIVE" in entry(known, identifier)
    assert f"UID:{identifier}@dateline.example" not in lines(rendered(known, vague=False))


def test_the_visit_follows_three_reports_and_names_the_one_that_differs(known: Schedule) -> None:
    event = known.event("xi-russia-2023")
    when = event.known.when
    assert when
    assert ids(when.followed) == ["001", "002", "004"]
    assert ids(when.support) == ["003"]
    assert when.dissent == (
        Dissent(
            value=span("2023-03-20", "2023-03-23"),
            reports=(known.report("000"),),
            superseded=False,
        ),
    )
    assert when.reason is Reason.OUTCOME
    (former,) = event.formerly
    assert (former.report.id, former.when) == ("001", window("2023-04-01", "2023-05-10"))
    assert former.claim.wording == "expected in April or early May"


def test_the_entry_of_the_visit_tells_the_dissent_and_what_was_expected(known: Schedule) -> None:
    (description,) = [line for line in entry(known, "xi-russia-2023") if "DESCRIPTION" in line]
    assert (
        r"\nDissent: 20–23 March 2023 – publisher not named\, report of 17 March 2023\n"
        in description
    )
    assert r"Formerly: expected in April or early May – The Moscow Times\, 17 March 2023" in (
        description
    )


def test_the_visit_is_not_known_on_the_day_before_its_announcement(filed: Records) -> None:
    then = resolve(filed, day("2023-03-16"))
    assert (then.events, then.modified) == ({}, None)
    assert "BEGIN:VEVENT" not in lines(rendered(then))


@pytest.mark.parametrize("as_of", ["2023-03-17", "2023-03-18", "2023-04-16"])
def test_at_first_the_visit_follows_most_of_that_days_reports(filed: Records, as_of: str) -> None:
    when = resolve(filed, day(as_of)).event("xi-russia-2023").known.when
    assert when
    assert (when.value, when.reason) == (span("2023-03-20", "2023-03-22"), Reason.MOST)
    assert ids(when.followed) == ["001", "002"]


def test_without_the_report_that_looks_back_the_visit_stands_the_same(filed: Records) -> None:
    reports = {each: report for each, report in filed.reports.items() if each != "004"}
    fewer = resolve(replace(filed, reports=reports))
    when = fewer.event("xi-russia-2023").known.when
    assert when
    assert (when.value, when.reason) == (span("2023-03-20", "2023-03-22"), Reason.MOST)
    assert (ids(when.followed), ids(when.support)) == (["001", "002"], ["003"])


def test_the_visit_was_revised_when_it_was_over(known: Schedule) -> None:
    revisions = known.event("xi-russia-2023").revisions
    assert [(each.day, ids(each.reports)) for each in revisions] == [
        (day("2023-03-17"), ["000", "001", "002"]),
        (day("2023-04-17"), ["004"]),
    ]
    assert revisions[1].status == Change(before="announced", after="held")
    assert revisions[1].when is None


def test_programmes_are_those_of_the_visits_and_the_expo(known: Schedule) -> None:
    programmes = {
        event.id: [item.id for item in event.programme]
        for event in known.events.values()
        if event.programme
    }
    assert programmes == {
        "xi-russia-2023": [
            "xi-russia-2023-signing",
            "xi-russia-2023-meeting",
            "xi-russia-2023-lunch",
            "xi-russia-2023-negotiations",
        ],
        "harbin-expo-2024": ["harbin-expo-2024-opening"],
        "putin-china-2024": [
            "putin-china-2024-talks",
            "putin-china-2024-li-qiang",
            "putin-china-2024-gala",
            "harbin-expo-2024-opening",
            "harbin-forum-2024",
            "putin-harbin-institute-2024",
        ],
    }


def test_no_clock_time_and_no_unreported_publisher_is_invented(filed: Records) -> None:
    assert [each for each in claimed(filed) if isinstance(each, TimeSpan)] == []
    named = {report.id: report.publisher for report in filed.reports.values() if report.publisher}
    assert named == {"001": "The Moscow Times"}
    assert [report.id for report in filed.reports.values() if report.official or report.url] == []


def claimed(filed: Records) -> Iterator[When]:
    for event in resolve(filed).events.values():
        yield from (statement.when for statement in event.statements if statement.when)


def test_every_report_names_its_document(filed: Records) -> None:
    documents = {report.document: str(report.published) for report in filed.reports.values()}
    assert documents == {
        "000_d7045162fa24b9b3": "2023-03-17",
        "001_1e49bf95a091064d": "2023-03-17",
        "002_7122ce95faa28aea": "2023-03-17",
        "003_f65cbfb2bc922d38": "2024-05-14",
        "004_b24a99117c18e754": "2023-04-17",
    }


def test_everything_is_named_in_three_languages(filed: Records) -> None:
    tables = (filed.places, filed.people)
    named = [entry.name for table in tables for entry in table.values()]
    named += [entry.title for entry in filed.events.values()]
    assert {tuple(sorted(names.root)) for names in named} == {("en", "ru", "zh")}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("харбин", 4),
        ("哈尔滨", 4),
        ("harbin", 4),
        ("ШОЙГУ", 1),
        ("秦刚", 1),
        ("shanghai cooperation", 1),
    ],
)
def test_an_item_is_found_in_any_language(known: Schedule, words: str, found: int) -> None:
    assert len([*select(known, Query(q=words), vague=True)]) == found


def test_nobody_disputes_an_event_without_being_ruled_on(known: Schedule) -> None:
    assert [event.id for event in known.events.values() if event.disputed] == []
    assert {type(event.when) for event in known.events.values()} == {DaySpan, Window}
