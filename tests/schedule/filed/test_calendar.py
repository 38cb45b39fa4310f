"""The calendar as a whole."""

import pytest
from pydantic import ValidationError

from schedule.filed.calendar import Calendar
from tests.build import CALENDAR


@pytest.mark.parametrize("refresh", ["PT15M", "P7D"])
def test_apps_may_poll_from_every_quarter_of_an_hour_to_every_week(refresh: str) -> None:
    assert Calendar.model_validate({**CALENDAR, "refresh": refresh})


@pytest.mark.parametrize("refresh", ["PT14M", "P8D", 900])
def test_no_app_is_told_to_poll_more_or_less_often(refresh: object) -> None:
    with pytest.raises(ValidationError):
        Calendar.model_validate({**CALENDAR, "refresh": refresh})


def test_a_licence_is_an_address_or_words() -> None:
    address = "https://creativecommons.org/licenses/by/4.0/"
    calendars = [
        Calendar.model_validate({**CALENDAR, "licence": each}) for each in (address, "CC BY 4.0")
    ]
    assert [each.licence_address for each in calendars] == [address, None]
