"""The arrows of the design: who may import whom.

Data flows data → read → check → resolve → query → render → web, and imports point the other way
only. The table of the schedule's arrows is held to the letter, so that a new one is drawn on
purpose.
"""

import ast
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import schedule

ROOT = Path(__file__).parent.parent
PACKAGES = ("schedule", "web")

ARROWS: Mapping[str, str] = {
    "schedule": "check errors files model progress read records resolve survey",
    "__main__": (
        "commands.checking commands.exporting commands.importing commands.progress "
        "commands.schemas schedule"
    ),
    "account": "dates model occurrences words",
    "catalogues": "",
    "check": "catalogues dates errors model progress read records recurrence references",
    "choices": "index query",
    "commands": "",
    "commands.checking": "commands commands.progress schedule",
    "commands.exporting": "commands index publication query render.ical schedule",
    "commands.importing": "commands dates fields intake text",
    "commands.progress": "",
    "commands.schemas": "schema",
    "dates": "",
    "decision": "model records",
    "errors": "",
    "fields": "dates recurrence text",
    "files": "",
    "history": "dates model records words",
    "index": "dates model occurrences once query",
    "intake": "intake.filing intake.folder intake.taking",
    "intake.dates": "dates recurrence sources.entry sources.ical",
    "intake.drafts": "intake.filing intake.ids toml",
    "intake.filing": "records",
    "intake.folder": (
        "check errors intake.drafts intake.filing intake.founding intake.taking read schedule "
        "sources.entry sources.ical write"
    ),
    "intake.founding": "records sources.ical text",
    "intake.identification": "dates intake.ids model query records",
    "intake.identities": (
        "intake.identification intake.kinds intake.notes intake.wholes query records sources.entry"
    ),
    "intake.ids": "query",
    "intake.kinds": "catalogues query records words",
    "intake.notes": "intake.filing sources.entry text",
    "intake.own": "catalogues dates fields sources.entry words",
    "intake.places": "intake.ids query records words",
    "intake.single": "dates intake.dates model sources.entry",
    "intake.taking": (
        "intake.dates intake.filing intake.identification intake.identities intake.ids "
        "intake.kinds intake.notes intake.own intake.places intake.single model query records "
        "sources.entry"
    ),
    "intake.wholes": "records references",
    "layout": "",
    "layout.agenda": "dates layout.paging model occurrences",
    "layout.card": "dates layout.narrowing layout.scale layout.timeline model",
    "layout.changes": "history layout.paging model",
    "layout.drawing": "",
    "layout.headings": "dates words",
    "layout.lettering": "",
    "layout.month": "dates errors model occurrences words",
    "layout.narrowing": "dates layout.scale layout.timeline model words",
    "layout.paging": "dates errors words",
    "layout.programme": "dates model occurrences",
    "layout.scale": "dates layout.headings layout.lettering words",
    "layout.timeline": "account dates layout.lettering layout.scale model occurrences words",
    "layout.zoom": "dates layout.headings layout.scale words",
    "ledger": "dates model records recurrence",
    "likeness": "",
    "mentions": "",
    "model": "dates errors fields records",
    "occurrences": "dates fields model records",
    "progress": "",
    "once": "",
    "provenance": "dates history model records words",
    "publication": "model query records words",
    "query": "catalogues dates errors fields words",
    "read": "errors files mentions progress records",
    "records": "dates fields recurrence text",
    "recurrence": "dates",
    "references": "read records",
    "render": "",
    "render.atom": "history model publication",
    "render.content": "",
    "render.ical": (
        "account dates model occurrences publication records recurrence render.content render.jcal "
        "transitions words"
    ),
    "render.jcal": "",
    "render.jscalendar": (
        "account dates model occurrences provenance publication records recurrence words"
    ),
    "render.linked": "dates model occurrences publication records recurrence words",
    "render.png": "layout.card layout.drawing layout.timeline model publication",
    "render.svg": (
        "layout.drawing layout.lettering layout.narrowing layout.scale layout.timeline model "
        "publication words"
    ),
    "render.table": "account dates model occurrences publication records words",
    "resolve": "dates decision fields ledger model progress records",
    "schema": "read records",
    "sources": "",
    "sources.entry": "sources.ical",
    "sources.ical": "dates",
    "survey": "check errors files ledger model progress read records resolve",
    "text": "",
    "toml": "dates records",
    "transitions": "",
    "words": "catalogues dates fields model records recurrence",
    "write": "errors",
}

# Of these, each module imports only what stands in its own row or in one before it.
LAYERS = (
    "errors dates text fields files progress records recurrence",
    "read references",
    "model",
    "check",
    "decision ledger resolve survey",
    "words query occurrences",
    "publication account",
    "render render.ical",
)
# What the web is built on; what is filed, and how it is read and resolved, is none of its business.
HIDDEN = "files read records references check ledger decision schema text"
CLOCKS = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today"}


def modules() -> dict[str, Path]:
    paths = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    names = (path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in paths)
    return {name.removesuffix(".__init__"): path for name, path in zip(names, paths, strict=True)}


MODULES = modules()
ENTRY = "schedule.__main__"


def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def imported(name: str) -> Iterator[str]:
    """Everything that a module imports, wherever in it, by its full name."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def arrows(name: str) -> set[str]:
    """The project's own modules that a module imports. What the front offers comes from it."""
    front = {f"schedule.{each}" for each in schedule.__all__}
    found = {"schedule" if each in front else each for each in imported(name)}
    own = {each if each in MODULES else each.rpartition(".")[0] for each in found}
    return own & MODULES.keys()


def functions(name: str) -> set[str]:
    return {node.name for node in tree(name).body if isinstance(node, ast.FunctionDef)}


def table(name: str) -> str:
    short = (each.removeprefix("schedule.") for each in arrows(name))
    return " ".join(sorted(short))


def test_the_arrows_of_the_schedule_are_these() -> None:
    found = {
        name.removeprefix("schedule."): table(name)
        for name in MODULES
        if not name.startswith("web")
    }
    assert found == ARROWS


def test_no_arrow_leads_back() -> None:
    TopologicalSorter({name: arrows(name) for name in MODULES}).prepare()


def test_arrows_point_against_the_flow_of_data() -> None:
    rows = {f"schedule.{name}": at for at, row in enumerate(LAYERS) for name in row.split()}
    assert rows.keys() <= MODULES.keys()
    against = [
        f"{name} → {other}"
        for name, row in rows.items()
        for other in arrows(name)
        if rows.get(other, row) > row
    ]
    assert against == []


def test_renderers_know_no_other_renderer() -> None:
    within = [name for name in MODULES if name.startswith("schedule.render.")]
    renderers = [name for name in within if "render" in functions(name)]
    siblings = {name: [each for each in arrows(name) if each in renderers] for name in renderers}
    assert siblings == {name: [] for name in renderers}


def test_the_web_imports_the_front_and_never_what_is_filed() -> None:
    hidden = {f"schedule.{name}" for name in HIDDEN.split()}
    web = [name for name in MODULES if name.startswith("web")]
    assert {name: arrows(name) & hidden for name in web} == {name: set() for name in web}


def housed(name: str, homes: str) -> bool:
    return any(f"{name}.".startswith(f"{home}.") for home in homes.split())


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("web", "web"),
        ("flask", "web"),
        ("werkzeug", "web"),
        ("jinja2", "web"),
        ("icalendar", "schedule.render.ical schedule.sources.ical"),
        ("PIL", "schedule.render.png"),
        ("tomllib", "schedule.read"),
    ],
)
def test_a_library_is_known_where_it_belongs_and_nowhere_else(library: str, homes: str) -> None:
    users = {name for name in MODULES for each in imported(name) if each.split(".")[0] == library}
    assert [name for name in sorted(users) if not housed(name, homes)] == []


def test_the_schedule_has_no_clock_no_chance_and_no_environment() -> None:
    # A command that records something takes the time from the command line's front alone.
    inner = [name for name in MODULES if name.startswith("schedule") and name != ENTRY]
    asked = {
        f"{name}: {node.attr}"
        for name in inner
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Attribute)
        and (ast.unparse(node) in CLOCKS or node.attr in ("environ", "getenv"))
    }
    assert asked == set()
    libraries = {each.split(".")[0] for name in inner for each in imported(name)}
    assert libraries & {"time", "random", "secrets", "uuid", "locale"} == set()
