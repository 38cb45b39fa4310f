"""The state of the service, for monitoring. It is public, so it has no value of a file that doesn't
parse.
"""

from datetime import UTC, datetime
from importlib.metadata import version

from flask import Flask, Response, current_app, jsonify

from schedule import VERSION
from schedule.errors import SHOWN
from schedule.known.conflicts import Conflict
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "health", health)


def health() -> Response:
    """The state of the service. The status is 200 as long as anything is served.

    A load balancer must not remove the last good edition because the next one failed.
    """
    editions, schedule = current_app.extensions["editions"], edition().survey.schedule
    problems, conflicts = editions.problems, edition().conflicts
    return jsonify(
        {
            "status": "stale" if problems else "ok",
            "problems": [each.public for each in problems[:SHOWN]],
            "problem_count": len(problems),
            "looked": datetime.fromtimestamp(editions.looked, UTC).isoformat(timespec="seconds"),
            "version": VERSION,
            "edition": edition().digest,
            "tzdata": version("tzdata"),
            "events": len(schedule.events),
            "reports": len(schedule.reports),
            "modified": schedule.modified and schedule.modified.isoformat(),
            "conflicts": [_told(each) for each in conflicts[:SHOWN]],
            "conflict_count": len(conflicts),
        }
    )


def _told(conflict: Conflict) -> dict[str, object]:
    """An open conflict with the values that reports give."""
    values = edition().conflict_values(conflict)
    return {"event": conflict.event.id, "field": conflict.field, "values": values}
