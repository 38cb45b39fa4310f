"""The fonts that letters are really drawn with."""

from collections import Counter

from .visit import Visit


def drawn(visit: Visit) -> Counter[str]:
    """How many glyphs each family gave to the page."""
    session = visit.page.context.new_cdp_session(visit.page)
    try:
        for domain in ("DOM", "CSS"):
            session.send(f"{domain}.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "body *"})
        glyphs: Counter[str] = Counter()
        for node in found["nodeIds"]:
            fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
            for font in fonts:
                glyphs[font["familyName"]] += int(font["glyphCount"])
    finally:
        session.detach()
    return glyphs
