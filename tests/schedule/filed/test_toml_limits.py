"""What is too much work for tomllib is refused before it begins."""

import tomllib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.filed.read import parse
from schedule.filed.toml_limits import DEEPEST, MOST_VALUES, refuse_excess

DEEP = ".".join("a" * (DEEPEST + 1))
DEPTHS = (
    f"{DEEP} = 1",
    f"[{DEEP}]",
    f"[[{DEEP}]]",
    f"x = {{ {DEEP} = 1 }}",
    f"x = [\n  {{ {DEEP} = 1 }},\n]",
    " . ".join('"a"' * 1 for _ in range(DEEPEST + 1)) + " = 1",
    "\t.\t".join("'a.b'" for _ in range(DEEPEST + 1)) + " = 1",
    f'x = """a"b""c\\""" # """"\n{DEEP} = 1',
    f'x = {{ a = """s"""", {DEEP} = 1 }}',
    f"x = {{ a = '''s''''', {DEEP} = 1 }}",
    f"x = '\\'\n{DEEP} = 1",
    f'x = "\\\\"\n{DEEP} = 1',
    f'# "\n{DEEP} = 1',
    "a." * 200_000 + "a = 1",
)


def problem(text: str) -> str:
    (found,) = parse("events/x.toml", text.encode()).problems
    return str(found)


@pytest.mark.parametrize("text", DEPTHS, ids=range(len(DEPTHS)))
def test_a_deep_key_is_refused_before_it_is_read(text: str) -> None:
    told = f"events/x.toml: expected TOML in UTF-8: a key has more than {DEEPEST} parts"
    assert problem(text) == told


def test_too_many_values_are_refused_before_they_are_read() -> None:
    told = f"events/x.toml: expected TOML in UTF-8: it has more than {MOST_VALUES:,} values"
    assert problem("[x]\npart_of = [" + "1," * (MOST_VALUES + 1) + "]") == told


@pytest.mark.parametrize(
    "text",
    [
        f'x = "{DEEP}"',
        f"x = '{DEEP}'",
        f'x = """\n{DEEP}\n"quoted" ""twice"" {DEEP}"""',
        f"x = '''{DEEP} it's ''{DEEP}'''",
        f"x = 1 # {DEEP}",
        f'"{DEEP}" = 1',
        ".".join("a" * DEEPEST) + " = 1",
    ],
)
def test_dots_elsewhere_are_no_depth(text: str) -> None:
    refuse_excess(text)
    assert tomllib.loads(text)


TOKENS = (*"\"'\\\n#a.1{},[] ", '"""', "'''", " = ")


def depth(text: str) -> int:
    """Of the deepest key, as tomllib sees it."""
    deepest, ahead = 0, [(0, tomllib.loads(text))]
    while ahead:
        at, table = ahead.pop()
        deepest = max(deepest, at)
        ahead += [(at + 1, each) for each in table.values() if isinstance(each, dict)]
    return deepest


@given(st.lists(st.sampled_from((*TOKENS, f"\n{DEEP} = 1\n")), max_size=30).map("".join))
def test_whatever_strings_stand_before_it_no_deep_key_is_overlooked(text: str) -> None:
    try:
        refuse_excess(text)
    except ValueError:
        return
    with suppress(tomllib.TOMLDecodeError):
        assert depth(text) <= DEEPEST


def test_a_number_that_is_too_long_to_print_is_told_with_its_file() -> None:
    number = "0x" + "f" * 6000
    assert problem(f"x = {number}") == (
        "events/x.toml: x: expected a table, [x], not a number of more than 64 bits"
    )
    found = parse(
        "places.toml", f"[x]\nname = {{ en = {number} }}\ncoordinates = [{number}, 1]".encode()
    )
    assert [each.key for each in found.problems] == ["x.name.en", "x.coordinates[0]"]


def test_a_flood_of_unknown_keys_is_told_in_21_lines() -> None:
    flood = "\n".join(f"k{number} = 1" for number in range(100_000))
    found = parse("people.toml", f"[x]\n{flood}".encode()).problems
    assert (len(found), found[0].key) == (100_001, "x.name")
