"""What a place to publish must offer."""

from pathlib import Path

from schedule import DatelineError
from web.publishing.folder import Folder
from web.publishing.store import NotPublished, Store


def test_a_folder_is_a_store(tmp_path: Path) -> None:
    store: Store = Folder(tmp_path)
    assert store.note("manifest.json") is None


def test_a_calendar_that_is_not_published_is_an_error_that_commands_tell() -> None:
    assert issubclass(NotPublished, DatelineError)
