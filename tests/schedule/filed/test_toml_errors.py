"""What is wrong with a file that is not TOML. `tests/mistakes.py` has the mistakes that editors
make.
"""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.errors import Problem
from schedule.filed.toml_errors import not_toml, undecodable

BOOLEAN = "expected true or false, in small letters and without quotation marks, not {}"


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
        ("x = soon\n", 1, "x", 'expected quotation marks, "soon", not soon'),
        ('x = soon"\n', 1, "x", 'expected quotation marks, "soon", not soon"'),
        ("x = “soon”\n", 1, "x", 'expected quotation marks, "soon", not “soon”'),
        ("x = yes\n", 1, "x", BOOLEAN.format("yes")),
        ("x = True\n", 1, "x", BOOLEAN.format("True")),
        ("x == 1\n", 1, "x", "expected one =, not = 1"),
        ("x = 1;\n", 1, "x", "expected no ; at the end, not 1;"),
        ("x = 1, 2\n", 1, "x", "expected brackets, [1, 2], not 1, 2"),
        ("x = 1, 2]\n", 1, "x", "expected brackets, [1, 2], not 1, 2]"),
        ("x = 03/20/2023\n", 1, "x", "expected a day such as 2024-05-17, not 03/20/2023"),
        ("x = 20.03.2023\n", 1, "x", "expected a day such as 2024-05-17, not 20.03.2023"),
        ("x = 2023/3/20\n", 1, "x", "expected a day such as 2024-05-17, not 2023/3/20"),
        ("within = 2023-04\n", 1, "within", 'expected quotation marks, "2023-04", not 2023-04'),
        ("within = 2023-Q3\n", 1, "within", 'expected quotation marks, "2023-Q3", not 2023-Q3'),
        ("within = ../2023-04-05\n", 1, "within",
            'expected quotation marks, "../2023-04-05", not ../2023-04-05'),
        ("dates = 2023-04\n", 1, "dates", 'expected a day, or within = "2023-04", not 2023-04'),
        ("x = 2023-03-20T9:00\n", 1, "x", "expected 09:00:00, not 9:00"),
        ("x = 2023-03-20 9:00:30\n", 1, "x", "expected 09:00:30, not 9:00:30"),
        ("x = 2023-03-20T10h\n", 1, "x", "expected a time such as 10:00:00, not 10h"),
        ("x = 2023-03-20T10.30\n", 1, "x", "expected a time such as 10:00:00, not 10.30"),
        ("[тур]\n", 1, "", "`[тур]`: expected a table such as [the-id] or [[claims]]"),
        ("x = { a = 1 }\nx.b = 2\n", 2, "x.b",
            "adds to what is in braces above; expected all of it there"),
        ("x = 1\ry = 2\n", 1, "", "expected lines that end in LF or CRLF, not in CR alone"),
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


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-32"])
def test_other_encodings_are_named_by_their_mark(encoding: str) -> None:
    content = "a = 1\n".encode(encoding)
    with pytest.raises(UnicodeDecodeError) as raised:
        content.decode()
    told = f"expected TOML in UTF-8: the file is {encoding}; save the file as UTF-8"
    assert undecodable("a.toml", content, raised.value).message == told
