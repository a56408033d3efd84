"""A request as we read it: its query string is text in UTF-8, whatever a client sends."""

from functools import cached_property
from urllib.parse import parse_qsl

from flask import Request
from werkzeug.datastructures import ImmutableMultiDict


class Asked(Request):
    """A request of whose arguments bytes that are no UTF-8 are shown as '�'; they are not searched for as '%FF'."""

    @cached_property
    def args(self) -> "ImmutableMultiDict[str, str]":
        """The arguments of the query string, in order."""
        query = self.query_string.decode("utf-8", "replace")
        return ImmutableMultiDict(parse_qsl(query, keep_blank_values=True, errors="replace"))
