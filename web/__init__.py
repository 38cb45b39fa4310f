"""The web: a schedule served as pages to read, a feed to subscribe to and files to fetch.

`create_app` is imported when it is first used, so that commands that serve nothing start at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from web.application import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("web.application"), name)
    raise AttributeError(name)
