"""English dates: the words that they are, and the days that they mean."""

import pytest

from tests.schedule.drafting.said import Said, claimed, said

ENGLISH = [
    ("2013-03-22", "Last summer he resigned", [("Last summer", "2012-06-01..2012-08-31")]),
    (
        "2013-03-22",
        "The rite on the 25th of this month",
        [("the 25th of this month", "2013-03-25")],
    ),
    (
        "2013-03-22",
        "Dec. 30, 2012-Jan. 2, 2013",
        [("Dec. 30, 2012-Jan. 2, 2013", "2012-12-30..2013-01-02")],
    ),
    (
        "2013-03-22",
        "Between 10 and 14 June the park is closed",
        [("10 and 14 June", "2013-06-10..2013-06-14")],
    ),
    ("2013-03-22", "The next week is long, a june bug, dec points, the fall of the wall", []),
    ("2013-03-22", "He can march in May Day parades", []),
    ("2013-04-22", "March sales rose", [("March", "2013-03-01..2013-03-31")]),
    (
        "2024-05-13",
        "It opened the next day, 18 May",
        [("the next day", "2024-05-18"), ("18 May", "2024-05-18")],
    ),
    ("2023-03-17", "He told reporters on Thursday", [("Thursday", "2023-03-16")]),
    (
        "2024-05-14",
        "It will be held on May 16 and 17",
        [("May 16 and 17", "2024-05-16..2024-05-17")],
    ),
    (
        "2023-04-17",
        "He was there from March 20 to 22",
        [("March 20 to 22", "2023-03-20..2023-03-22")],
    ),
    (
        "2023-03-17",
        "Xi will visit from Monday to Wednesday",
        [("Monday to Wednesday", "2023-03-20..2023-03-22")],
    ),
    (
        "2023-03-17",
        "They will meet on Monday. The next day they will talk.",
        [("Monday", "2023-03-20"), ("The next day", "2023-03-21")],
    ),
    (
        "2024-05-14",
        "He came in March 2023. In October of that year they met.",
        [
            ("March 2023", "2023-03-01..2023-03-31"),
            ("October of that year", "2023-10-01..2023-10-31"),
        ],
    ),
    (
        "2024-05-24",
        "He arrived on the 20th, and on the 22nd he left",
        [("the 20th", "2024-05-20"), ("the 22nd", "2024-05-22")],
    ),
    ("2024-05-24", "He opened the 22nd session", []),
    ("2024-05-24", "Flight 2013 to Oslo", []),
    ("2024-05-14", "The concert on June 5 was postponed", [("June 5", "2024-06-05")]),
    (
        "2024-05-14",
        "It opens on the first Saturday of next month",
        [("the first Saturday of next month", "2024-06-01")],
    ),
    (
        "2024-05-14",
        "The match was moved from Saturday to Sunday",
        [("Saturday", "2024-05-18"), ("Sunday", "2024-05-19")],
    ),
    (
        "2024-02-25",
        "Boeing expects the first flight this autumn",
        [("this autumn", "2024-09-01..2024-11-30")],
    ),
    (
        "2024-06-04",
        "He travels to Berlin on Thursday and Friday, his office said",
        [("Thursday and Friday", "2024-06-06..2024-06-07")],
    ),
    (
        "2024-06-04",
        "The launch is now targeted for Wednesday",
        [("Wednesday", "2024-06-05")],
    ),
    (
        "2024-05-22",
        "The talks will be held a week from Friday",
        [("a week from Friday", "2024-05-31")],
    ),
    (
        "2024-05-22",
        "After he met ministers on Monday, Putin heads to Beijing on Saturday",
        [("Monday", "2024-05-20"), ("Saturday", "2024-05-25")],
    ),
    (
        "2024-05-22",
        "Putin met ministers on Monday in Moscow, Russia, and returned on Tuesday",
        [("Monday", "2024-05-20"), ("Tuesday", "2024-05-21")],
    ),
    ("2025-03-01", "It began on February 24 last year", [("February 24 last year", "2024-02-24")]),
    ("2024-05-13", "The talks this weekend failed", [("this weekend", "2024-05-11..2024-05-12")]),
    (
        "2023-03-17",
        "It was expected in April or early May",
        [("April or early May", "2023-04-01..2023-05-10")],
    ),
    (
        "2024-10-20",
        "In the third quarter sales beat the year-ago quarter",
        [
            ("the third quarter", "2024-07-01..2024-09-30"),
            ("the year-ago quarter", "2023-07-01..2023-09-30"),
        ],
    ),
    ("2025-01-03", "He resigned on Dec. 28", [("Dec. 28", "2024-12-28")]),
    ("2024-12-30", "It will open on Jan 5", [("Jan 5", "2025-01-05")]),
    (
        "2024-05-14",
        "moved from May 20 to June 3",
        [("May 20", "2024-05-20"), ("June 3", "2024-06-03")],
    ),
    ("2024-05-14", "no later than June 30", [("no later than June 30", "..2024-06-30")]),
    ("2024-05-14", "not before July", [("not before July", "2024-07-01..")]),
    ("2024-05-14", "on May 3 and 17 they met", [("May 3", "2024-05-03"), ("17", "2024-05-17")]),
    (
        "2024-05-14",
        "on 2024-06-16, 16/06/2024 or 6/16/24",
        [("2024-06-16", "2024-06-16"), ("16/06/2024", "2024-06-16"), ("6/16/24", "2024-06-16")],
    ),
    ("2024-05-14", "Thursday, 16 May", [("Thursday, 16 May", "2024-05-16")]),
    ("2024-05-14", "The match on Saturday is postponed", [("Saturday", "2024-05-18")]),
    (
        "2024-05-14",
        "Originally due for March 29-April 2, it will be on June 3",
        [("March 29-April 2", "2024-03-29..2024-04-02"), ("June 3", "2024-06-03")],
    ),
    ("2024-05-14", "off until at least May 30", [("until at least May 30", "2024-05-30..")]),
    (
        "2024-05-14",
        "next year-end or the subsequent year",
        [
            ("next year-end", "2025-09-01..2025-12-31"),
            ("the subsequent year", "2026-01-01..2026-12-31"),
        ],
    ),
    ("2024-05-14", "from July 29-August 1", [("July 29-August 1", "2024-07-29..2024-08-01")]),
    (
        "2024-05-14",
        "The games in 2021 were held on July 17, and she rested three days later on July 20",
        [
            ("2021", "2021-01-01..2021-12-31"),
            ("July 17", "2021-07-17"),
            ("three days later on July 20", "2021-07-20"),
        ],
    ),
    (
        "2024-05-14",
        "Work ends in 2025 or the subsequent year",
        [("2025", "2025-01-01..2025-12-31"), ("the subsequent year", "2026-01-01..2026-12-31")],
    ),
    ("2024-05-14", "Fines follow if they are not paid in 90 days", []),
    (
        "2024-05-14",
        "She said on Monday that they are willing to rest on the same day",
        [("Monday", "2024-05-13")],
    ),
    ("2024-05-13", "The postponement of Wednesday's race", [("Wednesday", "2024-05-15")]),
    (
        "2024-05-14",
        "last week and two weeks ago",
        [("last week", "2024-05-06..2024-05-12"), ("two weeks ago", "2024-04-29..2024-05-05")],
    ),
    (
        "2024-05-14",
        "The board will meet this coming March",
        [("this coming March", "2025-03-01..2025-03-31")],
    ),
    (
        "2024-05-14",
        "Lee will fight Orr for the undisputed crown on April 20",
        [("April 20", "2025-04-20")],
    ),
    ("2024-05-14", "They vote on or before June 3", [("on or before June 3", "..2024-06-03")]),
    ("2024-05-14", "The firm fixed April 3 as the last day for bids", [("April 3", "2024-04-03")]),
    (
        "2024-12-14",
        "The firm fixed January 3 as the last day for bids",
        [("January 3", "2025-01-03")],
    ),
    (
        "2024-05-14",
        "In a statement to fans on Sunday, the band wrote that it would come back",
        [("Sunday", "2024-05-12")],
    ),
    (
        "2024-05-14",
        "They weigh delaying the town meeting now set for May 28 to June 14",
        [("May 28", "2024-05-28"), ("June 14", "2024-06-14")],
    ),
    (
        "2024-05-14",
        "The board's March meeting and the May one",
        [("March", "2024-03-01..2024-03-31"), ("May", "2024-05-01..2024-05-31")],
    ),
    (
        "2024-05-14",
        "It starts on the weekend of June 7-9",
        [("June 7-9", "2024-06-07..2024-06-09")],
    ),
    (
        "2024-05-14",
        "The landing is due at 3:45 p.m. (11:45 GMT) on Friday near the town",
        [("Friday", "2024-05-17")],
    ),
    ("2024-05-14", "It will run until April", [("April", "2025-04-01..2025-04-30")]),
    ("2024-05-14", "The team would come in April", [("April", "2024-04-01..2024-04-30")]),
    ("2024-05-14", "They vote on 20th at 4.30 pm", [("20th", "2024-05-20")]),
    ("2024-05-14", "She came 20th at 4.30 pm", []),
    (
        "2024-05-14",
        "It docks at 12.18 p.m. Oslo time and is due to land at 3 p.m. Oslo time on Friday",
        [("Friday", "2024-05-17")],
    ),
    ("2024-05-14", "Budget Vote Likely Sunday", [("Sunday", "2024-05-19")]),
    (
        "2024-05-14",
        "She will bring virus-related aid before wrapping up her visit on Friday",
        [("Friday", "2024-05-17")],
    ),
]
CLAIMS = [
    (
        "The mayor will visit Riga on Friday.",
        ["The mayor will visit Riga | 2024-05-17 | announced"],
    ),
    ("She will fly to Riga on Friday.", ["Fly to Riga | 2024-05-17 | announced"]),
    (
        "The summit - the first in a decade - is expected in mid-July, when Lee visits Peru.",
        ["Summit | in 2024-07-11..2024-07-20 | floated"],
    ),
    (
        "Lee and Kim met in Oslo on Monday, where they agreed to hold a summit.",
        ["Lee and Kim met in Oslo | 2024-05-13 | held"],
    ),
    ("Officials on Monday praised the plan for a summit.", []),
    ("Ministers on Monday held talks on fish.", ["Talks on fish | 2024-05-13 | held"]),
    ("They agreed on a summit, with the time to be announced tomorrow.", []),
    (
        "A note issued on Monday said the run-off will be held on June 9.",
        ["Run-off | 2024-06-09 | announced"],
    ),
    (
        "The murder trial began Monday, after the judge denied a last request by the accused.",
        ["Murder trial | 2024-05-13 | held"],
    ),
    ("Opening arguments could come Friday.", ["Opening arguments | 2024-05-17 | floated"]),
    ("The final report is due on Friday.", []),
    ("Saturday's match will be rearranged.", ["Match | 2024-05-18 | postponed"]),
    (
        "The film Grey Owls is now set for Oct. 29.",
        ["The film Grey Owls | 2024-10-29 | announced"],
    ),
    (
        "The derby is set for September. The match is due to take place on September 7.",
        ["Derby | 2024-09-07 | announced"],
    ),
    ("Good weather is expected at Launch Complex 4 on Friday.", []),
    (
        "The minister will begin a two-day visit to Riga on Thursday.",
        ["Two-day visit to Riga | in 2024-05-16.. | announced"],
    ),
    (
        "Strikes have been called on 20, 22 and 29 June.",
        [f"Strikes | 2024-06-{day} | announced" for day in (20, 22, 29)],
    ),
    (
        "The rematch was set for Saturday. The league moved it to June 8.",
        ["Rematch | not 2024-05-18 | None", "Rematch | 2024-06-08 | postponed"],
    ),
    (
        "The launch of the Finch was planned for today. It has been postponed to Friday.",
        [
            "Launch of the Finch | not 2024-05-14 | None",
            "Launch of the Finch | 2024-05-17 | postponed",
        ],
    ),
    (
        "Lee attends an ABC summit on July 11 and 12. A special summit could be held in July.",
        [
            "ABC summit | 2024-07-11..2024-07-12 | announced",
            "Special summit | in 2024-07-01..2024-07-31 | floated",
        ],
    ),
    (
        "The ex-mayor will plead guilty on Friday.",
        ["The ex-mayor will plead guilty | 2024-05-17 | announced"],
    ),
    (
        "The gang leader was jailed last month over bribes, the lease of a hall, and an election.",
        [],
    ),
    ("A judge on Monday set a hearing for June 6.", ["Hearing | 2024-06-06 | announced"]),
    (
        "Aides were cited on Monday as saying talks may be held in June.",
        ["Talks | in 2024-06-01..2024-06-30 | floated"],
    ),
    (
        "The house will vote on whether to stage a referendum on Friday.",
        ["The house will vote on whether to stage a referendum | 2024-05-17 | announced"],
    ),
    (
        "The rival bout will be held six days before Christmas, on 19 December.",
        ["Rival bout | 2024-12-19 | announced"],
    ),
    ("She leads on Friday a team that may one day be invited to a summit on fish.", []),
    (
        "The next crew is targeted for no earlier than June 9.",
        ["The next crew | in 2024-06-09.. | announced"],
    ),
    (
        "Envoys are travelling to Oslo on Thursday.",
        ["Envoys are travelling to Oslo | 2024-05-16 | announced"],
    ),
    ("The murder trial will not begin until June 2.", ["Murder trial | 2024-06-02 | announced"]),
    (
        "He will visit Riga on Friday, as previously scheduled.",
        ["Visit Riga | 2024-05-17 | announced"],
    ),
    (
        "The cup final is in June, so the postponed games wait.",
        ["Cup final | in 2024-06-01..2024-06-30 | announced"],
    ),
    ("The talks begin on Friday, with aides expected to stay.", ["Talks | 2024-05-17 | announced"]),
    ("A hearing is set for June 6 on the proposed budget.", ["Hearing | 2024-06-06 | announced"]),
    ("The decision to cancel the trip was made on Monday. Runners signed up last month.", []),
    (
        "The board will consider fees at its meeting on Friday.",
        ["Meeting | 2024-05-17 | announced"],
    ),
    ("The tax failed at the council's March meeting, following reviews.", []),
    ("The firm reports third-quarter results; a lightning strike hit it on Monday.", []),
    (
        "The satire, shot by Lee, hits theaters on July 12.",
        ["Hits theaters | 2024-07-12 | announced"],
    ),
    ("OSLO, May 13 (XYZ) Officials praised a summit.", []),
    ("On June 3 sales of tickets for the festival begin.", ["Festival | 2024-06-03 | announced"]),
    ("The party will put it to a vote on June 3.", ["Vote | 2024-06-03 | announced"]),
    (
        "Members will hold a vote on June 3, after one of them brought it back.",
        ["Vote | 2024-06-03 | announced"],
    ),
    (
        "The fair is on June 3. The clubs move it to June 5.",
        ["Fair | 2024-06-03 | announced", "Fair | 2024-06-05 | postponed"],
    ),
    ("The fair was put back to June 5.", ["Fair | 2024-06-05 | postponed"]),
    ("The fair was postponed. He brought them on June 3.", []),
    (
        "The derby was postponed. The matches will be played on June 3.",
        ["Derby | 2024-06-03 | postponed"],
    ),
    ("There will be no public hearing on Monday.", []),
    ("Reports that he will visit Riga on June 3 were a hoax.", []),
    ("The club is to pull its gala on June 3.", ["Gala | 2024-06-03 | cancelled"]),
    ("They will call the race on Friday off.", ["Race | 2024-05-17 | cancelled"]),
    ("The parade will no longer be held on June 3.", ["Parade | 2024-06-03 | cancelled"]),
    (
        "They want to push Thursday night's test flight back again.",
        ["Test flight | 2024-05-16 | postponed"],
    ),
    (
        "The league on Monday announced the postponement of Wednesday's match with Hull.",
        ["Match with Hull | 2024-05-15 | postponed"],
    ),
    (
        "As a result of this postponement, Bury will play a match against Hull on Friday.",
        ["Match against Hull | 2024-05-17 | announced"],
    ),
    (
        "The trial of Lee was postponed to May 20. The trial was postponed to May 29.",
        ["Trial of Lee | not 2024-05-20 | None", "Trial of Lee | 2024-05-29 | postponed"],
    ),
    (
        "The launch on May 16 was scrubbed. The launch window opens on May 18.",
        ["Launch | not 2024-05-16 | None", "Launch | 2024-05-18 | postponed"],
    ),
    ("The visit of Lee to Riga was put on hold.", ["Visit of Lee to Riga | in None | postponed"]),
    ("The mayor has cancelled her trip to Oslo.", ["Trip to Oslo | in None | cancelled"]),
    ("Zed 9, the world's largest fair, has been axed.", ["Zed 9 | in None | cancelled"]),
    ("The Leeds game was postponed.", ["Leeds game | in None | postponed"]),
    (
        "The opening ceremony, which was to have been held on Friday, will be on May 24.",
        ["Opening ceremony | 2024-05-24 | announced", "Opening ceremony | not 2024-05-17 | None"],
    ),
    ("Friday night's debate was scrapped.", ["Debate | 2024-05-17 | cancelled"]),
    (
        "It is set for no earlier than May 24, for the launch.",
        ["Launch | in 2024-05-24.. | announced"],
    ),
    (
        "Riga by-elections on June 3 were called off. The mayor cancelled the Riga election.",
        ["Riga by-elections | 2024-06-03 | cancelled"],
    ),
    ("Fans of the Leeds festival were delayed. The race was cancelled.", []),
    ("First planned for June 3, Zed Lab has been postponed.", ["Zed Lab | 2024-06-03 | postponed"]),
    (
        "A meeting of the two envoys was put on hold. The session, expected this week, was a step.",
        ["Meeting of the two envoys | in 2024-05-13..2024-05-19 | postponed"],
    ),
    (
        "They put off events in June including the Game Makers Fair.",
        ["Game Makers Fair | in 2024-06-01..2024-06-30 | postponed"],
    ),
    (
        "July-August 2025: Three away ties",
        ["Three away ties | in 2025-07-01..2025-08-31 | announced"],
    ),
    ("June 3-5: Two finals in Leeds", ["Two finals in Leeds | 2024-06-03..2024-06-05 | announced"]),
    (
        "He will visit Peru on June 6-7 and Chile on June 9.",
        ["Visit Peru | 2024-06-06..2024-06-07 | announced", "Visit Chile | 2024-06-09 | announced"],
    ),
    (
        "Lee will visit Peru and Chile next month. Lee will visit Lima on June 8.",
        [
            "Lee will visit Peru and Chile | in 2024-06-01..2024-06-30 | announced",
            "Lee will visit Lima | 2024-06-08 | announced",
        ],
    ),
    (
        "Ministers will meet on Friday to prepare for the fish summit, which will be held in June.",
        [
            "Ministers will meet | 2024-05-17 | announced",
            "Fish summit | in 2024-06-01..2024-06-30 | announced",
        ],
    ),
    ("After wrapping up the Peru tour, Lee went home on Sunday.", []),
    ("He left soon after his June 3 inauguration.", ["Inauguration | 2024-06-03 | announced"]),
    (
        "Members of the Fish Board (FB) will meet on Friday.",
        ["Members of the Fish Board (FB) will meet | 2024-05-17 | announced"],
    ),
    (
        "He was forced to postpone his fight. He was due to take on Lee on June 3.",
        ["Fight | 2024-06-03 | postponed"],
    ),
    ("Fans got the match schedule on Monday, which has one cup.", []),
    (
        "Hull will play their match with Bury on Friday. York's match with Leeds is on Friday.",
        [
            "Match with Bury | 2024-05-17 | announced",
            "York's match with Leeds | 2024-05-17 | announced",
        ],
    ),
    (
        "The crews were slated for launch on June 3.",
        ["The crews were slated for launch | 2024-06-03 | announced"],
    ),
    ("Friday, May 17 - Spring concert, town hall", ["Spring concert | 2024-05-17 | announced"]),
    ("Lee will not visit Riga on Friday.", ["Lee will not visit Riga | 2024-05-17 | cancelled"]),
    ("The talks will not be held until June 3.", ["Talks | 2024-06-03 | announced"]),
    ("The town dropped plans for a fair on June 3.", ["Fair | 2024-06-03 | cancelled"]),
    ("The race will not be postponed and is on June 3.", ["Race | 2024-06-03 | announced"]),
    (
        "He put off the hearing planned for next week to weigh if the suit should be dismissed.",
        ["Hearing | in 2024-05-20..2024-05-26 | postponed"],
    ),
    ("The council will not be meeting on Tuesday.", ["Meeting | 2024-05-14 | cancelled"]),
    (
        "The panel will no longer hold a conference next week, as had been planned.",
        ["Conference | in 2024-05-20..2024-05-26 | cancelled"],
    ),
    (
        "The release was set for June 4, but it was pushed out to July 9.",
        ["Release | 2024-07-09 | postponed", "Release | not 2024-06-04 | None"],
    ),
    ("Unions hold their primaries by June 3.", ["Primaries | in ..2024-06-03 | announced"]),
    (
        "The hearing was put off on Thursday. A tentative makeup date is May 28, the clerk said.",
        ["Hearing | 2024-05-28 | postponed"],
    ),
    (
        "Ana Ruiz is scheduled to be sworn in on June 1.",
        ["Ana Ruiz is scheduled to be sworn in | 2024-06-01 | announced"],
    ),
    (
        "Lia Berg will travel to Oslo on Sunday to lay the ground for the visit of the king.",
        ["Lia Berg will travel to Oslo | 2024-05-19 | announced"],
    ),
    ("In Sunday's digest, we mentioned that a launch was due.", []),
    ("Ana Ruiz arrived on Monday on a trip.", ["Trip | in 2024-05-13.. | held"]),
    (
        "The hearing was put off. There is a tentative makeup date, May 28, the clerk says.",
        ["Hearing | 2024-05-28 | postponed"],
    ),
    (
        "June 3 is the date for early voting, the clerk said.",
        ["Early voting | 2024-06-03 | announced"],
    ),
    (
        "The judge on Monday postponed the hearing that was planned for June 3.",
        ["Hearing | 2024-06-03 | postponed"],
    ),
    ("That leaves one open Friday before the cup.", []),
    (
        "The festival is held between June 3 and 7.",
        ["Festival | 2024-06-03..2024-06-07 | announced"],
    ),
    ("They want a map before the June 5 city vote.", ["City vote | 2024-06-05 | announced"]),
    (
        "The launch is planned between June 3 and 7.",
        ["Launch | in 2024-06-03..2024-06-07 | announced"],
    ),
    (
        "A strike is at Hull on June 5 and 6, while Leeds has a walkout on June 6 and 13.",
        [
            "Strike | 2024-06-05..2024-06-06 | announced",
            "Walkout | 2024-06-06 | announced",
            "Walkout | 2024-06-13 | announced",
        ],
    ),
    (
        "The minister cancelled his trip to Peru. He was due to meet King Juan on Sunday.",
        ["Trip to Peru | in None | cancelled", "Meet King Juan | not 2024-05-19 | None"],
    ),
    (
        "England's tour of Peru has been postponed. They had planned to meet Lima on Sunday.",
        [
            "England's tour of Peru | in None | postponed",
            "Meet Lima | not 2024-05-19 | None",
        ],
    ),
    (
        "Peru's tour is postponed to June\n\nThe Peru board said its games are postponed to June.",
        ["Peru's tour | in 2024-06-01..2024-06-30 | postponed"],
    ),
    ("Lee has a meeting with Orr on June 3.", ["Meeting with Orr | 2024-06-03 | announced"]),
    ("The band cancelled a show in Riga on Saturday.", ["Show | 2024-05-11 | cancelled"]),
    ("A bank poll shows in June that prices fell.", []),
    (
        "The capsule will touch down in Utah on June 3.",
        ["The capsule will touch down in Utah | 2024-06-03 | announced"],
    ),
    (
        "The leaders have arrived in Riga to attend the summit from Wednesday to Friday.",
        ["Summit | 2024-05-15..2024-05-17 | announced"],
    ),
    (
        "The launch was rescheduled for 6:46 p.m. EST (2346 GMT) on Thursday.",
        ["Launch | 2024-05-16 | postponed"],
    ),
    (
        "The shows will take place on August 9, August 10 and August 13.",
        [
            "Shows | 2024-08-09 | announced",
            "Shows | 2024-08-10 | announced",
            "Shows | 2024-08-13 | announced",
        ],
    ),
    (
        "The start of the 2024 rugby season has been pushed to June 16.",
        ["Rugby season | 2024-06-16 | postponed"],
    ),
    (
        "The games off between Friday and June 2 were cancelled.",
        ["Games | in 2024-05-17..2024-06-02 | cancelled"],
    ),
    (
        "The shows are put off. The new dates are:\n\nLeeds: June 3;\n\nYork: June 5.",
        ["Leeds | 2024-06-03 | announced", "York | 2024-06-05 | announced"],
    ),
    (
        "The choir will perform in York on June 3.",
        ["The choir will perform in York | 2024-06-03 | announced"],
    ),
    (
        "Lab staff have a walkout in Leeds on June 5 and York on June 8.",
        ["Walkout | 2024-06-05 | announced", "York walkout | 2024-06-08 | announced"],
    ),
    (
        "The 2025 fair is scheduled to take place between 24 and 27 July.",
        ["Fair | 2025-07-24..2025-07-27 | announced"],
    ),
    ("The 2025 cup qualifiers will be played on June 5.", ["Cup | 2024-06-05 | announced"]),
    (
        "A summit opens in Riga on June 5. Leaders will attend the event from June 5 to 7.",
        ["Summit | 2024-06-05..2024-06-07 | announced"],
    ),
    (
        "Two people will return to Earth on June 3. The landing is scheduled for 7 a.m. on June 3.",
        ["Two people will return to Earth | 2024-06-03 | announced"],
    ),
    (
        "MPs are to debate the bill on June 5. The budget debate is on June 5.",
        ["MPs are to debate the bill | 2024-06-05 | announced"],
    ),
    (
        "The mayor has put off until July a trip to Oslo that she was to begin on Sunday.",
        [
            "Trip to Oslo | in 2024-07-01..2024-07-31 | postponed",
            "Trip to Oslo | not 2024-05-19 | None",
        ],
    ),
    (
        "The mayor cancelled a trip to Oslo. She was scheduled to leave Saturday for Norway.",
        ["Trip to Oslo | 2024-05-18 | cancelled"],
    ),
    (
        "The court will hear arguments in June, taking a case that could change the law.",
        ["The court will hear arguments | in 2024-06-01..2024-06-30 | announced"],
    ),
    (
        "Phones are not expected to go on sale to buyers until early June.",
        ["Phones are not expected to go on sale to buyers | in 2024-06-01..2024-06-10 | floated"],
    ),
    (
        (
            "The Duke of Kent will visit Peru from June 3 to 5, while the Earl of York "
            "will visit Chile from June 1 to 6."
        ),
        [
            "The Duke of Kent will visit Peru | 2024-06-03..2024-06-05 | announced",
            "The Earl of York will visit Chile | 2024-06-01..2024-06-06 | announced",
        ],
    ),
    (
        (
            "The cup, set for May, has been pushed back until June following the postponement of "
            "the Pan American Games."
        ),
        [
            "Cup | in 2024-06-01..2024-06-30 | postponed",
            "Cup | not 2024-05-01..2024-05-31 | None",
        ],
    ),
    (
        "The cup was due to be held from June 3-5 but will instead take place from July 3-5.",
        [
            "Cup | 2024-07-03..2024-07-05 | postponed",
            "Cup | not 2024-06-03..2024-06-05 | None",
        ],
    ),
    ("Friday's postponement of the cup leaves fans with tickets.", []),
    (
        "Lee, who is on a three-day visit, will meet Orr on Friday.",
        ["Lee will meet Orr | 2024-05-17 | announced"],
    ),
    ("Ana Ruiz arrived in Lima on Monday.", ["Ana Ruiz arrived in Lima | 2024-05-13 | held"]),
    (
        "Besides his meeting with Lee, Bo Orr is scheduled to speak at the Peru Club on June 3.",
        ["Bo Orr is scheduled to speak at the Peru Club | 2024-06-03 | announced"],
    ),
    (
        "The vote is due on June 3, campaigns are expected to end on June 9.",
        ["Vote | 2024-06-03 | announced"],
    ),
    (
        "The court set a June 3 trial, and a second trial is due in June.",
        ["Trial | 2024-06-03 | announced", "Second trial | in 2024-06-01..2024-06-30 | announced"],
    ),
    (
        "Peru's proposal to hold the talks early next week is being reviewed.",
        ["Talks | in 2024-05-20..2024-05-21 | floated"],
    ),
    (
        "The Riga Expo, which was postponed for a year due to floods, is set to begin on Friday.",
        ["Riga Expo | 2024-05-17 | announced"],
    ),
    (
        "The Riga Expo, which was postponed from May to June 3, will have 20 halls.",
        ["Riga Expo | 2024-06-03 | postponed", "Riga Expo | not 2024-05-01..2024-05-31 | None"],
    ),
    ("It is not fair that she leaves on June 3.", []),
    (
        "The court has a session in June. On June 5 it will hear arguments in the Lee case.",
        ["Hear arguments in the Lee case | 2024-06-05 | announced"],
    ),
    (
        "A proposal to hold talks early next week is being reviewed, he pointed out.",
        ["Talks | in 2024-05-20..2024-05-21 | floated"],
    ),
    ("The visit is useful, the minister stressed on Monday.", []),
    ("A visit is near, he pointed out on Monday.", []),
    ("The match on Friday is off.", ["Match | 2024-05-17 | cancelled"]),
    ("The talks on Friday are off because of floods.", ["Talks | 2024-05-17 | cancelled"]),
    ("A fair opening on Friday is off the coast.", ["Fair opening | 2024-05-17 | announced"]),
]


@pytest.mark.parametrize(("published", "text", "expected"), ENGLISH)
def test_dates_mean_their_days(published: str, text: str, expected: list[Said]) -> None:
    assert said("en", published, text) == expected


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_items_have_a_title_their_days_and_a_status(text: str, expected: list[str]) -> None:
    assert claimed("en", "2024-05-14", text) == expected
