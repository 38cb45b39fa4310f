"""Statements: claims with their dates in a zone."""

from schedule.known.statements import statements_by_event
from tests.build import claim, day, hours, records, report, times

LOCAL = times("2023-03-20T10:00", "2023-03-20T11:00")


def test_times_are_in_the_zone_of_the_claim_or_its_place_or_the_calendar() -> None:
    said = report(
        "a",
        "2023-03-10",
        claim(dates=LOCAL, zone="Europe/Paris", place="harbin"),
        claim(dates=LOCAL, place="harbin"),
        claim("summit", dates=LOCAL),
    )
    found = statements_by_event([said], records(said), day("2030-12-31"))
    start, end = "2023-03-20T10:00", "2023-03-20T11:00"
    assert {event: [each.when for each in told] for event, told in found.items()} == {
        "visit": [hours(start, end, "Europe/Paris"), hours(start, end, "Asia/Shanghai")],
        "summit": [hours(start, end, "Europe/Moscow")],
    }
    assert [each.number for told in found.values() for each in told] == [0, 1, 2]
