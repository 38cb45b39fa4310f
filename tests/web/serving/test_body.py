"""Bodies joined from pieces: the same bytes as if they were made whole."""

import gzip
import zlib

from hypothesis import given
from hypothesis import strategies as st

from web.serving.body import SLICE, Body, Packed, Piece, joined, sliced

stretches = st.lists(st.lists(st.binary(max_size=300), max_size=4), max_size=6)


@given(stretches)
def test_pieces_joined_are_the_bytes_and_one_member_of_gzip(pieces: list[list[bytes]]) -> None:
    body = Body(Piece(parts, b"") for parts in pieces)
    whole = b"".join(part for piece in pieces for part in piece)
    packed = b"".join(body.gzip())
    reader = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    assert (reader.decompress(packed), reader.eof, reader.unused_data) == (whole, True, b"")
    assert b"".join(body.plain()) == whole == gzip.decompress(packed)
    assert (body.size, body.gzip_size) == (len(whole), len(packed))


@given(st.binary(max_size=2000), st.binary(max_size=2000))
def test_checksums_join_as_the_bytes_do(one: bytes, other: bytes) -> None:
    assert joined(zlib.crc32(one), zlib.crc32(other), len(other)) == zlib.crc32(one + other)


def test_a_checksum_joins_over_gigabytes() -> None:
    """A body of zeros is known without being made: each doubling joins the one before."""
    checksum, size = zlib.crc32(bytes(1 << 20)), 1 << 20
    for _ in range(3):
        checksum, size = joined(checksum, checksum, size), 2 * size
    assert checksum == zlib.crc32(bytes(8 << 20))


@given(st.lists(st.binary(max_size=50), max_size=20), st.integers(1, 40))
def test_slices_are_full_but_for_the_last(parts: list[bytes], size: int) -> None:
    slices = [*sliced(parts, size)]
    assert b"".join(slices) == b"".join(parts)
    assert {len(each) for each in slices[:-1]} <= {size}
    assert all(0 < len(each) <= size for each in slices)


@given(st.binary(max_size=300), st.integers(0, 3 * SLICE))
def test_a_large_piece_that_is_kept_deflated_is_the_same(start: bytes, zeros: int) -> None:
    content = start + bytes(zeros)
    piece, packed = Piece.of(content), Packed(content)
    assert b"".join(packed.plain()) == content
    assert (packed.size, packed.digest, packed.packed) == (
        piece.size,
        piece.digest,
        piece.packed,
    )


def test_a_large_body_weighs_what_it_takes_deflated() -> None:
    body = Body.of(bytes(8 << 20))
    assert body.weight < 1 << 16
    assert sum(map(len, body.plain())) == body.size == 8 << 20


def test_a_large_body_is_sent_in_slices() -> None:
    content = bytes(range(256)) * 1000
    assert [len(each) for each in sliced(Body.of(content).plain())] == [SLICE] * 3 + [
        256_000 - 3 * SLICE
    ]


def test_a_tag_tells_contents_apart_and_nothing_else() -> None:
    assert Body.of(b"one").tag == Body.of(b"one").tag
    assert Body.of(b"one").tag != Body.of(b"two").tag
