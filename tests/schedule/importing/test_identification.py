"""Which event an entry speaks of: never one that was withdrawn."""

from schedule import resolve
from schedule.importing.identification import Identification
from tests.build import EVENTS, RECORDED, claim, records, report

GONE = {**EVENTS["summit"], "withdrawn": "Entered twice.", "revised": RECORDED}


def test_the_id_of_an_event_that_was_withdrawn_is_not_given_again() -> None:
    filed = records(report("a", "2023-03-17", claim()), events={**EVENTS, "summit": GONE})
    found = Identification(filed, resolve(filed), (), {}, {})
    uids = [f"{each}@calendar.example" for each in ("visit", "summit")]
    assert [found.by_uid(uid) for uid in uids] == ["visit", None]
    assert [found.is_known(uid) for uid in uids] == [True, False]
    new = found.new(uids[1], "Summit", RECORDED.date())
    assert (new != "summit", new.startswith("summit")) == (True, True)
