"""How a page fits its window: nothing sticks out, nothing is cut off, a finger hits its mark."""

from .visit import Visit

REFLOW = 320
"""CSS pixels: a desktop window magnified four times (WCAG 1.4.10)."""
GUTTER = 6
"""CSS pixels between words and the window's edge."""
TARGET = 24
"""CSS pixels either way (WCAG 2.5.8)."""


def overflow(visit: Visit) -> list[str]:
    """What makes the reader scroll sideways."""
    faults: list[str] = visit.measure("overflow", visit.look.width)
    return faults


def clipped(visit: Visit) -> list[str]:
    """Words that can't be read to their end."""
    faults: list[str] = visit.measure("clipped")
    return faults


def crowded(visit: Visit, least: int = GUTTER) -> list[str]:
    """Words that stand at the very edge."""
    faults: list[str] = visit.measure("crowded", least)
    return faults


def small_targets(visit: Visit, least: int = TARGET) -> list[str]:
    """Stricter than WCAG, which lets a small target stand where nothing else is near."""
    faults: list[str] = visit.measure("targets", least)
    return faults


def overlaps(visit: Visit) -> list[str]:
    """Words that lie on top of other words."""
    faults: list[str] = visit.measure("overlaps")
    return faults
