"""What the server does for its memory: what lives long is left alone, what is free is given back."""

import ctypes
import gc
import sys
from collections.abc import Callable

_TRIM_ABOVE, _MAP_ABOVE, _ARENAS = -1, -3, -8
"""What the C library calls its settings: bytes free at its end, bytes of a large object, heaps of their own for threads."""


def spare() -> None:
    """Have what is freed go back to the system at once: a server that follows many builds stays small."""
    set_to = _of_the_system("mallopt")
    for setting, value in ((_TRIM_ABOVE, 65_536), (_MAP_ABOVE, 65_536), (_ARENAS, 1)):
        set_to(setting, value)


def settle() -> None:
    """Let the garbage collector pass by all there is now: going through a library stops every request for 40 ms.

    What was passed by before stays so. A library has no cycles, so it goes with its last user, without the collector.
    """
    give_back()
    gc.freeze()


def give_back() -> None:
    """Collect garbage, and give the system what is free, where its C library can."""
    gc.collect()
    _of_the_system("malloc_trim")(0)


def _of_the_system(name: str) -> Callable[..., object]:
    """A function of the system's C library; one that does nothing where it has none of this name."""
    own = ctypes.CDLL(None) if sys.platform == "linux" else None
    return getattr(own, name, _nothing)


def _nothing(*_: object) -> None:
    """Do nothing."""
