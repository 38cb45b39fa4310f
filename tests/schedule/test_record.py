"""Records: values with named fields."""

from schedule.record import Record, replace


class Place(Record):
    """A record with a default."""

    name: str
    country: str = ""


class City(Place):
    """A record with the fields of another."""

    people: int = 0


def test_a_record_has_its_values_and_defaults() -> None:
    place = Place(name="Riga")
    assert (place.name, place.country) == ("Riga", "")
    assert repr(place) == "Place(name='Riga', country='')"


def test_records_of_one_class_with_the_same_values_are_equal() -> None:
    one, two = Place(name="Riga", country="lv"), Place(country="lv", name="Riga")
    assert one == two
    assert hash(one) == hash(two)
    assert one != Place(name="Riga")
    assert one != "Riga"


def test_a_changed_record_is_another_one() -> None:
    place = Place(name="Riga")
    assert replace(place, country="lv") == Place(name="Riga", country="lv")
    assert place.country == ""


def test_a_record_of_another_class_has_its_fields_and_defaults() -> None:
    city = City(name="Riga", people=600_000)
    assert (city.name, city.country, city.people) == ("Riga", "", 600_000)
    assert city != Place(name="Riga")
