"""The router: a view is registered under the name of a row in the table of addresses."""

import re
from collections.abc import Callable
from typing import Any

from flask import Flask

from schedule.search.routes import ROUTES


def add_route(app: Flask, name: str, view: Callable[..., Any]) -> None:
    """Answer the address of this name with a view; the parts of its path are its arguments."""
    app.add_url_rule(re.sub(r"{(\w+)}", r"<\1>", ROUTES[name].pattern), name, view)
