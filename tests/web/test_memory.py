"""What the server does for its memory. How small it stays under load is for `make soak`."""

import gc
import sys

import pytest

from web import memory


@pytest.mark.parametrize("platform", [sys.platform, "darwin"])
def test_garbage_is_collected_wherever_the_server_runs(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Also where the system's C library has no way to give memory back."""
    monkeypatch.setattr(sys, "platform", platform)
    found: list[object] = []
    gc.callbacks.append(lambda phase, told: found.append((phase, told["generation"])))
    try:
        memory.spare()
        memory.give_back()
    finally:
        gc.callbacks.pop()
    assert ("stop", 2) in found
