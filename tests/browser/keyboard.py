"""The page by keyboard alone: Tab reaches whatever can be used, and one sees where one is."""

from .visit import Visit

# A date field has a stop for the day, the month, the year and its picker.
_STOPS_EACH = 6


def faults(visit: Visit) -> list[str]:
    stops = visit.measure("stops")
    names: list[str] = stops["names"]
    found: list[str] = [*stops["faults"]]
    reached: list[int] = []
    for _ in range(_STOPS_EACH * len(names) + _STOPS_EACH):
        visit.page.keyboard.press("Tab")
        focus = visit.measure("focus")
        if focus is None:
            if reached:
                break
            continue
        at: int = focus["at"]
        if at in reached[:-1]:
            break
        if at >= 0 and at not in reached:
            reached.append(at)
            found += [f"{names[at]} {fault}" for fault in focus["faults"]]
    found += [f"{name} is not reached" for at, name in enumerate(names) if at not in reached]
    if reached != sorted(reached):
        found.append(f"the order is {[names[at] for at in reached]}")
    return found
