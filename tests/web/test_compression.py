"""Compressed answers."""

import gzip

from flask.testing import FlaskClient


def test_a_page_is_compressed_where_the_reader_takes_it(client: FlaskClient) -> None:
    """The same page, smaller; without the header it comes plain."""
    plain = client.get("/gcm/13")
    packed = client.get("/gcm/13", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) * 3 < len(plain.data)
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_compressed_page_is_not_sent_twice(client: FlaskClient) -> None:
    """Its own entity tag brings 304 without a body, and so does that of the plain form."""
    for headers in ({"Accept-Encoding": "gzip"}, {}):
        tag = client.get("/gcm/13/h", headers=headers).headers["ETag"]
        again = client.get("/gcm/13/h", headers={**headers, "If-None-Match": tag})
        assert again.status_code == 304
        assert not again.data
