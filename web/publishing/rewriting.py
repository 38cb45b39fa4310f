"""Rewriting of links: a published page only links to what is published, or to a live server.

The pages are made from our own templates. Their attributes are in double quotes and have no angle
brackets, so regular expressions find the tags.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

from schedule.search.routes import CARRIED

_EVENT_PAGE = re.compile(r"(?:/[A-Za-z-]+)?/events/[^/.]+")
_LINK = re.compile(r'<(a|link|form)\b([^>]*?) (href|action)="([^"]*)"([^>]*)>')
_OF_A_LINK = re.compile(r' (?:hreflang|rel|type|target|download)="[^"]*"')
_DETAILS = re.compile(r"(<details\b[^>]*>|</details>\n?)")
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*/)[^"/]*">\n')
_DRAWER = re.compile(r"<details\b.*?</details>\n?", re.DOTALL)
_FORM = re.compile(r"<form\b.*?</form>\n?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriter:
    """Turns a page of the live server into a published one.

    site: the public address, without a final slash
    published: the links to everything that is published
    live: the address of a live server, without a final slash; empty if there is none
    """

    site: str
    published: Container[str]
    live: str = ""

    def page(self, html: str) -> str:
        """A page for publishing. Without a live server, forms are left out, with the drawers around
        them, but a script searches.
        """
        if "data-day=" in html:
            html = _with_script(html, "today.js")
        if not self.live:
            html = _FORM.sub(_kept_form, _without_drawers(html))
            if "data-index=" in html:
                html = _with_script(html, "search.js")
        return _LINK.sub(self._rewritten, html)

    def policy(self, policy: str) -> str:
        """A content security policy that lets forms be sent to the live server."""
        if not self.live:
            return policy
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.live))
        return policy.replace("form-action 'self'", f"form-action 'self' {origin}")

    def target(self, link: str) -> str | None:
        """Where a link leads on the published site. None if nothing there answers it."""
        path = link.removeprefix(self.site)
        if not path.startswith("/") or path.partition("#")[0] in self.published:
            return link
        address, _, asked = path.partition("?")
        if self._is_event_of_a_list(address, asked):
            return address
        month = f"{address.rstrip('/')}/month/{parse_qs(asked).get('at', [''])[0][:7]}"
        if month in self.published:
            return month
        return f"{self.live}{path}" if self.live else None

    def _is_event_of_a_list(self, address: str, asked: str) -> bool:
        """Whether a link leads to an event's page with the filter of the list that it stands on."""
        below = address.removeprefix(urlsplit(self.site).path.rstrip("/"))
        is_event = bool(_EVENT_PAGE.fullmatch(below)) and address in self.published
        return is_event and not {*parse_qs(asked)} & {*CARRIED}

    def _rewritten(self, found: re.Match[str]) -> str:
        tag, before, name, link, after = found.groups()
        if tag == "form":
            return f'<form{before} action="{escape(self.live)}{link}"{after}>'
        target = self.target(unescape(link))
        if target is None:
            return "" if tag == "link" else f"<a{_OF_A_LINK.sub('', before + after)}>"
        return f'<{tag}{before} {name}="{escape(target)}"{after}>'


def _kept_form(form: re.Match[str]) -> str:
    """The search form, hidden until the script finds it. Other forms are left out."""
    if "data-index=" not in form[0]:
        return ""
    return _DRAWER.sub("", form[0]).replace("<form", "<form hidden", 1)


def _with_script(html: str, name: str) -> str:
    """The script stands beside the style sheet, in the same folder."""
    return _STYLE.sub(rf'\g<0><script src="\1{name}" type="module"></script>\n', html, count=1)


def _without_drawers(html: str) -> str:
    """A page without the `<details>` elements that have a form."""
    stack = [""]
    for piece in _DETAILS.split(html):
        if piece.startswith("<details"):
            stack.append(piece)
        elif piece.startswith("</details") and len(stack) > 1:
            drawer = stack.pop() + piece
            stack[-1] += "" if "<form" in drawer else drawer
        else:
            stack[-1] += piece
    return "".join(stack)
