"""Follow links: which addresses a site leads to, and how each answers."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Crawl:
    """What a crawl finds.

    seen: every address that is linked
    codes: the status of each that was asked for
    """

    seen: dict[str, None] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)


def crawled(
    start: Sequence[str],
    ask: Callable[[str], tuple[int, Iterable[str]]],
    alike: Callable[[str], Hashable],
    follows: Callable[[str], bool],
    *,
    fetched: int,
    followed: int,
) -> Crawl:
    """Ask for what some addresses lead to. `ask` gives the status and the links of an address. Of
    addresses that are alike, `fetched` are asked for, and the links of `followed` are followed.
    """
    crawl, waiting = Crawl(seen=dict.fromkeys(start)), [*start]
    asked, read = Counter[Hashable](), Counter[Hashable]()
    while waiting:
        address = waiting.pop()
        kind = alike(address)
        asked[kind] += 1
        if asked[kind] > fetched:
            continue
        crawl.codes[address], links = ask(address)
        if links and read[kind] < followed and follows(address):
            read[kind] += 1
            found = dict.fromkeys(each for each in links if each not in crawl.seen)
            waiting += found
            crawl.seen |= found
    return crawl
