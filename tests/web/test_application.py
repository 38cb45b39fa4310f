"""The application, and what is imported before anybody asks for it."""

import subprocess
import sys

import pytest

import web
from tests.folder import DATA
from web.application import create_app


def test_the_application_is_a_name_of_the_package() -> None:
    assert web.create_app is create_app


def test_the_package_has_no_other_name() -> None:
    with pytest.raises(AttributeError):
        _ = web.make_app


@pytest.mark.parametrize("url", ["example.org", "https://example.org:70000", "ftp://example.org"])
def test_a_public_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"expected an address like https://example\.org"):
        create_app(DATA, public_url=url, watch=False)


def test_the_command_line_starts_without_what_serving_needs() -> None:
    slow = {"flask", "granian", "pydantic", "babel"}
    code = f"import sys, web.commands; print({slow} & {{*sys.modules}})"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "set()\n"
