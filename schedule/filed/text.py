"""The text that the data may hold: what every format can carry and give back unchanged.

A feed line, an XML document, a JSON string and a page each have characters that they can't carry.
All of these are refused when the data is read, so that no renderer has to remove or replace them.
"""

import re
import unicodedata
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints

# C0 and C1 controls; line and paragraph separators (node-ical then loses a description);
# lone surrogates; the byte order mark; code points that Unicode will never assign; and what
# is invisible: the zero-width space, word joiner, invisible operators, deprecated controls,
# interlinear and tag characters, controls of shorthand and music. Joiners and marks of direction
# are allowed: scripts need them.
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef"
    "\u200b\u2060-\u2065\u206a-\u206f\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\ud800-\udfff"
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)
_SOFT_HYPHEN = "\xad"
_PADDING = re.compile(f"[\\s{_SOFT_HYPHEN}]*+")
# Embeddings and overrides end with PDF, isolates with PDI (UAX 9). One that doesn't end reverses
# the rest of the line, in apps and in review (CVE-2021-42574).
_ENDS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c")}
_ENDS |= dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Letters, symbols and marks that are invisible: fillers, vowels that aren't written, the empty
# Braille pattern, selectors of variants.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


def _safe(text: str) -> str:
    found = _UNSAFE.search(text)
    if found:
        raise ValueError(f"expected text without the character U+{ord(found[0]):04X}")
    if "\\N" in text:
        # icalendar reads it as a line break, although it writes it.
        raise ValueError("expected text without \\N")
    if text != text.strip():
        raise ValueError("expected text without white space at its ends")
    if text != text.strip(_SOFT_HYPHEN):
        raise ValueError("expected text without a soft hyphen at its ends")
    if unended := next((each for each in map(_unended, text.split("\n")) if each), None):
        raise ValueError(f"expected text in which U+{ord(unended):04X} is paired within its line")
    if not _is_seen(text):
        raise ValueError("expected text with a character that can be seen")
    return text


def _unended(line: str) -> str | None:
    """A bidirectional control that isn't closed in its line, or closes in the wrong order."""
    begun: list[str] = []
    for each in _TURNS.findall(line):
        if each in _ENDS:
            begun.append(each)
        elif not begun or _ENDS[begun.pop()] != each:
            return str(each)
    return begun[-1] if begun else None


def _is_seen(text: str) -> bool:
    return any(unicodedata.category(each) not in _UNSEEN for each in _BLANK.sub("", text))


def sanitized(text: str) -> str:
    """A text without the characters that the data refuses.

    Line separators become line breaks, and tabs become spaces. Other controls are removed, and so
    is white space at both ends. The result is empty if nothing in it is visible.
    """
    lines = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    safe = _UNSAFE.sub("", lines.replace("\t", " "))
    paired = (_TURNS.sub("", line) if _unended(line) else line for line in safe.split("\n"))
    found = _stripped("\n".join(paired))
    return found if _is_seen(found) else ""


def _stripped(text: str) -> str:
    """The text without white space and soft hyphens at its ends, in any order."""
    rest = _PADDING.sub("", text, count=1)
    return _PADDING.sub("", rest[::-1], count=1)[::-1]


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("expected one line")
    return _safe(text)


_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_NUMBER = r"(.*\.)?([0-9]+|0[xX][0-9A-Fa-f]*)"
"""A host whose last label is a number: browsers read it as an IPv4 address."""
_HOST = rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})*"


def _web_address(text: str) -> str:
    """An http or https address with a host and without a user.

    Other schemes could run a script, and a user's name could be mistaken for the host.
    """
    _one_line(text)
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and _is_host(parts.netloc) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not text.isascii() or re.search(r'[\s"<>\\^`{|}]', text):
        raise ValueError("expected an http or https address with a host, percent-encoded")
    return text


def _is_host(netloc: str) -> bool:
    """Whether it is a host, with a port or without. Raises ValueError for a bad IP address."""
    found = re.fullmatch(r"(\[(?P<ipv6>[^]%]+)\]|(?P<name>[^:\[\]]+))(:[0-9]*)?", netloc)
    if found and found["ipv6"]:
        return bool(IPv6Address(found["ipv6"]))
    if found and re.fullmatch(_NUMBER, found["name"]):
        return bool(IPv4Address(found["name"]))
    return bool(found and re.fullmatch(_HOST, found["name"]))


def _contact(text: str) -> str:
    """Where errors are reported: a web address, or `mailto:` with only a mailbox."""
    mailbox = re.fullmatch(r"mailto:[A-Za-z0-9._+-]+@([^@]+\.[^@]+)", text)
    if mailbox and re.fullmatch(_HOST, mailbox[1]):
        return text
    try:
        return _web_address(text)
    except ValueError:
        raise ValueError(
            "expected an http or https address with a host, or mailto:somebody@example.org"
        ) from None


def is_address(text: str) -> bool:
    """Whether a text is meant as an address on the web."""
    return text.lower().startswith(("http:", "https:"))


def _licence(text: str) -> str:
    """A name, or an address on the web."""
    return _web_address(text) if is_address(text) else _one_line(text)


Line = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(_one_line)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=5000), AfterValidator(_safe)]
WebAddress = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_web_address)]
Contact = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_contact)]
Licence = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(_licence)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,80}$")]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
