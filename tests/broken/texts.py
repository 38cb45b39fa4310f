"""Characters that some format could not carry."""

from tests.broken.case import Broken

TEXTS = [
    Broken(
        "a control character",
        "people.toml",
        {"xi.name.en": "Xi\x07"},
        "xi.name.en: expected text without the character U+0007, not 'Xi\\x07'",
    ),
    Broken(
        "a next-line character",
        "people.toml",
        {"xi.name.en": "Xi\x85Jinping"},
        "xi.name.en: expected text without the character U+0085, not 'Xi\\x85Jinping'",
    ),
    Broken(
        "a line separator",
        "people.toml",
        {"xi.name.en": "Xi\u2028Jinping"},
        "xi.name.en: expected text without the character U+2028, not 'Xi\\u2028Jinping'",
    ),
    Broken(
        "a second line",
        "people.toml",
        {"xi.name.en": "Xi\nJinping"},
        "xi.name.en: expected one line, not 'Xi\\nJinping'",
    ),
    Broken(
        "an empty text",
        "people.toml",
        {"xi.name.en": ""},
        "xi.name.en: expected at least 1 character, not ''",
    ),
    Broken(
        "a text of blanks",
        "people.toml",
        {"xi.name.en": " "},
        "xi.name.en: expected text without white space at its ends, not ' '",
    ),
]
