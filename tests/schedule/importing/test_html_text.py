"""Descriptions in HTML as the text that is read there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.html_text import is_html, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ('<a href="https://a.example/1">Here</a>', "Here (https://a.example/1)"),
        ('<a href="https://a.example/1">https://a.example/1</a>', "https://a.example/1"),
        ('<a href="javascript:x">Here</a>', "Here"),
        ('<a data-href="x" href="https://a.example/1">Here</a>', "Here (https://a.example/1)"),
        ("""<p title="1 > 0" class='a>b'>One</p>""", "One"),
        ('<p title="1 >One</p>', "One"),
        ("<style>p {}</style><b>One</b><script>x()</script>", "One"),
        ("<p>One\n  two</p>", "One\ntwo"),
    ],
)
def test_words_and_lines_are_kept_and_marks_are_not(html: str, text: str) -> None:
    assert (is_html(html), plain(html)) == (True, text)


@pytest.mark.parametrize("text", ["1 < 2 > 0", "<someone@example.org>", "A & B", "a <- b"])
def test_other_text_is_no_html(text: str) -> None:
    assert not is_html(text)


@given(st.text(st.sampled_from("<>/ab&;p=\"' \n!-")))
def test_anything_can_be_read(text: str) -> None:
    assert plain(text) == plain(text)
