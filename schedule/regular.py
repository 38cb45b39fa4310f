"""Opens a file only if it is a regular one: a pipe would block for ever, a device has no end."""

import errno
import os
import stat


def regular(path: str, flags: int) -> int:
    """An opener for `open`. Raises OSError for a link and for a file that isn't regular."""
    handle = os.open(path, flags | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    kind = os.fstat(handle).st_mode
    if stat.S_ISREG(kind):
        return handle
    os.close(handle)
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    raise OSError(errno.EINVAL, "it is no regular file", path)
