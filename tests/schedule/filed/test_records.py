"""Records: what each of them refuses by itself, and what it makes of what is written."""

import pytest
from pydantic import ValidationError

from schedule.filed.records import Identity, Place, Report
from tests.build import claim, day, instant


def test_a_record_never_changes() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(claim(), "place", "moscow")  # noqa: B010 – mypy knows that it is frozen


def test_a_report_makes_at_least_one_claim() -> None:
    about = {"id": "a", "published": day("2024-04-01"), "recorded": instant("2024-04-01T12:00")}
    with pytest.raises(ValidationError, match="expected at least one"):
        Report.model_validate({**about, "claims": []})


def test_a_withdrawn_event_says_when_it_was_and_is_merged_into_none() -> None:
    about = {"id": "visit", "title": {"en": "Visit"}, "kind": "visit", "withdrawn": "A slip."}
    with pytest.raises(ValidationError, match="expected `revised` beside `withdrawn`"):
        Identity.model_validate(about)
    revised = {**about, "revised": instant("2024-05-07T10:00")}
    assert Identity.model_validate(revised).withdrawn == "A slip."
    with pytest.raises(ValidationError, match="expected `merged_into` or `withdrawn`, not both"):
        Identity.model_validate({**revised, "merged_into": "summit"})


def test_equal_places_are_one_in_a_set() -> None:
    """Claims about a place are counted by it, though its names can't be hashed."""
    about = {"id": "moscow", "name": {"en": "Moscow"}}
    assert len({Place.model_validate(about), Place.model_validate(about)}) == 1
