"""Memory: garbage of requests and replaced editions, and what the C library keeps once it is
freed.
"""

import ctypes
import gc
import os

_MALLOPT = {-8: 2, -3: 1 << 17}
"""Parameters of glibc's `mallopt`: threads share two arenas (M_ARENA_MAX), and a block of 128 KiB
goes back to the system when it is freed (M_MMAP_THRESHOLD, which grows if it isn't set).
"""
_LIBRARY = ctypes.CDLL(None)
_JEMALLOC = (
    "narenas:1,dirty_decay_ms:100,"
    "tcache_max:512,tcache_nslots_small_min:2,tcache_nslots_small_max:4"
)
"""How granian's own allocator, jemalloc, does the same: what was freed for a tenth of a second goes
back to the system. A thread keeps a few small blocks for itself: none at all would cost each
response a twentieth, and the usual number takes more memory than a large response. It reads this
when it is loaded.
"""


def save() -> None:
    """Let freed memory be used again, or go back to the system, if the C library has settings for
    that. Call it before granian is imported.
    """
    os.environ.setdefault("_RJEM_MALLOC_CONF", _JEMALLOC)
    if hasattr(_LIBRARY, "mallopt"):
        for each in _MALLOPT.items():
            _LIBRARY.mallopt(*each)


def clean(*, keep: bool) -> None:
    """Collect garbage, and give freed memory back to the system.

    keep: leave what is there out of later collections, such as a new edition: it lives long, and
        to look through it would delay responses
    """
    gc.collect()
    if keep:
        gc.freeze()
    if hasattr(_LIBRARY, "malloc_trim"):
        _LIBRARY.malloc_trim(0)
