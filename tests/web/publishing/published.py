"""A calendar that is published in a folder, beside the live server of the same data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.build import instant
from tests.folder import Folder
from tests.web.served import NOW, PUBLIC, Site, serve
from web.publishing import folder
from web.publishing.manifest import Manifest
from web.publishing.publisher import MANIFEST, Result, Settings, publish

SUMMIT = {"title": {"en": "Summit"}, "kind": "talks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published at a path from a data folder."""

    data: Path
    at: Path
    public_url: str
    now: str

    @property
    def manifest(self) -> Manifest:
        return Manifest.read((self.at / MANIFEST).read_bytes())

    @property
    def live(self) -> Site:
        return serve(self.data, self.now, self.public_url)

    def files(self) -> Mapping[str, bytes]:
        """Every file of the site."""
        site = self.at / folder.SITE
        found = sorted(each for each in site.rglob("*") if each.is_file())
        return {str(each.relative_to(site)): each.read_bytes() for each in found}

    def again(self, now: str = NOW, live: str = "") -> Result:
        """Publish what the data folder has become."""
        settings = Settings(
            data=self.data,
            public_url=self.public_url,
            now=datetime.fromisoformat(now).replace(tzinfo=UTC),
            live=live,
        )
        return publish(settings, folder.Folder(self.at))


def published(
    data: Path, at: Path, public_url: str = PUBLIC, now: str = NOW, live: str = ""
) -> Published:
    """Publish a data folder."""
    found = Published(data=data, at=at, public_url=public_url, now=now)
    found.again(now, live)
    return found


def with_old_events(path: Path) -> Folder:
    """The small world in two languages, with an event that was merged and one withdrawn."""
    world = Folder.small(path).change("calendar.toml", lambda x: x.update(languages=["en", "ru"]))
    gone = {**SUMMIT, "withdrawn": "Entered twice.", "revised": instant("2024-01-01T10:00:00")}
    merged = {**SUMMIT, "merged_into": "summit"}
    return world.change("events/all.toml", lambda x: x.update(gone=gone, merged=merged))
