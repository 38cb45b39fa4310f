"""Representations that are kept, within bounds."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from web.serving.body import Body
from web.serving.representation import Address, Kept, Representation

BOUND = 20_000
OWN = Representation(Body([]), [], None).weight
"""What even a representation of nothing weighs."""

addresses = st.sampled_from([(f"/{each}", "") for each in "abcdefgh"])
puts = st.tuples(st.just("put"), addresses, st.integers(BOUND // 9, BOUND // 3))
gets = st.tuples(st.just("get"), addresses, st.just(0))


def of(weight: int, until: float | None = None) -> Representation:
    return Representation(Body([], weight=weight - OWN), [], until)


def at(moment: float) -> Callable[[], float]:
    """A clock that stands."""
    return lambda: moment


def start() -> float:
    """The moment at which all is asked for, unless that matters."""
    return 0


class Plain:
    """The same as `Kept`, as plainly as can be: a list, the one unused for longest in front."""

    def __init__(self) -> None:
        self.found: list[tuple[Address, int]] = []

    @property
    def weight(self) -> int:
        return sum(weight for _, weight in self.found)

    def put(self, address: Address, weight: int) -> None:
        if weight <= BOUND // 4:
            self.found = [each for each in self.found if each[0] != address]
            self.found.append((address, weight))
        while self.weight > BOUND:
            del self.found[0]

    def get(self, address: Address) -> int | None:
        for each in self.found:
            if each[0] == address:
                self.found.remove(each)
                self.found.append(each)
                return each[1]
        return None


@given(st.lists(puts | gets, min_size=12, max_size=60))
def test_what_is_unused_for_longest_gives_way(steps: list[tuple[str, Address, int]]) -> None:
    kept, plain = Kept(BOUND), Plain()
    for what, address, more in steps:
        if what == "put":
            kept.put(address, of(OWN + more))
            plain.put(address, OWN + more)
        else:
            found = kept.get(address, at(0))
            assert (found and found.weight) == plain.get(address)
        assert kept.weight == plain.weight <= BOUND


def test_what_is_over_is_not_given_and_its_successor_takes_its_place() -> None:
    kept, address = Kept(BOUND), ("/", "")
    first, second = of(2000, until=10), of(3000, until=20)
    kept.put(address, first)
    assert [kept.get(address, at(now)) for now in (9.9, 10)] == [first, None]
    kept.put(address, second)
    assert (kept.get(address, at(10)), kept.weight) == (second, 3000)


def test_many_threads_keep_within_the_bound() -> None:
    kept = Kept(BOUND)

    def work(seed: int) -> Iterator[int]:
        random = Random(seed)  # noqa: S311 - it has to be the same each time
        for _ in range(3000):
            address = (f"/{random.randrange(20)}", "")
            kept.put(address, of(OWN + random.randrange(4000)))
            kept.get((f"/{random.randrange(20)}", ""), at(0))
            yield kept.weight

    with ThreadPoolExecutor(8) as pool:
        seen = [each for found in pool.map(lambda seed: [*work(seed)], range(8)) for each in found]
    left = [kept.get((f"/{each}", ""), at(0)) for each in range(20)]
    assert kept.weight == sum(each.weight for each in left if each) <= BOUND
    # Between a put and the eviction that it calls for, one more may be in.
    assert max(seen) <= BOUND + BOUND // 4
