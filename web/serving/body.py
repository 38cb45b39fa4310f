"""Bodies that are ready to be sent, plain and as gzip, made of pieces each compressed once.

A piece is deflated by itself and ends on a byte boundary (a full flush; RFC 1951, section 3.2.4),
so that pieces joined, with a header before them and a checksum behind, are one member of gzip
(RFC 1952). When one piece of a large body changes, the others are neither compressed nor hashed
again.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Self

from schedule.cached import once

SLICE = 1 << 16
"""Bytes that are handed to the server at a time, so that a stalled reader holds no more."""

_KEPT_PLAIN = 1 << 20
_LEVEL = 6
# Deflate, no name, no time, from an unknown system: the same bytes whenever and wherever.
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_END = b"\x03\x00"
_POLYNOMIAL = 0xEDB88320
_ONE = 1 << 31


class Piece:
    """Bytes in parts. They are neither joined nor compressed before that is asked for.

    `digest` stands for the content: a hash of it, or of hashes of its parts.
    """

    def __init__(self, parts: Iterable[bytes], digest: bytes) -> None:
        self.parts = tuple(parts)
        self.digest = digest

    @classmethod
    def of(cls, content: bytes) -> Self:
        return cls([content], hashlib.sha256(content).digest())

    @once
    def size(self) -> int:
        return sum(map(len, self.parts))

    def plain(self) -> Iterator[bytes]:
        """In parts: whoever reads slowly holds no more of it than a slice."""
        return iter(self.parts)

    def whole(self) -> bytes:
        return b"".join(self.parts)

    @once
    def packed(self) -> tuple[bytes, int]:
        """The content deflated, and its CRC-32."""
        plain = b"".join(self.parts)
        packer = zlib.compressobj(_LEVEL, wbits=-zlib.MAX_WBITS)
        return packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH), zlib.crc32(plain)


class Packed(Piece):
    """A large piece that is kept deflated alone: few clients don't take it so."""

    def __init__(self, content: bytes) -> None:
        super().__init__([content], hashlib.sha256(content).digest())
        self.size, self.packed = len(content), self.packed
        self.parts = ()

    def plain(self) -> Iterator[bytes]:
        packer, rest = zlib.decompressobj(wbits=-zlib.MAX_WBITS), self.packed[0]
        while rest:
            yield packer.decompress(rest, SLICE)
            rest = packer.unconsumed_tail

    def whole(self) -> bytes:
        return b"".join(self.plain())


class Body:
    """What is sent: pieces, in order. `tag` is a hash of the pieces' hashes; `weight` tells about
    how many bytes it takes to keep, besides what it shares with others.
    """

    def __init__(self, pieces: Iterable[Piece], weight: int = 0) -> None:
        self.pieces = tuple(pieces)
        self.weight = weight

    @classmethod
    def of(cls, content: bytes) -> Self:
        if len(content) <= _KEPT_PLAIN:
            return cls([Piece.of(content)], weight=2 * len(content))
        piece = Packed(content)
        return cls([piece], weight=len(piece.packed[0]))

    @once
    def tag(self) -> str:
        return hashlib.sha256(b"".join(each.digest for each in self.pieces)).hexdigest()[:32]

    @once
    def size(self) -> int:
        return sum(each.size for each in self.pieces)

    @once
    def gzip_size(self) -> int:
        deflated = sum(len(each.packed[0]) for each in self.pieces)
        return len(_HEADER) + deflated + len(self._trailer)

    @once
    def _trailer(self) -> bytes:
        checksum = 0
        for each in self.pieces:
            checksum = joined(checksum, each.packed[1], each.size)
        return _END + checksum.to_bytes(4, "little") + (self.size % (1 << 32)).to_bytes(4, "little")

    def plain(self) -> Iterator[bytes]:
        return chain.from_iterable(each.plain() for each in self.pieces)

    def whole(self) -> bytes:
        """All of it at once."""
        return b"".join([each.whole() for each in self.pieces])

    def gzip(self) -> Iterator[bytes]:
        yield _HEADER
        for each in self.pieces:
            yield each.packed[0]
        yield self._trailer


def sliced(parts: Iterable[bytes], size: int = SLICE) -> Iterator[bytes]:
    """The same bytes in slices of a size; only the last may be smaller."""
    waiting: list[bytes] = []
    held = 0
    for part in parts:
        waiting.append(part)
        held += len(part)
        if held >= size:
            whole = memoryview(b"".join(waiting))
            for start in range(0, held - size + 1, size):
                yield bytes(whole[start : start + size])
            rest = held % size
            waiting, held = [bytes(whole[held - rest :])], rest
    if held:
        yield b"".join(waiting)


def joined(first: int, second: int, size: int) -> int:
    """The CRC-32 of two stretches of bytes, from that of each and the size of the second: zlib's
    crc32_combine, which Python doesn't offer.
    """
    return _times(_shift(size), first) ^ second


@lru_cache(maxsize=1 << 12)
def _shift(size: int) -> int:
    """What moves a polynomial up by so many bytes: a power of x, modulo CRC-32's."""
    power, square = _ONE, 1 << 23
    while size:
        if size & 1:
            power = _times(square, power)
        square = _times(square, square)
        size >>= 1
    return power


def _times(one: int, other: int) -> int:
    """The product of two polynomials modulo CRC-32's, their bits reflected as it has them."""
    product = 0
    while one:
        if one & _ONE:
            product ^= other
        one = one << 1 & 0xFFFFFFFF
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product
