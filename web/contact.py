"""Whom readers can write to: an e-mail address or a page, set by whoever runs a copy."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

_MAIL = re.compile(r"[^\s@<>\"?&]+@[^\s@<>\"?&]+\.[^\s@<>\"?&]+")
_PAGE = re.compile(r"https://[^\s<>\"]+")


class BadContact(ValueError):
    """A contact that is neither an e-mail address nor an https address."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An address to write to: as a person reads it, and as a link leads to it."""

    text: str
    href: str

    def writing(self, subject: str, body: str) -> str:
        """The link with a letter begun, where it leads to a mailbox; else the link."""
        if not self.href.startswith("mailto:"):
            return self.href
        crlf = body.replace("\n", "\r\n")  # RFC 6068
        return f"{self.href}?{urlencode({'subject': subject, 'body': crlf}, quote_via=quote)}"


def contact(text: str) -> Contact | None:
    """The contact that a setting names; None for an empty one.

    Raises:
        BadContact: it is neither an e-mail address nor an https address.
    """
    found = text.strip().removeprefix("mailto:")
    if not found:
        return None
    if _PAGE.fullmatch(found):
        return Contact(found, found)
    if _MAIL.fullmatch(found):
        return Contact(found, f"mailto:{quote(found, safe='@+')}")
    message = f"KB_CONTACT is '{found}'; it has to be an e-mail address or begin with https://"
    raise BadContact(message)
