"""Content lines: a name, parameters and a value (RFC 5545, section 3.1)."""

import binascii
import quopri
import re
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_PARAMETER = re.compile(r';([^=;:"]*)(?:=((?:"[^"]*"|[^";:])*))?')
_LOOSE = re.compile(r";([^=;:]*)(?:=([^;:]*))?")
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}
_ENCODINGS = ("QUOTED-PRINTABLE", "BASE64", "B", "8BIT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One content line. `value` is as written, its escapes included."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        return unescaped(self.value)


def parsed(line: str) -> Property:
    """Parse a content line. Raises ValueError."""
    try:
        return _parsed(line, _PARAMETER)
    except ValueError:
        # A quotation mark that isn't closed is an ordinary character.
        return _parsed(line, _LOOSE)


def _parsed(line: str, pattern: re.Pattern[str]) -> Property:
    name = _NAME.match(line)
    at = name.end() if name else 0
    parameters: dict[str, str] = {}
    while at and (match := pattern.match(line, at)):
        key, value = match[1].strip().upper(), match[2]
        if value is None and key in _ENCODINGS:
            # vCalendar 1.0 omits the name of this parameter.
            key, value = "ENCODING", key
        parameters.setdefault(key, _meant(value or ""))
        at = match.end()
    if not name or line[at : at + 1] != ":":
        raise ValueError(f"{line:.60} is no content line")
    value = line[at + 1 :]
    encoding = parameters.get("ENCODING", "").upper()
    if encoding and name[0].upper() != "ATTACH":
        value = _decoded(value, encoding, parameters.get("CHARSET", "utf-8"))
    return Property(name=name[0].upper(), parameters=parameters, value=value)


def _meant(value: str) -> str:
    """Decode a parameter value: quotation marks and circumflexes (RFC 6868)."""
    plain = value.replace('"', "").strip()
    return re.sub(r"\^[n'^]", lambda match: _CARETS[match[0]], plain)


def _decoded(value: str, encoding: str, charset: str) -> str:
    """Decode Quoted-Printable or Base64, as in vCalendar 1.0. Raises ValueError."""
    if encoding == "QUOTED-PRINTABLE":
        return _text(quopri.decodestring(value.encode()), charset)
    if encoding in ("BASE64", "B"):
        content = binascii.a2b_base64(value.encode())
        return _text(content, charset).replace("\\", r"\\")
    return value


def _text(content: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except (LookupError, UnicodeError):
            continue
    raise ValueError(f"expected text in {charset:.30}")


def unescaped(value: str) -> str:
    """Unescape a TEXT value (RFC 5545, section 3.3.11)."""
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "N": "\n"}.get(match[1], match[1]), value)


def listed(value: str) -> list[str]:
    """Split a list of TEXT values at unescaped commas."""
    return [unescaped(each) for each in re.findall(r"(?:\\.|[^,\\])+", value)]
