"""Results of measurements: rows, each beside a yardstick, and a table of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

HEADINGS = ("what", "ours", "beside", "theirs", "ratio", "goal")
_TELLING = 0.1
_ROUNDED = 0.9995
"""What is written as 1 with three digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What something takes, and what a yardstick takes: seconds, or MiB of memory. `goal` is the
    greatest ratio wished for, or None.
    """

    what: str
    ours: float
    yardstick: str
    theirs: float
    goal: float | None = None
    unit: Literal["s", "MiB", ""] = "s"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def reached(self) -> bool:
        return self.goal is None or self.ratio <= self.goal


def table(rows: Iterable[Row]) -> str:
    """The rows under their headings, one a line, in columns."""
    lines = [HEADINGS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(_aligned(line, widths)).rstrip() for line in lines)


def markdown(rows: Iterable[Row]) -> str:
    """The same as a document has it."""
    rule = ["---", "---:", "---", "---:", "---:", "---"]
    lines: list[Sequence[str]] = [HEADINGS, rule, *map(_cells, rows)]
    return "\n".join(f"| {' | '.join(line)} |".replace("|  |", "| |") for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    goal = "" if row.goal is None else f"≤ {_ratio(row.goal)}{'' if row.reached else ' missed'}"
    return (
        row.what,
        _amount(row.ours, row.unit),
        row.yardstick,
        _amount(row.theirs, row.unit),
        _ratio(row.ratio),
        goal,
    )


def _amount(amount: float, unit: str) -> str:
    if not unit:
        return f"{amount:,.0f}"
    if unit == "MiB":
        return f"{amount:,.1f} MiB"
    scale, name = next(
        (each for each in ((1, "s"), (1e3, "ms")) if abs(amount) * each[0] >= _ROUNDED), (1e6, "µs")
    )
    return f"{amount * scale:.3g} {name}" if amount * scale < 1000 else f"{amount:,.0f} s"  # noqa: PLR2004


def _ratio(ratio: float) -> str:
    """Small ones as how many times smaller: `1/640`."""
    if 0 < ratio <= _TELLING:
        return f"1/{1 / ratio:,.0f}"
    return f"{ratio:.2f}".removesuffix(".00")


def _aligned(cells: Iterable[str], widths: Iterable[int]) -> Iterator[str]:
    """Words to the left, numbers to the right."""
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        yield cell.rjust(width) if at and cell[:1].isdigit() else cell.ljust(width)
