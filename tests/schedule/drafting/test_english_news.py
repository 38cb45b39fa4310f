"""English news: days of what was decided, denied or moved, among other days."""

import pytest

from tests.schedule.drafting.said import Said, claimed, said

DAYS = [
    (
        "2024-05-14",
        "He was held in custody until June 20, when a hearing will be held.",
        [("June 20", "2024-06-20")],
    ),
    ("2024-05-14", "He was remanded until 20 July.", [("20 July", "2024-07-20")]),
    (
        "2024-05-14",
        "The island on Sunday asked to postpone the talks.",
        [("Sunday", "2024-05-12")],
    ),
    (
        "2024-05-14",
        "The mayor proposed holding the fair on October 5.",
        [("October 5", "2024-10-05")],
    ),
    (
        "2024-05-14",
        "The league has made a change, moving the first game on October 6 to Bury.",
        [("October 6", "2024-10-06")],
    ),
    (
        "2024-05-14",
        "Two games set for this weekend are off. Bury's game on Sunday has also been postponed.",
        [("this weekend", "2024-05-18..2024-05-19"), ("Sunday", "2024-05-19")],
    ),
    (
        "2024-05-14",
        "The union will challenge a part of Friday's court order.",
        [("Friday", "2024-05-10")],
    ),
    ("2024-05-14", "It will be launched early July 16.", [("early July 16", "2024-07-16")]),
    ("2024-05-14", "The pump broke during a Friday attempt.", [("Friday", "2024-05-10")]),
    ("2024-05-14", "They met on a Friday.", []),
    (
        "2024-05-14",
        "It will be played before the end of this year's cup.",
        [("this year", "2024-01-01..2024-12-31")],
    ),
    (
        "2024-05-14",
        (
            "The 2025 plan is late. A session that was to have taken place Monday has been moved "
            "to Tuesday, June 18."
        ),
        [
            ("2025", "2025-01-01..2025-12-31"),
            ("Monday", "2024-05-13"),
            ("Tuesday, June 18", "2024-06-18"),
        ],
    ),
    ("2024-05-14", "The fair is off, Bury Today reports.", []),
]

CLAIMS = [
    (
        "2024-05-14",
        (
            "The launch of the Orla 7 capsule, which had been scheduled for May 24, has been "
            "rescheduled for June 7. No other plans change. Zed Lab is planning to launch a "
            "Kestrel freighter on June 5. A Pike launch has been rescheduled for June 17."
        ),
        "Zed Lab is planning to launch a Kestrel freighter | 2024-06-05 | announced",
    ),
    (
        "2024-05-14",
        (
            "The Pike launch has been delayed to June 7. The crew is scheduled to return to Earth "
            "on June 1."
        ),
        "The crew is scheduled to return to Earth | 2024-06-01 | announced",
    ),
    (
        "2024-05-14",
        (
            "The fair will go ahead, despite rumours that the event, scheduled for August 16-18, "
            "had been cancelled."
        ),
        "Fair | 2024-08-16..2024-08-18 | announced",
    ),
    (
        "2024-05-14",
        (
            "Lena Orr has postponed a concert in Bury that was originally set for June 3. "
            "Orr's show is now scheduled for September 8."
        ),
        "Concert | not 2024-06-03 | None",
    ),
    (
        "2024-05-14",
        "A spokesman said the singer's show in Bury on Tuesday would be postponed.",
        "Singer's show | 2024-05-14 | postponed",
    ),
    (
        "2024-05-14",
        "The minister of Peru will be in Chile from May 25 to 28.",
        "The minister of Peru will be in Chile | 2024-05-25..2024-05-28 | announced",
    ),
    (
        "2024-05-14",
        (
            "Among the games going ahead on Saturday evening is a trip to York after the hosts "
            "held out."
        ),
        "Games | 2024-05-18 | announced",
    ),
    (
        "2024-05-14",
        "He was held in custody until June 20, when a hearing on his plea will be held.",
        "Hearing | 2024-06-20 | announced",
    ),
]

WHOLE = [
    (
        (
            "Bury's home game against York on Sunday has also been postponed while Hull's match "
            "with Leeds on Saturday is postponed."
        ),
        [
            "Bury's home game against York | 2024-05-19 | postponed",
            "Hull's match with Leeds | 2024-05-18 | postponed",
        ],
    ),
    (
        (
            "They tour Peru for three matches from June 22 to July 7, after which they return home "
            "to play two games from July 22 to August 12."
        ),
        [
            "Three matches | 2024-06-22..2024-07-07 | announced",
            "Two games | 2024-07-22..2024-08-12 | announced",
        ],
    ),
    (
        (
            "Peru asked on Monday to postpone this month's summit with Chile. The summit will be "
            "held on June 2-4. It had been scheduled for May 28-30."
        ),
        [
            "Summit with Chile | 2024-06-02..2024-06-04 | postponed",
            "Summit with Chile | not 2024-05-28..2024-05-30 | None",
        ],
    ),
    (
        (
            "The Pike launch, which was scheduled for Monday, was postponed to Thursday. "
            "The weather is good for Friday's launch."
        ),
        [
            "Pike launch | 2024-05-16 | postponed",
            "Pike launch | not 2024-05-13 | None",
            "Launch | 2024-05-17 | announced",
        ],
    ),
    (
        "The postponement is no surprise because Ann Lee is scheduled to go on trial next Monday.",
        ["Ann Lee is scheduled to go on trial | 2024-05-20 | announced"],
    ),
    (
        (
            "Bo Orr's sentencing next month has been postponed. His partner, Ann Lee, is due to "
            "go on trial on June 3."
        ),
        [
            "Bo Orr's sentencing | in 2024-06-01..2024-06-30 | postponed",
            "Go on trial | 2024-06-03 | announced",
        ],
    ),
    (
        "According to him, on June 16, Lee is to meet the mayor.",
        ["Lee is to meet the mayor | 2024-06-16 | announced"],
    ),
    (
        (
            "The hearing has been rescheduled for 9 a.m. Thursday, and a special meeting will be "
            "held at 11 a.m. Friday."
        ),
        ["Hearing | 2024-05-16 | postponed", "Special meeting | 2024-05-17 | announced"],
    ),
    (
        "A hearing on its tentative budget for 2025 will be held on Thursday.",
        ["Hearing | 2024-05-16 | announced"],
    ),
    (
        "Bury v York on Saturday has been called off.",
        ["Bury v York | 2024-05-18 | cancelled"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_the_items_of_a_text(text: str, expected: list[str]) -> None:
    assert claimed("en", "2024-05-14", text) == expected


@pytest.mark.parametrize(("published", "text", "expected"), DAYS)
def test_a_day_among_others(published: str, text: str, expected: list[Said]) -> None:
    assert said("en", published, text) == expected


@pytest.mark.parametrize(("published", "text", "expected"), CLAIMS)
def test_a_claim_among_others(published: str, text: str, expected: str) -> None:
    assert expected in claimed("en", published, text)
