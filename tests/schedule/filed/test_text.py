"""Text as the data may hold it: nothing that some format can't carry gets in."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schedule.filed.text import Contact, Id, LanguageTag, Line, Prose, WebAddress, sanitized
from tests.strategies import texts

LINE, PROSE, ADDRESS = TypeAdapter(Line), TypeAdapter(Prose), TypeAdapter(WebAddress)


def accepts(adapter: TypeAdapter[str], text: str) -> bool:
    try:
        return adapter.validate_python(text) == text
    except ValidationError:
        return False


UNSAFE = [
    *map(chr, [*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0)]),
    *"\u2028\u2029\ufeff\ufffe\uffff\ufdd0\U0001fffe\U0010ffff",
    *map(chr, (0xD800, 0xDBFF, 0xDC00, 0xDFFF)),
    *"\u200b\u2060\u2061\u2062\u2063\u2064\u206a\u206f\ufff9\ufffb\U0001bca0\U0001d17a\U000e0001\U000e0041\U000e007f",
]
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LRO, PDF, RLI, PDI = "\u202d", "\u202c", "\u2067", "\u2069"


def test_no_control_separator_surrogate_or_noncharacter_is_text() -> None:
    for adapter in (LINE, PROSE):
        assert [each for each in UNSAFE if accepts(adapter, f"a{each}b")] == []


def test_a_line_is_one_line_and_prose_may_be_several() -> None:
    assert (accepts(LINE, "a\nb"), accepts(PROSE, "a\nb")) == (False, True)


@pytest.mark.parametrize("text", ["", " ", "a ", " a", "a\n", "\u3000a", "x" * 5001])
def test_neither_empty_nor_padded_nor_endless_text_is_taken(text: str) -> None:
    assert (accepts(LINE, text), accepts(PROSE, text)) == (False, False)


@pytest.mark.parametrize(("adapter", "most"), [(LINE, 500), (PROSE, 5000)])
def test_a_text_has_a_length_that_it_may_not_exceed(adapter: TypeAdapter[str], most: int) -> None:
    assert [accepts(adapter, "x" * length) for length in (most, most + 1)] == [True, False]


def test_a_backslash_before_a_capital_n_is_refused() -> None:
    """Icalendar writes it as a line break, so that it would come back as one."""
    assert (accepts(LINE, "C:\\Notes"), accepts(LINE, "C:\\notes")) == (False, True)


@given(text=texts())
def test_every_other_text_is_taken_unchanged(text: str) -> None:
    assume("\\N" not in text)
    unsafe = set(UNSAFE) & set(text) or any(
        unicodedata.category(each) in ("Cc", "Cs") and each != "\n" for each in text
    )
    noncharacters = any(
        ord(each) & 0xFFFE == 0xFFFE or each in map(chr, range(0xFDD0, 0xFDF0)) for each in text
    )
    assume(not set(text) & {*BIDI, "\xad"} and sanitized(f"x{text}x") == f"x{text}x")
    seen = any(unicodedata.category(each)[0] in "LNPS" for each in text)
    assume(seen or not text.strip())
    sound = bool(text) and text == text.strip() and not unsafe and not noncharacters
    assert accepts(PROSE, text) == sound
    assert accepts(LINE, text) == (sound and "\n" not in text)


@pytest.mark.parametrize("each", BIDI)
def test_a_control_of_direction_that_is_not_paired_is_refused(each: str) -> None:
    assert not any(accepts(PROSE, text) for text in (f"a{each}b", f"{each}", f"a{each}\nb"))


def test_controls_of_direction_are_paired_within_a_line_and_each_other() -> None:
    sound = [f"a{LRO}b{PDF}c", f"a{RLI}b{LRO}c{PDF}{PDI}", f"{RLI}a{PDI}\n{LRO}b{PDF}"]
    crossed = [f"a{RLI}b{LRO}c{PDI}{PDF}", f"a{LRO}b\nc{PDF}", f"a{PDI}b{RLI}", f"{LRO}{LRO}a{PDF}"]
    assert [each for each in (*sound, *crossed) if accepts(PROSE, each)] == sound


def test_joiners_and_marks_of_direction_are_kept_for_scripts_need_them() -> None:
    texts = ["می\u200cخواهم", "👩\u200d🚀", "\u200eabc\u200f", "❤\ufe0f", "ex\xadample", "\u061cا"]
    assert [each for each in texts if not accepts(LINE, each)] == []


@pytest.mark.parametrize(
    "text",
    ["\u200d", "\u200c \u200e", "\xada", "a\xad", "\u3164", "\u2800\u115f", "\ufe0f", "\u034f"],
)
def test_a_text_of_which_nothing_can_be_seen_or_its_end_can_not_is_refused(text: str) -> None:
    assert not accepts(LINE, text)


@given(text=texts() | st.text(f"a \xad\n\u200d\u3164{BIDI}"))
def test_what_is_mended_is_taken_and_what_is_taken_is_not_mended(text: str) -> None:
    assume("\\N" not in text)
    sound = sanitized(text)
    assert sound == "" or accepts(PROSE, sound)
    if accepts(PROSE, text):
        assert sound == text


@pytest.mark.parametrize(
    "address",
    [
        "https://x.example",
        "http://x.example:8080/a;b,c?d=e&f=%20#g",
        "https://[2001:db8::1]/",
        "https://xn--e1afmkfd.xn--p1ai/",
        "https://x-1.example:/",
        "http://192.0.2.1/",
        "https://x.example/@user:1",
    ],
)
def test_addresses_of_the_web_are_taken(address: str) -> None:
    assert accepts(ADDRESS, address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.example/",
        "//x.example/",
        "/path",
        "https://",
        "https:///path",
        "https://?x",
        "https://x.example/a b",
        "https://x.example/\n",
        'https://x.example/"onload=',
        "https://x.example/<b>",
        "https://пример.рф/",
        "https://x.example:99999/",
        "https://x.example:port/",
        "https://[::1/",
        "https://[::1]x/",
        "https://[fe80::1%25eth0]/",
        "https://[v1.x]/",
        "https://x.example:0/",
        "https://bbc.com@evil.example/",
        "https://bbc.com:x@evil.example/",
        "https://@evil.example/",
        "https://bbc.com%40evil.example/",
        "https://-x.example/",
        "https://x-.example/",
        "https://x..example/",
        "https://.x.example/",
        "https://x_y.example/",
        "https://x.example./",
        "https://256.0.2.1/",
        "https://192.0.2/",
        "https://x.example.1/",
        "https://0x7f.0x1/",
        "https://" + "x" * 64 + ".example/",
        "https://" + "x." * 126 + "xx/",
        " https://x.example",
        "https://x.example/" + "x" * 2000,
    ],
)
def test_nothing_else_is_an_address(address: str) -> None:
    assert not accepts(ADDRESS, address)


@given(text=st.text(max_size=4))
def test_an_id_is_of_small_letters_digits_and_hyphens(text: str) -> None:
    plain = bool(text) and set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert accepts(TypeAdapter(Id), text) == plain


def test_an_id_has_at_most_80_characters_and_no_line_end() -> None:
    given_ids = ["a-z-0-9", "x" * 80, "x" * 81, "x\n", "", "X", "é", "x_y", "x/y"]
    assert [each for each in given_ids if accepts(TypeAdapter(Id), each)] == ["a-z-0-9", "x" * 80]


def test_a_language_tag_is_a_code_with_its_variants() -> None:
    tags = ["en", "zh-Hans", "sr-Latn-RS", "yue", "EN", "e", "english", "zh_CN", "en-", ""]
    sound = [each for each in tags if accepts(TypeAdapter(LanguageTag), each)]
    assert sound == ["en", "zh-Hans", "sr-Latn-RS", "yue"]


def test_a_contact_is_an_address_of_the_web_or_one_mailbox() -> None:
    contacts = [
        "https://x.example/errors",
        "mailto:editor@x.example",
        "mailto:editor+errors@mail.x.example",
        "mailto:editor",
        "mailto:a@x.example,b@x.example",
        "mailto:a@x.example?bcc=b@x.example",
        "mailto:a@x.example\n",
        "mailto:a@-x.example",
        "editor@x.example",
        "javascript:alert(1)",
    ]
    assert [each for each in contacts if accepts(TypeAdapter(Contact), each)] == contacts[:3]
