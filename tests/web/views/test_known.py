"""Names that the corpus has in English only, on pages in other languages."""

import pytest
from flask.testing import FlaskClient

from tests.web.pages.pages import see


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/ar/gcm", "h2[id^=part], .outline b, .note .tag"),
        ("/ru/campaigns", ".rows .place bdi"),
        ("/zh/campaigns/timeline", "tbody td:last-child bdi"),
        ("/fr/documents", ".tag"),
        ("/es/about", "th bdi"),
    ],
)
def test_parts_editions_and_places_are_said_in_the_language_of_the_page(client: FlaskClient, address: str, names: str) -> None:
    """Not one is left in English, which would be marked as such."""
    found = see(client, address).soup.select(names)
    assert found
    assert [name.get_text() for name in found if name.get("lang")] == []
