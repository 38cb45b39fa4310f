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
    ("2024-05-14", "Join our talk Thursday at 6 p.m.", [("Thursday", "2024-05-16")]),
    ("2024-05-14", "There's another chance Friday at noon.", [("Friday", "2024-05-17")]),
    ("2024-05-14", "Monday's planned launch attempt was scrubbed.", [("Monday", "2024-05-13")]),
    (
        "2024-05-14",
        "The derby is due on June 8. York's game has been moved to the same day.",
        [("June 8", "2024-06-08"), ("the same day", "2024-06-08")],
    ),
    (
        "2024-05-14",
        "The derby will be played on June 8, with two more games on the Sunday.",
        [("June 8", "2024-06-08"), ("Sunday", "2024-06-09")],
    ),
    (
        "2024-05-14",
        "The session set for this afternoon (Tuesday) is off. Nothing changes for Spring Break.",
        [("this afternoon (Tuesday", "2024-05-14")],
    ),
    (
        "2024-05-14",
        "No pope had come since 2012. He will visit Peru in early July and Chile later that month.",
        [
            ("2012", "2012-01-01..2012-12-31"),
            ("early July", "2024-07-01..2024-07-10"),
            ("later that month", "2024-07-01..2024-07-31"),
        ],
    ),
    (
        "2024-05-14",
        "A decision had been made to bring the ship down on Sunday.",
        [("Sunday", "2024-05-19")],
    ),
    (
        "2024-05-14",
        "The shows were set for Saturday through Monday, June 1 - June 3.",
        [("Saturday through Monday, June 1 - June 3", "2024-06-01..2024-06-03")],
    ),
    (
        "2024-05-14",
        "The fair runs Friday through Sunday, June 7-9.",
        [("Friday through Sunday, June 7-9", "2024-06-07..2024-06-09")],
    ),
    (
        "2024-05-14",
        "It is open Friday to Sunday, June 9.",
        [("Friday to Sunday, June 9", "2024-06-07..2024-06-09")],
    ),
    (
        "2017-06-13",
        "Mayor Anna May met him. He had told May by telephone about a visit in June.",
        [("June", "2017-06-01..2017-06-30")],
    ),
    (
        "2024-05-14",
        "October 21 sees Bury host York on Monday Night Football.",
        [("October 21", "2024-10-21")],
    ),
    (
        "2024-05-14",
        "Mark the day for Tuesday night, May 21, in Leeds.",
        [("Tuesday night, May 21", "2024-05-21")],
    ),
    (
        "2024-05-14",
        "Shops taking orders Friday on two phones\nThe phones can be ordered starting on Friday.",
        [("Friday", "2024-05-17"), ("Friday", "2024-05-17")],
    ),
    ("2024-05-14", "The court fixed the case for hearing on Friday.", [("Friday", "2024-05-17")]),
    ("2024-05-14", "There are midweek dates to play it.", []),
    (
        "2024-03-11",
        "The band are hitting the road this fall.",
        [("this fall", "2024-09-01..2024-11-30")],
    ),
    ("2024-05-17", "Thursday night's forum was cancelled.", [("Thursday", "2024-05-16")]),
    (
        "2024-05-14",
        "The outlook for lift-off on Thursday stays the same.",
        [("Thursday", "2024-05-16")],
    ),
    (
        "2024-05-14",
        "Names are to be sent in no later than 4pm on Friday, June 7.",
        [("no later than 4pm on Friday, June 7", "..2024-06-07")],
    ),
    ("2024-05-14", "The hearing was continued to July 9.", [("July 9", "2024-07-09")]),
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
    ("Lee is to return home Friday.", ["Lee is to return home | 2024-05-17 | announced"]),
    (
        "Lee will then head to Peru on Friday.",
        ["Lee will then head to Peru | 2024-05-17 | announced"],
    ),
    ("Sales will begin on Friday. The report is due on Friday.", []),
    (
        "He is free and will be back in court on June 5.",
        ["Free and will be back in court | 2024-06-05 | announced"],
    ),
    (
        "Zed Games has delayed its film Blue Hill to October.",
        ["Its film Blue Hill | in 2024-10-01..2024-10-31 | postponed"],
    ),
    (
        "Other films are late, including Blue Hill, delayed from June to October.",
        [
            "Blue Hill | in 2024-10-01..2024-10-31 | postponed",
            "Blue Hill | not 2024-06-01..2024-06-30 | None",
        ],
    ),
    (
        "Still on is Comic Days, scheduled for July.",
        ["Comic Days | in 2024-07-01..2024-07-31 | announced"],
    ),
    (
        "The hearing on the park will be rescheduled for the June 5 council meeting.",
        ["Hearing on the park | 2024-06-05 | postponed"],
    ),
    ("The date of the election will be announced after June 5.", []),
    (
        "No date has been set for the visit, but it is planned for October.",
        ["Visit | in 2024-10-01..2024-10-31 | announced"],
    ),
    (
        "Judge Lee moved the sentencing from June 11, his birthday, to July 2.",
        ["Sentencing | 2024-07-02 | postponed", "Sentencing | not 2024-06-11 | None"],
    ),
    (
        "Judge Lee at a Monday hearing moved Bo Orr's sentencing from Sept. 3 to Oct. 10.",
        [
            "Bo Orr's sentencing | 2024-10-10 | postponed",
            "Bo Orr's sentencing | not 2024-09-03 | None",
        ],
    ),
    (
        "The judge postponed Bo Orr's sentencing to July 7. She had set sentencing for June 12.",
        ["Bo Orr's sentencing | 2024-07-07 | postponed", "Sentencing | not 2024-06-12 | None"],
    ),
    (
        "The peace talks will resume on June 5. The negotiations will start on June 5, he said.",
        ["Peace talks | 2024-06-05 | announced"],
    ),
    (
        "Drill Blue Hill starts May 20, ends June 4. Drill Red Lake starts May 21, ends June 4.",
        [
            "Drill Blue Hill | 2024-05-20..2024-06-04 | announced",
            "Drill Red Lake | 2024-05-21..2024-06-04 | announced",
        ],
    ),
    (
        "The fair opens on May 20, weeks after the delayed Film Awards, on May 2.",
        ["Fair | 2024-05-20 | announced", "Delayed Film Awards | 2024-05-02 | held"],
    ),
    (
        "The minister has confirmed his visit to Peru in early July.",
        ["Visit to Peru | in 2024-07-01..2024-07-10 | confirmed"],
    ),
    ("He plans to visit the land where a war began in October 2023.", []),
    (
        (
            "A leak delayed the launch of a ship to bring back Bo Orr, "
            "who had previously been due to return to Earth on May 20."
        ),
        ["Return to Earth | not 2024-05-20 | None"],
    ),
    (
        "The runoff will likely be held on June 14. It is later than the original date of May 28.",
        ["Runoff | 2024-06-14 | floated", "Runoff | not 2024-05-28 | None"],
    ),
    (
        "Orr has had months to prepare for the sentencing. They also noted the May 7 motion.",
        [],
    ),
    ("A fault scrubbed Monday night's launch.", ["Launch | 2024-05-13 | postponed"]),
    (
        "Officials will meet at the exhibition center on Friday.",
        ["Officials will meet | 2024-05-17 | announced"],
    ),
    (
        (
            "Bo Orr, who had been scheduled to return to Earth Wednesday, is now expected "
            "to depart the station in early June."
        ),
        [
            "Bo Orr is now expected to depart the station | in 2024-06-01..2024-06-10 | floated",
            "Bo Orr is now expected to depart the station | not 2024-05-15 | None",
        ],
    ),
    (
        "Bo Orr had been preparing for a May 26 blastoff. He won't launch before late July.",
        [
            "Blastoff | not 2024-05-26 | None",
            "Won't launch | in 2024-07-21..2024-07-31 | announced",
        ],
    ),
    (
        (
            "A crew's launch is late. Peru hopes to launch a ship in early July. The "
            "launch of its last ship had been planned in August."
        ),
        [
            "Peru hopes to launch a ship | in 2024-07-01..2024-07-10 | floated",
            "Launch | not 2024-08-01..2024-08-31 | None",
        ],
    ),
    (
        (
            "Both denied reports that the U.S. mayor had decided to delay his visit to "
            "Peru. He was scheduled to visit Peru in October, though no date had been set."
        ),
        ["Visit Peru | in 2024-10-01..2024-10-31 | announced"],
    ),
    (
        (
            "It was said that he wouldn’t visit the U.K. until he was asked. He is due to "
            "visit it in October."
        ),
        ["Visit | in 2024-10-01..2024-10-31 | announced"],
    ),
    (
        (
            "Leeds’s clash with York was expected to happen on April 28, and Bury was "
            "going to host Hull on April 18."
        ),
        [
            "Leeds’s clash with York | not 2024-04-28 | None",
            "Bury was going to host Hull | not 2024-04-18 | None",
        ],
    ),
    (
        "The shows set for Friday in Leeds could not be rescheduled.",
        ["The shows | 2024-05-17 | cancelled"],
    ),
    (
        "The peace talks won’t resume next week as planned.",
        ["Peace talks | in 2024-05-20..2024-05-26 | cancelled"],
    ),
    (
        (
            "The envoy asked to put off the peace talks until June 20. The talks had been "
            "scheduled for June 8, and he sought a postponement."
        ),
        ["Peace talks | 2024-06-20 | postponed", "Peace talks | not 2024-06-08 | None"],
    ),
    (
        "The festival opens on May 20 with the premiere of a film and runs through May 27.",
        ["Festival | 2024-05-20..2024-05-27 | announced"],
    ),
    (
        "The tool will be sold in shops on June 10.",
        ["The tool will be sold in shops | 2024-06-10 | announced"],
    ),
    ("Several league matches have been postponed.", []),
    (
        "A launch of Zed's next ship is planned for June 5.",
        ["Launch of Zed's next ship | 2024-06-05 | announced"],
    ),
    (
        "The trial could not proceed at the High Court sitting in Lagos on Friday.",
        ["Trial | 2024-05-17 | cancelled"],
    ),
    (
        (
            "Orr's trial was adjourned to June 3. The judge had earlier fixed May 20 for "
            "continuation of the trial."
        ),
        [
            "Orr's trial | 2024-06-03 | postponed",
            "Continuation of the trial | not 2024-05-20 | None",
        ],
    ),
    (
        "The band will play an anniversary show on Friday in Leeds.",
        ["Anniversary show | 2024-05-17 | announced"],
    ),
    (
        (
            "Peru has asked for postponement of the security dialogue that was to take "
            "place in Lima on June 6."
        ),
        ["Security dialogue | 2024-06-06 | postponed"],
    ),
    (
        "He spoke of the long walk that will take place in Lima on June 6.",
        ["Long walk | 2024-06-06 | announced"],
    ),
    (
        (
            "The next public forums on the proposed new library will be on June 6 in "
            "Leeds, and on June 8."
        ),
        [
            "Public forums on the proposed new library | 2024-06-06 | announced",
            "Public forums on the proposed new library | 2024-06-08 | announced",
        ],
    ),
    (
        (
            "The phone will be shown and will go on sale on June 8, it is widely reported, "
            "though not confirmed."
        ),
        ["The phone will be shown and will go on sale | 2024-06-08 | announced"],
    ),
    (
        "A first launch attempt was scrubbed early Monday.",
        ["First launch attempt | 2024-05-13 | postponed"],
    ),
    (
        "A three-game contest will begin in Leeds on June 4.",
        ["Three-game contest | 2024-06-04 | announced"],
    ),
    ("Papers of those who stand in the election must be submitted by Friday, June 7.", []),
    ("Two members made the request for a by-election on Monday.", []),
    ("The team had yet to arrive in Leeds on Monday.", []),
    (
        "The court will hear the combined cases on June 5.",
        ["The court will hear the combined cases | 2024-06-05 | announced"],
    ),
    ("Postal vote applications can be handed in on June 5.", []),
    (
        "The two leaders are due to meet on the sidelines of the Zed summit in Lima on June 3.",
        ["The two leaders are due to meet on the sidelines of the Zed | 2024-06-03 | announced"],
    ),
    (
        "A trial of Ann Lee is set to begin on June 3 and is expected to last two weeks.",
        ["Trial of Ann Lee | 2024-06-03 | announced"],
    ),
    (
        "They go to the polls on October 27, with a runoff, if needed, on November 24.",
        ["Go to the polls | 2024-10-27 | announced", "Runoff | 2024-11-24 | announced"],
    ),
    (
        (
            "The mayor denied that the visit had been cancelled and said that it would go "
            "ahead on June 5."
        ),
        ["Visit | 2024-06-05 | announced"],
    ),
    (
        "The exhibition, postponed from last year, will be open from June 1 until August 31.",
        ["Open | 2024-06-01..2024-08-31 | postponed"],
    ),
    (
        "Nurses will stage a walkout on May 30 followed by a strike from June 6.",
        ["Walkout | 2024-05-30 | announced", "Strike | 2024-06-06 | announced"],
    ),
    (
        "The summit, planned for June 13-15, may be delayed by a week.",
        ["Summit | 2024-06-13..2024-06-15 | floated"],
    ),
    (
        "A court in Lima set June 4 as the date for the start of the trial.",
        ["Trial | 2024-06-04 | announced"],
    ),
    (
        "The game console will go on sale on June 12.",
        ["The game console will go on sale | 2024-06-12 | announced"],
    ),
    ("The hearing was continued to July 9.", ["Hearing | 2024-07-09 | postponed"]),
    (
        "The film, first set for March, will now open in cinemas on June 7.",
        [
            "The film will now open in cinemas | 2024-06-07 | announced",
            "The film will now open in cinemas | not 2024-03-01..2024-03-31 | None",
        ],
    ),
    (
        "Orr, 45, will be sworn in as mayor on June 1.",
        ["Orr will be sworn in | 2024-06-01 | announced"],
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
