"""A request as we read it: its query string is text in UTF-8 that a page can hold, whatever a client sends."""

from functools import cached_property
from urllib.parse import parse_qsl

from flask import Request
from werkzeug.datastructures import ImmutableMultiDict

_CONTROL = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"}


class Asked(Request):
    """A request of whose arguments bytes that are no UTF-8 are shown as '�'; they are not searched for as '%FF'.

    Control characters are spaces, since no page and no feed can hold them; the ends of lines stay.
    """

    @cached_property
    def args(self) -> "ImmutableMultiDict[str, str]":
        """The arguments of the query string, in order."""
        query = self.query_string.decode("utf-8", "replace")
        pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
        return ImmutableMultiDict((name, value.translate(_CONTROL)) for name, value in pairs)
