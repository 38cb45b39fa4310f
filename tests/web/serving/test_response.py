"""Responses that are kept: their bytes, and how many of them."""

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import claim, report, schedule
from web.serving import response
from web.serving.event_cache import EventCache
from web.serving.response import (
    SLICE,
    WHOLE,
    Address,
    CachedResponse,
    Response,
    ResponseCache,
    compressed,
    sliced,
)

BOUND = 200_000
OWN = CachedResponse(Response(b"")).weight
"""The weight of an empty response."""

zeros = st.integers(0, 3 * SLICE).map(bytes)
contents = st.lists(st.binary(max_size=300) | zeros, max_size=20)
addresses = st.sampled_from([("/", each * 1000 * number) for number, each in enumerate("abcdefgh")])
puts = st.tuples(st.just("put"), addresses, st.integers(BOUND // 18, BOUND // 6))
gets = st.tuples(st.just("get"), addresses, st.just(0))


def of(size: int, until: float | None = None) -> CachedResponse:
    return CachedResponse(Response(bytes(size), until=until))


def sent(cached: CachedResponse, **environ: str) -> list[bytes]:
    """The content as it is handed to the server."""
    return [*cached.answer({"REQUEST_METHOD": "GET", **environ}, 0).content]


@given(contents)
def test_parts_compressed_are_one_member_of_gzip_whatever_the_parts(parts: list[bytes]) -> None:
    whole = b"".join(parts)
    assert gzip.decompress(compressed(parts)) == whole
    assert compressed(parts) == compressed([whole])


@given(contents, st.lists(st.integers(1, 2 * SLICE), min_size=1))
def test_slices_have_the_lengths_that_are_asked_for_but_the_last(
    parts: list[bytes], sizes: list[int]
) -> None:
    *slices, last = sliced(parts, cycle(sizes))
    assert b"".join([*slices, last]) == b"".join(parts)
    wanted = [size for size, _ in zip(cycle(sizes), [*slices, last], strict=False)]
    assert [len(each) for each in slices] == wanted[:-1]
    assert len(last) < wanted[-1]


@given(st.binary(max_size=300), st.integers(WHOLE - 100, WHOLE + 3 * SLICE))
def test_a_response_gives_its_content_plain_and_as_gzip(start: bytes, zeros: int) -> None:
    content = start + bytes(zeros)
    cached = CachedResponse(Response([start, bytes(zeros)]))
    packed = sent(cached, HTTP_ACCEPT_ENCODING="gzip")
    assert (b"".join(sent(cached)), gzip.decompress(b"".join(packed))) == (content, content)


def test_a_large_response_weighs_its_gzip_and_what_the_cache_of_entries_has_not() -> None:
    events = schedule(report("a", "2024-01-01", claim("visit"))).events
    entries = EventCache(events, lambda _: bytes(8 << 20))
    parts = [b"a" * WHOLE, entries(events["visit"]), b"z" * WHOLE]
    alone, joined = (CachedResponse(Response(parts, entries=each)) for each in (None, entries))
    assert alone.weight - joined.weight == 8 << 20
    assert 2 * WHOLE < joined.weight < 2 * WHOLE + (1 << 16)


@pytest.mark.parametrize(("size", "is_large"), [(WHOLE - SLICE, False), (WHOLE + SLICE, True)])
def test_only_a_large_gzip_is_sent_in_slices(size: int, is_large: bool) -> None:  # noqa: FBT001
    content = Random(1).randbytes(size)  # noqa: S311 - what can't be compressed
    asked = {"REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": "gzip"}
    answer = CachedResponse(Response(content)).answer(asked, 0)
    assert isinstance(answer.content, list) != is_large
    assert gzip.decompress(b"".join(answer.content)) == content


def test_a_long_accept_encoding_is_understood_and_its_meaning_is_not_cached() -> None:
    before = response._is_commonly_asked_for.cache_info()  # noqa: SLF001 - nothing else tells it
    (packed,) = sent(of(1000), HTTP_ACCEPT_ENCODING="gzip" + ", br" * 100)
    assert gzip.decompress(packed) == bytes(1000)
    assert response._is_commonly_asked_for.cache_info() == before  # noqa: SLF001


def test_a_tag_tells_contents_apart_and_nothing_else() -> None:
    def tag(*parts: bytes) -> str:
        answer = CachedResponse(Response(parts)).answer({"REQUEST_METHOD": "GET"}, 0)
        return dict(answer.headers)["ETag"]

    assert tag(b"one", b"two") == tag(b"onetwo")
    assert tag(b"one") != tag(b"two")


def length(address: Address) -> int:
    return sum(map(len, address))


class Plain:
    """The same as `ResponseCache`, in the simplest way: a list, with the least recently used in
    front.
    """

    def __init__(self) -> None:
        self.found: list[tuple[Address, int]] = []

    @property
    def weight(self) -> int:
        return sum(weight + length(address) for address, weight in self.found)

    def put(self, address: Address, weight: int) -> None:
        if weight + length(address) <= BOUND // 4:
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
    kept, plain = ResponseCache(BOUND), Plain()
    for what, address, more in steps:
        if what == "put":
            kept.put(address, of(more))
            plain.put(address, OWN + 2 * more)
        else:
            found = kept.get(address, 0)
            assert (found and found.weight) == plain.get(address)
        assert kept.weight == plain.weight <= BOUND


def test_what_is_over_is_not_given_and_its_successor_takes_its_place() -> None:
    kept, address = ResponseCache(BOUND), ("/", "")
    first, second = of(2000, until=10), of(3000, until=20)
    kept.put(address, first)
    assert [kept.get(address, now) for now in (9.9, 10)] == [first, None]
    kept.put(address, second)
    assert (kept.get(address, 10), kept.weight) == (second, second.weight + length(address))


def test_many_threads_keep_within_the_bound() -> None:
    kept = ResponseCache(BOUND)

    def work(seed: int) -> Iterator[int]:
        random = Random(seed)  # noqa: S311 - it has to be the same each time
        for _ in range(3000):
            address = (f"/{random.randrange(20)}", "")
            kept.put(address, of(random.randrange(20_000)))
            kept.get((f"/{random.randrange(20)}", ""), 0)
            yield kept.weight

    with ThreadPoolExecutor(8) as pool:
        seen = [each for found in pool.map(lambda seed: [*work(seed)], range(8)) for each in found]
    left = [(each, kept.get(each, 0)) for each in ((f"/{number}", "") for number in range(20))]
    assert kept.weight == sum(each.weight + length(key) for key, each in left if each) <= BOUND
    # Between a put and its eviction, there may be one more.
    assert max(seen) <= BOUND + BOUND // 4
