"""The claims of an article that can be filed."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from schedule import load
from schedule.commands.article import article_claims
from tests.folder import DATA

TEXT = """\
MOSCOW, March 17 (Example Wire) — Chinese President Xi Jinping will pay a state visit to Russia \
from March 20 to 22. The two sides will hold negotiations in the Kremlin on March 21. A harvest \
festival is planned for September 3.
"""


def test_what_is_known_keeps_its_id_and_what_is_new_gets_one(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    options = Namespace(
        article=str(article),
        published=date(2023, 3, 17),
        publisher="Example Wire",
        lang=None,
        data=DATA,
    )
    found = article_claims(options, load(DATA))
    assert (found.publisher, found.published) == ("Example Wire", date(2023, 3, 17))
    assert found.claims[0]["event"] == "xi-russia-2023"
    assert {each["event"] for each in found.claims} <= {*load(DATA).events} | {
        each.id for each in found.events
    }
