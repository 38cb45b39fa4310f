"""The line that tells how far a command has come."""

from io import StringIO

from schedule.commands.progress import ProgressLine


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def told(to: StringIO, *seconds: float) -> str:
    """What is written when progress is told at these seconds, and the work is done then."""
    times = iter((0.0, *seconds))
    line = ProgressLine(to, lambda: next(times))
    for done, _ in enumerate(seconds):
        line.show("Reading", 1000 * done, 10_000)
    line.clear()
    return to.getvalue()


def test_what_is_done_within_a_second_is_not_told() -> None:
    assert told(Terminal(), 0.1, 0.9) == ""


def test_a_line_is_written_over_and_cleared() -> None:
    assert told(Terminal(), 0.5, 1.5, 2.5) == (
        "\r\x1b[KReading: 1,000 of 10,000\r\x1b[KReading: 2,000 of 10,000\r\x1b[K"
    )


def test_what_is_no_terminal_is_left_alone() -> None:
    assert told(StringIO(), 1.5, 2.5) == ""
