"""The catalogues say everything that the program says, and nothing else.

The phrases are extracted from the sources each time, so that a catalogue can't fall behind them.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from schedule.catalogues import languages, lookup

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "schedule" / "translations"
METHODS = {"python": ("**.py", "python"), "html": ("**.html", "jinja2.ext:babel_extract")}
# Calls whose first text is a phrase, or whose first two are its forms for one and for many.
KEYWORDS = {"say": None, "mark": None, "counted": (1, 2), "mark_counted": (1, 2)}
OPTIONS = {"**.html": {"silent": "false", "trim_blocks": "true"}}

OTHERS = languages()[1:]
SCRIPTS = {"ru": "А-Яа-яЁё", "zh": "\u4e00-\u9fff"}
"""The letters of a language, by which a translation is known for one."""
LATIN = {
    *("Android", "Apple", "Atom", "DAVx", "Evolution", "GNOME", "ICSx", "JSON", "JavaScript"),
    *("Mac", "OpenAPI", "SVG", "Thunderbird", "URL", "iPad", "iPhone", "ics", "khal", "vdirsyncer"),
    *("DD", "MM", "YYYY", "from"),
}
"""What is called the same everywhere."""

MessageId = str | tuple[str, str]


@cache
def phrases() -> Mapping[MessageId, str]:
    """Every phrase of the sources, with a place where it is said."""
    found: dict[MessageId, str] = {}
    for package in ("schedule", "web"):
        for file, line, message, _, _ in extract_from_dir(
            ROOT / package,
            method_map=[*METHODS.values()],
            options_map=OPTIONS,
            keywords=KEYWORDS,
        ):
            key = (message[0], message[1]) if isinstance(message, tuple) else message
            found.setdefault(key, f"{package}/{file}:{line}")
    return found


@cache
def catalogue(language: str) -> Mapping[MessageId, Message]:
    content = (FOLDER / f"{language}.po").read_bytes()
    read = read_po(content.splitlines(keepends=True), locale=language, abort_invalid=True)
    assert not read.obsolete
    return {_id(message): message for message in read if message.id}


def _id(message: Message) -> MessageId:
    return (message.id[0], message.id[1]) if isinstance(message.id, tuple) else str(message.id)


def forms(text: object) -> tuple[str, ...]:
    """The text in all its forms of number."""
    return tuple(map(str, text)) if isinstance(text, tuple | list) else (str(text),)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def translations() -> Iterator[tuple[str, MessageId, str]]:
    """Every form of every translation, with its language and its phrase."""
    for language in OTHERS:
        for key, message in catalogue(language).items():
            for form in forms(message.string):
                yield language, key, form


def test_no_phrase_is_out_of_the_extractors_sight() -> None:
    """Babel doesn't look into f-strings before Python 3.12."""
    calls = (
        node
        for package in ("schedule", "web")
        for path in sorted((ROOT / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in KEYWORDS
    )
    firsts = (call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant))
    assert {*firsts} <= {forms(key)[0] for key in phrases()}


def test_there_are_phrases_in_modules_and_in_templates() -> None:
    kinds = {place.partition(":")[0].rpartition(".")[2] for place in phrases().values()}
    assert kinds == {"py", "html"}
    assert len(phrases()) > 100


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_just_the_phrases_of_the_sources(language: str) -> None:
    there = catalogue(language).keys()
    assert {
        "missing": {key: place for key, place in phrases().items() if key not in there},
        "no longer said": there - phrases().keys(),
    } == {"missing": {}, "no longer said": set()}


@pytest.mark.parametrize("language", OTHERS)
def test_every_phrase_is_translated_in_all_its_forms_and_none_in_doubt(language: str) -> None:
    plurals = get_plural(language).num_plurals
    wrong = [
        key
        for key, message in catalogue(language).items()
        if message.fuzzy
        or not all(forms(message.string))
        or len(forms(message.string)) != (plurals if isinstance(key, tuple) else 1)
    ]
    assert wrong == []


def test_a_translation_has_the_placeholders_of_its_phrase() -> None:
    """Where Russian says `1 event` with its number, English may say it without."""
    wrong = [
        (language, key, form)
        for language, key, form in translations()
        if fields(form) != set().union(*map(fields, forms(key)))
    ]
    assert wrong == []


def test_a_translation_is_in_its_language() -> None:
    """It has letters of its script, unless there are no words at all, and no English ones."""
    wrong = []
    for language, key, form in translations():
        words = re.findall(r"[A-Za-z]+", re.sub(r"\{.*?\}|`.*?`", "", form))
        worded = re.search(r"[A-Za-z]{2}", re.sub(r"\{.*?\}", "", forms(key)[0]))
        script = SCRIPTS.get(language)
        if {*words} - LATIN or (worded and script and not re.search(f"[{script}]", form)):
            wrong.append((language, key, form))
    assert wrong == []


def test_a_sentence_does_not_end_twice() -> None:
    """A Russian date ends in an abbreviation, whose full stop is the sentence's too."""
    dates = ("{day}.", "{days}.", "{dates}.", "{value}.", "{month}.", "{months}.")
    wrong = [
        form for language, _, form in translations() if language == "ru" and form.endswith(dates)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_punctuation_is_the_languages_own(language: str) -> None:
    foreign = {"ru": '["“”]|[^}] – | – [^{]', "zh": '["«»,;:()!?]|\\.$'}.get(language, r"(?!)")
    texts = [form for spoken, _, form in translations() if spoken == language]
    assert [form for form in texts if re.search(foreign, form)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_the_header_that_its_forms_need_and_no_moments(language: str) -> None:
    text = (FOLDER / f"{language}.po").read_text(encoding="utf-8")
    header = text.partition("\n\n")[0]
    assert f'"Language: {language}\\n"' in header
    assert '"Content-Type: text/plain; charset=utf-8\\n"' in header
    plural = get_plural(language)
    assert f'"Plural-Forms: nplurals={plural.num_plurals};' in header
    assert re.findall("-Date:|Last-Translator|Team|Generated", header) == []
    assert Locale.parse(language)


TAGS = ("en", "zh-Hant", "zh", "pt-BR")
SUBTAGS = st.from_regex(r"[A-Za-z0-9]{1,8}", fullmatch=True)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("en", "en"),
        ("EN-us", "en"),
        ("en-GB-oxendict", "en"),
        ("zh-hant-TW", "zh-Hant"),
        ("zh-Hans-CN", "zh"),
        ("zh-Hant-x-private", "zh-Hant"),
        ("pt-BR", "pt-BR"),
        ("pt", None),
        ("de-DE", None),
        *(
            (each, None)
            for each in ("", "*", "en-", "-en", "en_US", "en--us", "en-ninechars1", "é")
        ),
    ],
)
def test_a_language_range_is_looked_up(asked: str, found: str | None) -> None:
    assert lookup(asked, TAGS) == found


@given(st.sampled_from(TAGS), st.lists(SUBTAGS))
def test_more_subtags_find_the_same_tag_or_one_that_has_them(tag: str, more: list[str]) -> None:
    asked = "-".join([tag, *more])
    found = lookup(asked.swapcase(), TAGS)
    assert found is not None
    assert len(found) >= len(tag)
    assert f"{asked}-".lower().startswith(f"{found}-".lower())
