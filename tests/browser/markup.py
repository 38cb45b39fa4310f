"""The Nu checker: documents that are what the standards call HTML, CSS and SVG."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from .installed import HTML_CHECKER, JAVA, require

_LIMIT_SECONDS = 240


def invalid(documents: Mapping[str, str]) -> list[str]:
    """Errors and warnings of all documents, checked in one go: a JVM takes seconds to start. They
    go by their addresses; one that ends with .css or .svg is such, others are HTML.
    """
    require(JAVA, HTML_CHECKER)
    with TemporaryDirectory() as folder:
        files: dict[str, str] = {}
        for number, (address, text) in enumerate(documents.items()):
            path = Path(address.partition("?")[0])
            suffix = path.suffix if path.suffix in (".css", ".svg") else ".html"
            file = Path(folder) / f"{number}{suffix}"
            file.write_text(text, encoding="utf-8")
            files[file.name] = address
        messages = _checked(files, Path(folder))
    return [
        f"{files[each['url'].rpartition('/')[2]]}, line {each.get('lastLine', '?')}: "
        f"{each['message']}"
        for each in messages
        if each["type"] == "error" or each.get("subType") == "warning"
    ]


def _checked(files: Mapping[str, str], folder: Path) -> list[dict[str, str]]:
    done = subprocess.run(
        [
            *(str(JAVA), "-Xss16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            *("-jar", str(HTML_CHECKER), "--format", "json", "--stdout", "--exit-zero-always"),
            *("--also-check-css", "--also-check-svg", *files),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LIMIT_SECONDS,
    )
    try:
        messages: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    except ValueError as error:
        raise RuntimeError(f"the checker failed:\n{done.stdout}{done.stderr}") from error
    return messages
