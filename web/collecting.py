"""What a reader without a script has collected: addresses carry it from page to page, since nothing else can.

`/collection?ids=…` holds a collection. The links of that page lead on with `collected=…`, those of the next pages too,
and whatever is collected there is added to it. A script keeps the collection in the browser and takes this away.
"""

from werkzeug.datastructures import MultiDict

from kb import ids

NAME = "collected"
PATH = "/collection"
MOST = 60
"""As many passages as a collection may hold."""


def carried(path: str, arguments: MultiDict[str, str]) -> tuple[str, ...]:
    """The ids that the links of a page carry on, from its path and query string; what is no id is left out."""
    name = "ids" if path == PATH else NAME
    parts = [ids.canonical(part.strip()) for text in arguments.getlist(name) for part in text.split(",")]
    return tuple(dict.fromkeys(part for part in parts if ids.is_id(part)))[:MOST]
