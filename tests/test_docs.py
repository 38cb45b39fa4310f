"""The documents: every file that they link to or name exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
LINK = re.compile(r'(?:\]\(|src=")([^)":#]+)[)"#]')
PROXIES = ("nginx.conf", "running.md")
MODULE = re.compile(r"`([\w./-]+/[\w-]+\.py)`")


def missing(pattern: re.Pattern[str], *, beside: bool) -> list[str]:
    """Paths in the documents that lead nowhere, from beside the document or from the root."""
    return [
        f"{document.name}: {path}"
        for document in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
        for path in pattern.findall(document.read_text(encoding="utf-8"))
        if not ((document.parent if beside else ROOT) / path).exists()
    ]


def test_documents_link_to_files_that_exist() -> None:
    assert missing(LINK, beside=True) == []


def test_documents_name_modules_that_exist() -> None:
    assert missing(MODULE, beside=False) == []


def test_the_proxies_of_the_documents_keep_browsers_on_https() -> None:
    header = re.compile(r"\n\s*(?:add_)?header Strict-Transport-Security max-age=31536000\b")
    found = [header.findall((ROOT / "docs" / name).read_text(encoding="utf-8")) for name in PROXIES]
    assert [len(each) for each in found] == [1, 1]
