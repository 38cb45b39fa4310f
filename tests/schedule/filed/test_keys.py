"""The keys of every record, each with an example that the record takes."""

import tomllib

import pytest
from pydantic import BaseModel, ValidationError

from schedule.filed.calendar import Calendar, Kind
from schedule.filed.claims import Claim
from schedule.filed.keys import keys
from schedule.filed.records import Identity, Person, Place, Publisher, Report
from schedule.filed.rulings import Ruling

RECORDS: tuple[type[BaseModel], ...] = (
    Calendar,
    Kind,
    Place,
    Person,
    Publisher,
    Identity,
    Report,
    Claim,
    Ruling,
)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_key_is_described(kind: type[BaseModel]) -> None:
    assert [*keys(kind)] == [name for name in kind.model_fields if name != "id"]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_example_is_a_value_of_its_key(kind: type[BaseModel]) -> None:
    flaws = []
    for name, key in keys(kind).items():
        text = f"{key.example}\nevent = 'visit'" if key.example == "[[claims]]" else key.example
        data = tomllib.loads(text if name == "claims" else f"{name} = {key.example}")
        try:
            kind.model_validate({"field": "dates", **data} if kind is Ruling else data)
        except ValidationError as error:
            flaws += [each for each in error.errors() if each["loc"][:1] == (name,)]
    assert flaws == []


def test_every_description_is_one_or_two_short_sentences() -> None:
    said = [key.about for kind in RECORDS for key in keys(kind).values()]
    assert [each for each in said if not each.endswith(".") or len(each) > 90] == []
