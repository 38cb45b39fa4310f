"""What the pages are judged with, and where `.ci/browsers` leaves it."""

import shutil
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from tests.extras import need

ROOT = Path(__file__).parents[2]
BROWSERS = ROOT / ".browsers"
NODE_MODULES = BROWSERS / "node/node_modules"

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
JAVA = Path(shutil.which("java") or "/usr/bin/java")
# Playwright's own: Lighthouse needs a newer one than Debian's.
NODE = Path(compute_driver_executable()[0])
AXE = NODE_MODULES / "axe-core/axe.min.js"
HTML_CHECKER = NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
LIGHTHOUSE = NODE_MODULES / "lighthouse/cli/index.js"

# Without a sandbox, for continuous integration runs as root; and without Chromium's own errands on
# the network, which would be slow to fail where there is none.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing(*wanted: Path) -> str | None:
    """Why a test can't be run here; None if it can."""
    absent = [path.name for path in wanted if not path.exists()]
    return f"not installed (run .ci/browsers): {', '.join(absent)}" if absent else None


def require(*wanted: Path) -> None:
    need(missing(*wanted))
