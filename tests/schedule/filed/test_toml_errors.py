"""What is wrong with a file that is not TOML. `tests/mistakes.py` has the mistakes that editors
make.
"""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import Problem
from schedule.filed.toml_errors import not_toml, undecodable


def problem(text: str) -> Problem | None:
    try:
        tomllib.loads(text)
    except ValueError as error:
        return not_toml("a.toml", text, error)
    return None


@pytest.mark.parametrize(
    ("text", "line", "key", "message"),
    [
        ("x = 1\n[a\n", 2, "", "`[a` is not closed; expected a bracket at its end"),
        ("x = '''\ny = 1\n", 1, "x", "is not closed; expected ''' at its end"),
        ("x = 'a\n", 1, "x", "expected a quotation mark, ', at the end of the text"),
        ("x = {a = 1,\n", 1, "x", "is not closed; expected } at its end"),
        ('x = [1,\n"a\n]\n', 2, "", 'expected a quotation mark, ", at the end of the text'),
        ("x = [1,\n2,\n", 1, "x", "is not closed; expected ] at its end"),
        ("x = 1 2\n", 1, "x", "expected TOML: expected newline or end of document after a statement"),
        ('x = "\\q"\n', 1, "x", "expected TOML: unescaped '\\' in a string"),
        ("= 1\n", 1, "", "expected TOML: invalid statement"),
        ("[a]\nb = 1\n[a.b]\n", 3, "a.b", "is given also in line 2; expected each key and table once"),
        ("x = 10:30\n", 1, "x", "expected a time with seconds, 10:30:00, not 10:30"),
        ("x = 2024-13-1\n", 1, "x", "there is no day 2024-13-1; expected a real one"),
        ('x = "10:30"\ny = \n', 2, "y", "expected a value behind `y =`"),
        ("x = yes\n", 1, "x", 'expected quotation marks, "yes", not yes'),
    ],
)  # fmt: skip
def test_the_mistake_is_named_in_the_line_in_which_it_was_made(
    text: str, line: int, key: str, message: str
) -> None:
    expected = Problem(
        file="a.toml", line=line, key=key, message=message, expected="expected TOML in UTF-8"
    )
    assert problem(text) == expected


@given(st.text("ab1 \"'#=[]{},.:-\n\\", max_size=40))
def test_every_text_that_is_not_toml_has_one_line(text: str) -> None:
    found = problem(text)
    assert found is None or 0 <= found.line <= text.count("\n") + 1
    assert found is None or "expected" in found.message


def test_what_is_no_utf_8_is_told_without_what_it_says() -> None:
    content = "a = 1\nb = 'é'\n".encode("latin-1")
    with pytest.raises(UnicodeDecodeError) as raised:
        content.decode()
    found = undecodable("a.toml", content, raised.value)
    assert (found.line, found.public) == (2, "a.toml:2: expected TOML in UTF-8")
