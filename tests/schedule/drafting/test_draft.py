"""Drafts: what becomes a claim, what is left out, and what is unsure."""

from datetime import date

import pytest

from schedule.drafting.article import Article
from schedule.drafting.draft import Draft, draft
from schedule.drafting.evidence import claim_as_json
from schedule.drafting.names import KnownEvent, KnownNames

DAY = date(2024, 5, 14)
NAMES = KnownNames(
    people={"li-qiang": ("Li Qiang", "Ли Цян", "李强"), "li-shangfu": ("Li Shangfu", "李尚福")},
    places={"harbin": ("Harbin", "Харбин"), "theatre": ("The Opera Theatre",)},
    around={"theatre": "harbin"},
    events={
        "expo": KnownEvent(
            id="expo",
            titles=("Russian-Chinese EXPO, Harbin",),
            kind="exhibition",
            days=((date(2024, 5, 17), date(2024, 5, 21)),),
        )
    },
)


def made(text: str, names: KnownNames = NAMES) -> Draft:
    return draft(Article(text=text), DAY, names)


def reasons(text: str) -> list[tuple[str, str]]:
    return [(each.mention.text, each.reason) for each in made(text).left]


def test_a_claim_has_event_days_status_place_and_evidence() -> None:
    text = "The Russian-Chinese EXPO will be held in Harbin from May 17 to 21."
    (claim,) = made(text).claims
    assert claim_as_json(claim) == {
        "event": "expo",
        "dates": ["2024-05-17", "2024-05-21"],
        "status": "announced",
        "place": "harbin",
        "people": [],
        "formerly": False,
        "evidence": [[4, 24], [25, 37], [41, 47], [53, 65]],
        "unsure": [],
    }


def test_a_new_event_has_a_title() -> None:
    (claim,) = made("The Council of Ports will open its spring fair on June 3.").claims
    assert (claim.event, claim.title) == (None, "Spring fair")


def test_a_name_that_two_people_share_is_offered_as_a_choice() -> None:
    (claim,) = made("Li will hold a meeting on June 3.").claims
    assert (claim.people, claim.choices) == ((), (("li-qiang", "li-shangfu"),))
    assert claim.unsure == ("people",)


def test_a_full_name_elsewhere_tells_whose_family_name_it_is() -> None:
    text = "Li Qiang spoke.\n\nLi will hold a meeting on June 3."
    assert [each.people for each in made(text).claims] == [("li-qiang",)]


def test_a_move_gives_the_new_day_and_what_was_expected_formerly() -> None:
    claims = made("The spring fair was postponed from May 20 to June 3.").claims
    assert [(each.period and each.period.first, each.status, each.formerly) for each in claims] == [
        (date(2024, 6, 3), "postponed", False),
        (date(2024, 5, 20), None, True),
    ]


def test_a_deadline_is_a_window_that_is_open() -> None:
    (claim,) = made("The hearing must be held by June 3.").claims
    printed = claim_as_json(claim)
    assert printed["within"] == [None, "2024-06-03"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("will be held on June 3", "announced"),
        ("is expected to be held on June 3", "floated"),
        ("was held on May 3", "held"),
        ("on June 3 has been cancelled", "cancelled"),
        ("has been postponed to June 3", "postponed"),
    ],
)
def test_the_sentence_tells_the_status(words: str, status: str) -> None:
    (claim,) = made(f"The spring fair {words}.").claims
    assert claim.status == status


def test_what_is_no_date_of_an_item_is_left_out_and_listed() -> None:
    assert reasons("The ministry announced the fair on Monday.") == [
        ("Monday", "the day on which it was said")
    ]
    assert reasons("It denied that the fair would open on June 3.") == [("June 3", "denied")]
    assert reasons("“The fair will open on June 3,” she said.") == [("June 3", "in a quotation")]
    assert reasons("Photo: the fair on May 3") == [("May 3", "in a caption")]
    assert reasons("The forum on May 9, 2024 marked an anniversary.") == [
        ("May 9, 2024", "an anniversary or an origin")
    ]


def test_what_stands_below_the_article_is_left_out() -> None:
    article = "The fair will open on June 3. All are welcome."
    text = f"{article}\n\nRelated articles\n\nThe forum opens on June 9."
    assert [(each.mention.text, each.reason) for each in made(text).left] == [
        ("June 9", "below the article")
    ]


def test_nothing_is_claimed_of_a_day_that_the_text_does_not_give() -> None:
    assert made("The fair will be held soon.").claims == ()


def test_traditional_chinese_is_read_and_quoted_as_it_was_written() -> None:
    found = made("當地時間5月14日，外交部發言人說，下週三將舉行會談。")
    assert [(each.text, each.period.first) for each in found.mentions] == [
        ("5月14日", date(2024, 5, 14)),
        ("下週三", date(2024, 5, 22)),
    ]
