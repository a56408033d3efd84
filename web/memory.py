"""What the server does for its memory: what lives long is left alone, what is free is given back."""

import ctypes
import gc
import sys


def settle() -> None:
    """Let the garbage collector pass by all there is now: going through a library stops every request for 40 ms.

    What was passed by before stays so. A library has no cycles, so it goes with its last user, without the collector.
    """
    give_back()
    gc.freeze()


def give_back() -> None:
    """Collect garbage, and give the system what is free, where its C library can."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
