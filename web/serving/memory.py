"""Memory: garbage of an edition that was replaced, and what the C library keeps of freed memory."""

import ctypes
import gc

_MALLOPT = {-8: 2, -3: 1 << 17}
"""Parameters of glibc's `mallopt`: threads share two arenas (M_ARENA_MAX), and a block of 128 KiB
goes back to the system when it is freed (M_MMAP_THRESHOLD, which grows if it isn't set).
"""
_LIBRARY = ctypes.CDLL(None)


def save() -> None:
    """Let freed memory be used again, or go back to the system, if the C library has settings for
    that.
    """
    if hasattr(_LIBRARY, "mallopt"):
        for each in _MALLOPT.items():
            _LIBRARY.mallopt(*each)


def settle() -> None:
    """Collect the garbage of the edition before, and give its memory back to the system.

    An edition lives long, and garbage collection of it would delay responses, so it is left out of
    later ones.
    """
    gc.collect()
    gc.freeze()
    if hasattr(_LIBRARY, "malloc_trim"):
        _LIBRARY.malloc_trim(0)
