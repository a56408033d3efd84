"""The fingerprint: the same inputs give the same one, and each input counts."""

from dataclasses import replace

from indexer.fingerprint import fingerprint
from indexer.sources.base import SourceText
from kb.model import Edition

CHECKSUMS = {"corpus/ranking.yaml": "a" * 64, "corpus/gcm/principles.yaml": "b" * 64}
JULY = SourceText("gcm", Edition("2018-07-13", "July", "en", "package", "1" * 64, "2018-07-13"), {})
ADOPTED = SourceText("gcm", Edition("a-res-73-195", "Adopted", "en", "un.org", "2" * 64, "2018-12-19"), {})
PLAIN = fingerprint(CHECKSUMS, [JULY], "whoosh")


def test_the_same_inputs_give_the_same_fingerprint() -> None:
    """Files may come in any order; the fingerprint is a SHA-256 in hexadecimal."""
    assert fingerprint(dict(reversed(CHECKSUMS.items())), [JULY], "whoosh") == PLAIN
    assert len(PLAIN) == 64
    assert set(PLAIN) <= set("0123456789abcdef")


def test_every_input_counts() -> None:
    """A file's content, its name, one file more, the engine, a wording, its language and the order of preference."""
    french = replace(JULY, edition=replace(JULY.edition, lang="fr"))
    corrected = replace(JULY, edition=replace(JULY.edition, sha256="3" * 64))
    others = [
        fingerprint({**CHECKSUMS, "corpus/ranking.yaml": "c" * 64}, [JULY], "whoosh"),
        fingerprint({"corpus/rank.yaml": "a" * 64, "corpus/gcm/principles.yaml": "b" * 64}, [JULY], "whoosh"),
        fingerprint({**CHECKSUMS, "corpus/topics/data.yaml": "c" * 64}, [JULY], "whoosh"),
        fingerprint(CHECKSUMS, [JULY], "memory"),
        fingerprint(CHECKSUMS, [], "whoosh"),
        fingerprint(CHECKSUMS, [corrected], "whoosh"),
        fingerprint(CHECKSUMS, [french], "whoosh"),
        fingerprint(CHECKSUMS, [ADOPTED, JULY], "whoosh"),
        fingerprint(CHECKSUMS, [JULY, ADOPTED], "whoosh"),
    ]
    assert len({PLAIN, *others}) == len(others) + 1
