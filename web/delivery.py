"""How an answer is delivered: validators, encodings, freshness, and headers that guard its reader.

RFC 9110 and 9111 as calendar apps use them. An app polls for years, so most answers should be a 304
without a body; some apps can't read gzip, so it's only for those that ask for it.
"""

import gzip
import hashlib
from functools import lru_cache
from typing import TypeVar

from flask import Flask, Response, request
from werkzeug.wrappers import Response as AnyResponse

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
R = TypeVar("R", bound=AnyResponse)
LONGEST_FRESH = 900
"""Seconds for which an answer may be used without asking again."""

_WORTH_COMPRESSING = 512


def register(app: Flask) -> None:
    app.after_request(secured)
    app.after_request(delivered)


def open_to_all(response: R) -> R:
    """For what programs fetch: a script on any other site may read it."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def fresh_for(response: Response, seconds: int) -> Response:
    """Let caches use the answer for so long, within bounds; then they have to ask again."""
    response.headers["Cache-Control"] = f"max-age={max(0, min(seconds, LONGEST_FRESH))}"
    return response


def delivered(response: Response) -> Response:
    """Encode the body as asked, give it its validator, and answer 304 where that says it all.

    The ETag is a hash of the content and differs between encodings, as a strong one must
    (RFC 9110, section 8.8.3.3).
    """
    if request.method not in ("GET", "HEAD") or response.status_code != 200:  # noqa: PLR2004
        return response
    response.direct_passthrough = False
    body = response.get_data()
    tag = hashlib.sha256(body).hexdigest()[:32]
    response.vary.add("Accept-Encoding")
    if len(body) >= _WORTH_COMPRESSING and request.accept_encodings.quality("gzip") > 0:
        response.set_data(_compressed(body))
        response.content_encoding = "gzip"
        tag += "-gzip"
    response.set_etag(tag)
    response.make_conditional(request)
    return response


def secured(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    return response


@lru_cache(maxsize=64)
def _compressed(body: bytes) -> bytes:
    """The same bytes at any time: gzip's own stamp is left at zero."""
    return gzip.compress(body, compresslevel=6, mtime=0)
