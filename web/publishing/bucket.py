"""A bucket of an object store (S3) as a place to publish. It needs boto3, an optional extra.

The key of an object is its address, so a store behind a CDN can serve it; a folder has
`index.html`. Endpoint, region and keys are boto3's own settings (`AWS_ENDPOINT_URL`, …).
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any
from uuid import uuid4

from web.publishing.manifest import Entry, Manifest
from web.publishing.store import NotPublished

SCHEME = "s3://"
_OWN = ".dateline/"
_LOCK = "lock"
STALE_S = 60.0
"""After this number of seconds, a lock that isn't renewed is ignored."""


class Bucket:
    """The objects below a path of a bucket: `s3://BUCKET/PATH`."""

    is_own = False

    def __init__(self, place: str, stale: float = STALE_S) -> None:
        self._place = place
        self._bucket, _, path = place.removeprefix(SCHEME).partition("/")
        self._prefix = f"{path.strip('/')}/" if path.strip("/") else ""
        self._stale = stale
        self._client = _client()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock: an object that is renewed as long as the work goes on."""
        with _telling(self._place):
            token, ended = uuid4().hex, Event()
            self._take(token)
            renewal = Thread(target=self._renew, args=(token, ended), daemon=True)
            renewal.start()
            try:
                yield
            finally:
                ended.set()
                renewal.join()
                self._client.delete_object(**self._object(_OWN + _LOCK))

    def note(self, name: str) -> bytes | None:
        found = self._client.list_objects_v2(
            Bucket=self._bucket, Prefix=self._prefix + _OWN + name, MaxKeys=1
        )
        keys = [each["Key"] for each in found.get("Contents", ())]
        if self._prefix + _OWN + name not in keys:
            return None
        content: bytes = self._client.get_object(**self._object(_OWN + name))["Body"].read()
        return content

    def keep_note(self, name: str, content: bytes | None) -> None:
        if content is None:
            self._client.delete_object(**self._object(_OWN + name))
        else:
            self._client.put_object(**self._object(_OWN + name), Body=content)

    def put(self, address: str, entry: Entry, content: bytes) -> None:
        """Write the bytes, and no gzip: a store doesn't choose between encodings, a CDN does."""
        head = entry.head
        disposition = dict(head.headers).get("Content-Disposition")
        more = {"ContentDisposition": disposition, "WebsiteRedirectLocation": head.location}
        self._client.put_object(
            **self._object(_key(address)),
            Body=content,
            ContentType=head.type,
            CacheControl=head.caching,
            **{name: value for name, value in more.items() if value},
        )

    def delete(self, address: str) -> None:
        self._client.delete_object(**self._object(_key(address)))

    def configurations(self, _: Manifest) -> Mapping[str, bytes]:
        """Nothing: a store has no configuration of ours."""
        return {}

    def _object(self, key: str) -> dict[str, Any]:
        return {"Bucket": self._bucket, "Key": self._prefix + key}

    def _take(self, token: str) -> None:
        """Write the lock. Waits for another one until it is stale."""
        held, waited = self.note(_LOCK), 0.0
        while held and waited < self._stale:
            time.sleep(self._stale / 20)
            waited += self._stale / 20
            if (now := self.note(_LOCK)) != held and now:
                raise NotPublished(f"{self._place}: somebody publishes there now")
            held = now
        self._write_lock(token, 0)
        if json.loads(self.note(_LOCK) or b"{}").get("token") != token:
            raise NotPublished(f"{self._place}: somebody publishes there now")

    def _renew(self, token: str, ended: Event) -> None:
        number = 0
        while not ended.wait(self._stale / 4):
            number += 1
            self._write_lock(token, number)

    def _write_lock(self, token: str, number: int) -> None:
        self.keep_note(_LOCK, json.dumps({"token": token, "number": number}).encode())


def _key(address: str) -> str:
    return f"{address[1:]}index.html" if address.endswith("/") else address[1:]


def _client() -> Any:
    try:
        import boto3  # noqa: PLC0415 - an optional extra
    except ImportError:
        expected = "publishing to a bucket needs boto3: pip install 'dateline[s3]'"
        raise NotPublished(expected) from None
    return boto3.client("s3")


@contextmanager
def _telling(place: str) -> Iterator[None]:
    """Report an error of the store in one line."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - as boto3

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise NotPublished(f"{place}: {error}") from error
