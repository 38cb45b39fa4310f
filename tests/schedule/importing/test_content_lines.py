"""Content lines taken apart: name, parameters, value, whatever programs write there."""

import pytest

from schedule.importing.content_lines import listed, parsed, unescaped


@pytest.mark.parametrize(
    ("line", "name", "parameters", "value"),
    [
        ("summary:A:B", "SUMMARY", {}, "A:B"),
        ('X;CN="A; B:C",D;b=1:v', "X", {"CN": "A; B:C,D", "B": "1"}, "v"),
        ("X;CN=A^'B^^:v", "X", {"CN": 'A"B^'}, "v"),
        ('X;CN="A:v', "X", {"CN": "A"}, "v"),
        ("X;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9=0D=0AB", "X", {}, "Café\nB"),
        ("X;QUOTED-PRINTABLE;CHARSET=windows-1251:=C0", "X", {"CHARSET": "windows-1251"}, "А"),
        ("X;ENCODING=QUOTED-PRINTABLE;CHARSET=none:=E9", "X", {"CHARSET": "none"}, "é"),
        ("X;ENCODING=BASE64:QVxuQg==", "X", {}, "A\\\\nB"),
        ("ATTACH;ENCODING=BASE64:QUJD", "ATTACH", {}, "QUJD"),
    ],
)
def test_a_line_is_a_name_parameters_and_a_value(
    line: str, name: str, parameters: dict[str, str], value: str
) -> None:
    found = parsed(line)
    plain = {key: each for key, each in found.parameters.items() if key != "ENCODING"}
    assert (found.name, plain, found.value) == (name, parameters, value)


@pytest.mark.parametrize("line", ["", "JUNK", ":v", "A B:v", "X;ENCODING=BASE64:?"])
def test_what_is_no_content_line_is_refused(line: str) -> None:
    if line.endswith("?"):
        assert parsed(line).value == ""
        return
    with pytest.raises(ValueError, match="is no content line"):
        parsed(line)


def test_text_is_what_its_escapes_stand_for() -> None:
    assert unescaped(r"a\, b\; c\\n \n \N \:") == "a, b; c\\n \n \n :"
    assert listed(r"a\,b,c,,d\\") == ["a,b", "c", "d\\"]
