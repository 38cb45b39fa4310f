"""The router: every row of the table of addresses is answered by a view."""

from schedule.search.routes import ROUTES
from tests.web.served import real


def test_each_address_of_the_table_is_served_and_no_other() -> None:
    rules = {rule.endpoint: rule.rule for rule in real().app.url_map.iter_rules()}
    assert rules.keys() == ROUTES.keys()
    assert rules["event_ics"] == "/events/<event_id>.ics"
