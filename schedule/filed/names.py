"""Names and longer texts in several languages, and the base of all records."""

from typing import Annotated, NamedTuple

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
)

from schedule.filed.text import (
    LanguageTag,
    Line,
    Prose,
)


class Record(BaseModel):
    """One frozen entry of the data folder. It refuses unknown keys, and values of another type.

    Validators are built when the first entry is read, so that a kind of record without entries
    costs nothing at the start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


class Localized(NamedTuple):
    """A text, and the language that it is in."""

    text: str
    language: str


class Names(RootModel[dict[LanguageTag, Line]]):
    """One name in several languages."""

    model_config = ConfigDict(frozen=True, strict=True, defer_build=True)
    root: Annotated[dict[LanguageTag, Line], Field(min_length=1)]

    def best(self, *languages: str) -> Localized:
        """The name in the first of `languages` that it has, or else the first name as written."""
        for language in languages:
            if text := self.root.get(language):
                return Localized(text, language)
        language, text = next(iter(self.root.items()))
        return Localized(text, language)


class Proses(Names):
    """A longer text in several languages. It may have several lines."""

    root: Annotated[dict[LanguageTag, Prose], Field(min_length=1)]
