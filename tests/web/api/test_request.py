"""What a request asks for."""

import pytest
from flask import Flask

from schedule import BadParameter
from schedule.search.query import Query
from web.api.request import requested_parameters, requested_query


def test_every_parameter_is_there_in_the_order_given() -> None:
    with Flask(__name__).test_request_context("/?to=x&place=a&x=1&place=b&q="):
        given = [("to", "x"), ("place", "a"), ("place", "b"), ("x", "1"), ("q", "")]
        assert sorted(requested_parameters()) == sorted(given)
        assert [value for name, value in requested_parameters() if name == "place"] == ["a", "b"]


def test_a_query_is_read_of_the_parameters_that_are_filters() -> None:
    with Flask(__name__).test_request_context("/?utm_source=x&q=&place=harbin&vague=0&at=2024"):
        assert requested_query() == Query(place="harbin", vague=False)


def test_a_malformed_filter_is_refused() -> None:
    with (
        Flask(__name__).test_request_context("/?vague=maybe"),
        pytest.raises(BadParameter, match=r"vague: expected one of 0, 1\."),
    ):
        requested_query()
