"""The rows of a table of claims."""

from collections.abc import Iterable

from schedule.dates.spans import When
from schedule.filed.records import Identity
from schedule.known.stance import Stance
from schedule.language.words import Words
from schedule.layout.claims import ClaimRow, claims
from tests.build import claim, day, days, report, schedule

ENGLISH = Words()


class Marked(Words):
    """Words that mark the dates they say."""

    def when(self, when: When, wholes: Iterable[Identity] = ()) -> str:
        return f"<{Words.when(self, when, wholes)}>"


def test_a_row_has_what_a_claim_says_and_its_stance() -> None:
    said = claim(
        dates=days("2023-03-20"),
        status="announced",
        place="kremlin",
        people=["xi"],
        wording="on Monday",
    )
    filed = report("a", "2023-03-10", said)
    known = schedule(filed)
    event = known.events["visit"]
    assert [*claims(event, known, ENGLISH, Marked())] == [
        ClaimRow(
            event=event,
            report=filed,
            occurrence="",
            when="<20 March 2023>",
            wording="on Monday",
            also=(known.places["kremlin"].name, known.people["xi"].name),
            status="announced",
            stance=Stance.FOLLOWED,
            said="followed",
        )
    ]


def test_what_a_claim_leaves_open_is_empty() -> None:
    filed = report("a", "2023-03-10", claim())
    known = schedule(filed)
    event = known.events["visit"]
    assert [*claims(event, known, ENGLISH, ENGLISH)] == [
        ClaimRow(
            event=event,
            report=filed,
            occurrence="",
            when="",
            wording="",
            also=(),
            status="",
            stance=Stance.SILENT,
            said="gives no date",
        )
    ]


def test_a_claim_on_one_time_of_a_series_names_its_day() -> None:
    series = claim(dates=day("2023-03-07"), repeats="FREQ=WEEKLY;COUNT=3")
    off = claim(occurrence=day("2023-03-14"), status="cancelled")
    known = schedule(report("a", "2023-03-01", series, off))
    rows = claims(known.events["visit"], known, ENGLISH, ENGLISH)
    assert [(row.occurrence, row.status) for row in rows] == [
        ("", ""),
        ("14 March 2023", "cancelled"),
    ]
