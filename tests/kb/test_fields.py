"""The table of fields, and how a passage fills them."""

import pytest

from kb.build import entries
from kb.fields import FIELDS, fields_of
from tests.builders import tiny_corpus

FILLED = {entry.id: entry.fields for entry in entries(tiny_corpus())}


@pytest.mark.parametrize(
    ("passage", "field", "text"),
    [
        ("gcm/13", "title", "Use detention only as a last resort. Alternatives to detention"),
        ("gcm/13/a", "context", "Alternatives to detention. Use detention only as a last resort"),
        ("gcm/13/a", "topics", "Immigration detention. Children"),
        ("gcm/13/a", "topic", "detention children"),
        ("gcm/13/a", "asks", "Who inspects the removal centre at the airport?"),
        ("gcm/20/a", "goals", "10.c 10.7"),
        ("gcm/para/43", "names", "Palermo Protocol against trafficking. palermo-protocol"),
        ("campaigns/i-am-a-migrant-uk-2023", "names", "IOM UK. IMIX. United Kingdom"),
        ("campaigns/i-am-a-migrant-uk-2023", "text", "Migrants tell their stories to journalists."),
    ],
)
def test_a_field_says_what_it_is_for(passage: str, field: str, text: str) -> None:
    """One example a field."""
    assert FILLED[passage][field] == text


def test_headings_keywords_and_labels_of_a_language_share_a_field() -> None:
    """So that they can be searched in that language."""
    assert "Remesas más baratas" in FILLED["gcm/20"]["heading_es"]
    assert "Überweisung" in FILLED["gcm/20/a"]["heading_de"]
    assert "Rétention des migrants" in FILLED["gcm/13"]["heading_fr"]


def test_empty_fields_are_left_out() -> None:
    """A passage without a summary has no such field."""
    assert all(text.strip(" .") for fields in FILLED.values() for text in fields.values())
    assert "summary" not in FILLED["gcm/13"]


def test_every_language_but_keys_has_fields() -> None:
    """Keys go through no analysis."""
    assert {row.name for row in fields_of("fr")} == {"heading_fr", "text_fr"}
    assert {row.name for row in fields_of("")} == {"topic"}
    assert [row.name for row in FIELDS.values() if not row.matches] == ["context"]
