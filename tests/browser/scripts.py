"""The page with its scripts and without: both say the same."""

from difflib import unified_diff

from .visit import Visit


def differences(scripted: Visit, plain: Visit) -> list[str]:
    """Lines of `main` that only one of two visits to one address has: "-" is lost by scripts, "+"
    is added by them outside an element marked `data-added`.
    """
    with_scripts: list[str] = scripted.measure("main_text")
    without: list[str] = plain.measure("main_text")
    assert without, "main says nothing"
    lines = unified_diff(without, with_scripts, n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
