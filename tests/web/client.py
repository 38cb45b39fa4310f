"""A client that openapi-python-client generates from the description of a service."""

import importlib
import inspect
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

from tests.web.served import PUBLIC, Site

_PACKAGE = "generated_client"
TEXTS = ("application/atom+xml", "application/xml", "image/svg+xml")
BYTES = ("image/png", "image/vnd.microsoft.icon")


@dataclass(frozen=True, slots=True)
class Client:
    """The functions of the client by the operations, called on the site without a network."""

    site: Site
    package: ModuleType

    def call(self, operation: str, *parts: object, **parameters: Any) -> Any:
        """What the client makes of the answer of an operation."""
        module = importlib.import_module(f"{_PACKAGE}.api.default.{operation}")
        client = self.package.Client(
            base_url=PUBLIC,
            httpx_args={"transport": httpx.WSGITransport(app=self.site.app)},
            follow_redirects=True,
            raise_on_unexpected_status=True,
        )
        return module.sync_detailed(*parts, client=client, **parameters)


def generated(site: Site, path: Path) -> Client:
    """Write the client of a site into a folder, and import it."""
    described = site.get("/openapi.json").get_json()
    description, options = path / "openapi.json", path / "options.json"
    description.write_text(json.dumps(described), encoding="utf-8")
    overrides = {**dict(_overrides(described))}
    chosen = {"post_hooks": [], "content_type_overrides": overrides}
    options.write_text(json.dumps(chosen), encoding="utf-8")
    command = ["openapi_python_client", "generate", "--meta=none", "--fail-on-warning"]
    files = [f"--path={description}", f"--config={options}", f"--output-path={path / _PACKAGE}"]
    subprocess.run([sys.executable, "-m", *command, *files], check=True, capture_output=True)
    sys.path.insert(0, str(path))
    try:
        return Client(site, importlib.import_module(_PACKAGE))
    finally:
        sys.path.remove(str(path))


def _overrides(described: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The generator is told which of the media types that it doesn't know are text or bytes."""
    for path in described["paths"].values():
        for mime in path["get"]["responses"]["200"]["content"]:
            if mime.startswith(TEXTS):
                yield mime, "text/xml"
            elif mime.startswith(BYTES):
                yield mime, "application/octet-stream"


def undescribed(value: Any, at: str = "") -> Iterator[str]:
    """Where a parsed answer has properties that the description doesn't have."""
    if isinstance(value, list):
        for each in value:
            yield from undescribed(each, at)
    if not hasattr(value, "additional_properties"):
        return
    named = {*inspect.signature(type(value)).parameters}
    if named:
        yield from (f"{at}.{each}" for each in value.additional_properties)
    for each in named:
        yield from undescribed(getattr(value, each), f"{at}.{each}")
    for each in value.additional_properties.values():
        yield from undescribed(each, at)
