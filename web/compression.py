"""Answers go out compressed where the reader takes it; entity tags tell the forms apart."""

from flask import Flask
from flask_compress import Compress

_SETTINGS = {
    "COMPRESS_ALGORITHM": ["br", "gzip"],  # br at 5 is smaller and quicker than gzip
    "COMPRESS_BR_LEVEL": 5,
    "COMPRESS_BR_WINDOW": 16,  # pages are shorter than 64 KB; a larger window takes a millisecond to lay out
    "COMPRESS_LEVEL": 5,
    "COMPRESS_MIN_SIZE": 1000,
    "COMPRESS_EVALUATE_CONDITIONAL_REQUEST": True,
    "COMPRESS_MIMETYPES": [
        "text/html", "text/css", "text/javascript", "text/plain", "text/markdown", "text/csv", "text/turtle",
        "application/json", "application/problem+json", "application/ld+json", "application/atom+xml",
        "application/xml", "application/javascript", "application/vnd.citationstyles.csl+json",
        "application/x-bibtex", "application/x-research-info-systems", "image/svg+xml",
    ],
}  # fmt: skip


def add_to(app: Flask) -> None:
    """Let an app compress its answers; to be added before whatever tags them."""
    app.config.update(_SETTINGS)
    Compress(app)
