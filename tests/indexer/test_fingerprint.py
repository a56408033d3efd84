"""The fingerprint: the same inputs give the same one, and each input counts."""

from indexer.fingerprint import fingerprint

CORPUS, WORDINGS = "a" * 64, "1" * 64
PLAIN = fingerprint(CORPUS, WORDINGS, "whoosh")


def test_the_same_inputs_give_the_same_fingerprint() -> None:
    """The fingerprint is a SHA-256 in hexadecimal."""
    assert fingerprint(CORPUS, WORDINGS, "whoosh") == PLAIN
    assert len(PLAIN) == 64
    assert set(PLAIN) <= set("0123456789abcdef")


def test_every_input_counts() -> None:
    """The checksum of the corpus, that of the wordings, the engine."""
    others = [
        fingerprint("b" * 64, WORDINGS, "whoosh"),
        fingerprint(CORPUS, "2" * 64, "whoosh"),
        fingerprint(CORPUS, WORDINGS, "memory"),
        fingerprint(WORDINGS, CORPUS, "whoosh"),
    ]
    assert len({PLAIN, *others}) == len(others) + 1
