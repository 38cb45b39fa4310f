"""Cases of how plans change: what is told of each, day by day, on its page, in the feed, in the
table, in the JSON and in the history. The golden file has the records, too.
"""

from tests.cases import read, told
from tests.golden import HERE, golden


def test_every_case_is_told_the_same_way_everywhere_as_the_rules_say() -> None:
    content = (HERE / "cases.txt").read_text(encoding="utf-8")
    opening = content.partition("\n\n# ")[0]
    found = "\n".join((opening, *told(read(content)), ""))
    assert golden("cases.txt", found.encode()).decode() == found
