"""Work done beside the rest, on another core."""

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from kb.errors import BuildError


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[None]:
    """Do `work`, which leaves its result on disk, while the body of the `with` runs; both have ended when it ends.

    They run one after the other where a process cannot be split safely: other threads are at work, or the system
    cannot do it.

    Raises:
        BuildError: the work failed in its own process; the message is its error's.
    """
    if threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods():
        work()
        yield
        return
    split = multiprocessing.get_context("fork")
    heard, told = split.Pipe(duplex=False)
    other = split.Process(target=_do, args=(work, told), daemon=True)
    other.start()
    told.close()
    try:
        yield
        failure = _last_words(heard)
    finally:
        other.join()
    if failure:
        raise BuildError(failure)


def _do(work: Callable[[], None], told: "Connection[str, str]") -> None:
    """Work, then say '' or what went wrong, to whoever still listens; Ctrl-C is for the process that waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work()
        failure = ""
    except Exception as error:  # noqa: BLE001 (whatever it is, the process that waits raises it)
        failure = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    with suppress(OSError):
        told.send(failure)


def _last_words(heard: "Connection[str, str]") -> str:
    try:
        return heard.recv()
    except EOFError:
        return "The index could not be written: the process that wrote it was ended."
