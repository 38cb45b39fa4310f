"""What measuring gives: rows, each a time beside that of a yardstick, and a table of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Seconds of CPU time that something takes, and that a yardstick takes for the same. `goal`
    is the greatest ratio wished for, or None.
    """

    what: str
    ours: float
    yardstick: str
    theirs: float
    goal: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def reached(self) -> bool:
        return self.goal is None or self.ratio <= self.goal


def table(rows: Iterable[Row]) -> str:
    """The rows under their headings, one a line, in columns."""
    lines = [("what", "seconds", "beside", "seconds", "ratio", "goal"), *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(_aligned(line, widths)).rstrip() for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    goal = "" if row.goal is None else f"≤ {row.goal:g}{'' if row.reached else ' missed'}"
    return (
        row.what,
        f"{row.ours:.3f}",
        row.yardstick,
        f"{row.theirs:.3f}",
        f"{row.ratio:.2f}",
        goal,
    )


def _aligned(cells: Iterable[str], widths: Iterable[int]) -> Iterator[str]:
    """Words to the left, numbers to the right."""
    for cell, width in zip(cells, widths, strict=True):
        yield cell.rjust(width) if cell[:1].isdigit() else cell.ljust(width)
