"""Templates are compiled once, and again when they change."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment

from web.publishing.kept_templates import KeptTemplates


def rendered(kept: KeptTemplates, templates: Mapping[str, str]) -> str:
    return Environment(loader=DictLoader(templates), bytecode_cache=kept).get_template("a").render()  # noqa: S701


def test_a_template_that_is_the_same_is_not_compiled_again() -> None:
    first = KeptTemplates(None)
    assert rendered(first, {"a": "1 {{ 2 }}"}) == "1 2"
    later = KeptTemplates(first.write())
    assert rendered(later, {"a": "1 {{ 2 }}"}) == "1 2"
    assert (first.is_new, later.is_new) == (True, False)
    assert rendered(later, {"a": "{{ 3 }}"}) == "3"
    assert later.is_new
