"""The fingerprint: the same inputs give the same one, and each input counts."""

from dataclasses import replace

from indexer.fingerprint import fingerprint
from indexer.sources.base import SourceText
from kb.model import Edition

CORPUS = "a" * 64
JULY = SourceText("gcm", Edition("2018-07-13", "July", "en", "package", "1" * 64, "2018-07-13"), {})
ADOPTED = SourceText("gcm", Edition("a-res-73-195", "Adopted", "en", "un.org", "2" * 64, "2018-12-19"), {})
PLAIN = fingerprint(CORPUS, [JULY], "whoosh")


def test_the_same_inputs_give_the_same_fingerprint() -> None:
    """The fingerprint is a SHA-256 in hexadecimal."""
    assert fingerprint(CORPUS, [JULY], "whoosh") == PLAIN
    assert len(PLAIN) == 64
    assert set(PLAIN) <= set("0123456789abcdef")


def test_every_input_counts() -> None:
    """The checksum of the corpus, the engine, a wording, its language and the order of preference."""
    french = replace(JULY, edition=replace(JULY.edition, lang="fr"))
    corrected = replace(JULY, edition=replace(JULY.edition, sha256="3" * 64))
    others = [
        fingerprint("b" * 64, [JULY], "whoosh"),
        fingerprint(CORPUS, [JULY], "memory"),
        fingerprint(CORPUS, [], "whoosh"),
        fingerprint(CORPUS, [corrected], "whoosh"),
        fingerprint(CORPUS, [french], "whoosh"),
        fingerprint(CORPUS, [ADOPTED, JULY], "whoosh"),
        fingerprint(CORPUS, [JULY, ADOPTED], "whoosh"),
    ]
    assert len({PLAIN, *others}) == len(others) + 1
