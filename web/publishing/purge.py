"""Purging of a CDN: tells it which addresses changed."""

import json
from collections.abc import Sequence
from urllib.error import URLError
from urllib.request import Request, urlopen

from web.publishing.store import NotPublished

AT_ONCE = 30
"""How many addresses one request may have: the limit of Cloudflare."""
_WITHIN_S = 30


def purge(url: str, addresses: Sequence[str], token: str = "") -> None:
    """POST the addresses to a URL as JSON, `{"files": […]}`. Raises NotPublished."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    for at in range(0, len(addresses), AT_ONCE):
        body = json.dumps({"files": addresses[at : at + AT_ONCE]}).encode()
        request = Request(url, body, headers)  # noqa: S310 - the operator's own address
        try:
            urlopen(request, timeout=_WITHIN_S).close()  # noqa: S310
        except (URLError, ValueError) as error:
            raise NotPublished(f"published, but {url} could not be purged: {error}") from error
