"""Text as the data may hold it: what every format can carry and give back unchanged.

A feed line, an XML document, a JSON string and a page each choke on something else; what any of
them can't carry is refused when the data is read, so that no renderer has to drop or mend it.
"""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints

# C0 and C1 controls, line and paragraph separators (node-ical loses a description over them),
# lone surrogates, the byte order mark and the code points that Unicode will never assign.
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef"
    + "".join(map(chr, range(0xD800, 0xE000)))
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)


def _safe(text: str) -> str:
    found = _UNSAFE.search(text)
    if found:
        raise ValueError(f"expected text without the character U+{ord(found[0]):04X}")
    if "\\N" in text:
        # icalendar takes it for a line break, even where it writes it.
        raise ValueError("expected text without \\N")
    if text != text.strip():
        raise ValueError("expected text without white space at its ends")
    return text


def mended(text: str) -> str:
    """The text without what the data refuses: separators of lines as line breaks, tabs as spaces,
    no other controls, no white space at its ends.
    """
    lines = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return _UNSAFE.sub("", lines.replace("\t", " ")).strip()


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("expected one line")
    return _safe(text)


def _web_address(text: str) -> str:
    """Only http and https with a host, so that no page can be made to link to a script."""
    _one_line(text)
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        sound = False
    if not sound or not text.isascii() or re.search(r'[\s"<>\\^`{|}]', text):
        raise ValueError("expected an http or https address with a host, percent-encoded")
    return text


def _contact(text: str) -> str:
    """Where errors are reported: an address on the web, or `mailto:` with nothing but a mailbox."""
    if re.fullmatch(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", text):
        return text
    try:
        return _web_address(text)
    except ValueError:
        raise ValueError(
            "expected an http or https address with a host, or mailto:somebody@example.org"
        ) from None


Line = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(_one_line)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=5000), AfterValidator(_safe)]
WebAddress = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_web_address)]
Contact = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_contact)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,80}$")]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
