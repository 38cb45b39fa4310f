"""What a page asks of the network, and what it leaves in the browser."""

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Request

from .visit import Visit

REQUESTS = 10
KIBIBYTES = 150
_BAD_REQUEST = 400
# RFC 6797 and WHATWG: these carry their content with them and ask nobody.
_LOCAL = ("data", "blob", "about")


def excess(visit: Visit) -> list[str]:
    """What is asked of third parties, what is not answered, and what goes over the budget."""
    asked, own = _asked(visit), urlsplit(visit.response.url).netloc
    others = (each.url for each in asked if urlsplit(each.url).netloc != own)
    found = [f"asks a third party: {url}" for url in others]
    found += [fault for each in asked for fault in _unanswered(each, visit)]
    count, weight = load(visit)
    if count > REQUESTS:
        found.append(f"{count} requests, more than {REQUESTS}")
    if weight > KIBIBYTES:
        found.append(f"{weight:.0f} KiB, more than {KIBIBYTES}")
    return found


def load(visit: Visit) -> tuple[int, float]:
    """How many requests, and how many KiB came with their headers, encoded as they were sent."""
    asked = _asked(visit)
    return len(asked), sum(map(_weight, asked)) / 1024


def leftovers(visit: Visit) -> list[str]:
    """Cookies, and whatever else the page keeps in the browser."""
    kept = [f"cookie {each.get('name')}" for each in visit.page.context.cookies()]
    for store in ("localStorage", "sessionStorage"):
        keys = visit.page.evaluate("store => Object.keys(window[store])", store)
        kept += [f"{store} {key}" for key in keys]
    return kept


def noise(visit: Visit) -> list[str]:
    """What stands in the console, and errors of scripts. An error page's own code is told there,
    too, and is right; a missing icon only on the first of all pages, so that is `icon`'s matter.
    """
    said = [
        f"console {each.type}: {each.text}"
        for each in visit.console
        if visit.response.ok or each.location.get("url") != visit.response.url
        if urlsplit(each.location.get("url", "")).path != "/favicon.ico"
    ]
    return [*said, *(f"error: {each}" for each in visit.errors)]


def icon(visit: Visit) -> list[str]:
    """Where the browser finds no picture for its tab."""
    found = "[...document.querySelectorAll('link[rel~=icon]')].map(each => each.href)"
    urls: list[str] = visit.page.evaluate(found) or [urljoin(visit.response.url, "/favicon.ico")]
    answers = [visit.page.request.get(url) for url in urls if not url.startswith("data:")]
    return [f"answered {each.status}: {each.url}" for each in answers if not each.ok]


def loose_policy(headers: Mapping[str, str], *, framed: bool = False) -> list[str]:
    """What a Content-Security-Policy lets in that no page needs. A page for frames is `framed`."""
    policy = headers.get("content-security-policy", "")
    directives = {words[0]: words[1:] for each in policy.split(";") if (words := each.split())}
    if framed and directives.pop("frame-ancestors", None) == ["*"]:
        directives["frame-ancestors"] = ["'none'"]
    return [*_loose(directives)]


def _loose(directives: Mapping[str, list[str]]) -> Iterator[str]:
    if directives.get("default-src") != ["'none'"]:
        yield "default-src is not 'none'"
    for name, sources in directives.items():
        for source in sources:
            if source.startswith("'unsafe-") or source in ("*", "http:", "https:"):
                yield f"{name} allows {source}"
            if source == "data:" and name != "img-src":
                yield f"{name} allows {source}"
    for name, value in (
        ("base-uri", "'none'"),
        ("form-action", "'self'"),
        ("frame-ancestors", "'none'"),
    ):
        if directives.get(name) != [value]:
            yield f"{name} is not {value}"


def _asked(visit: Visit) -> list[Request]:
    """Whatever was asked until now, when all is quiet."""
    visit.page.wait_for_load_state("networkidle")
    return [each for each in visit.requests if urlsplit(each.url).scheme not in _LOCAL]


def _unanswered(request: Request, visit: Visit) -> Iterator[str]:
    response = request.response()
    if response is None:
        yield f"not answered: {request.url} ({request.failure})"
    elif response.status >= _BAD_REQUEST and request.url != visit.response.url:
        yield f"answered {response.status}: {request.url}"


def _weight(request: Request) -> int:
    if request.response() is None:
        return 0
    sizes = request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]
