"""What a reader without a script has collected: addresses carry it from page to page, since nothing else can.

Who collects a passage stays on the page, whose links now lead on with `collected=…`, those of the next pages too, and
whatever is collected there is added to it. `/collection?ids=…` holds a collection and carries it on likewise. A script
keeps the collection in the browser and takes this away.
"""

from werkzeug.datastructures import MultiDict

from kb import ids

NAME, CHOSEN = "collected", "ids"
PATH = "/collection"
MOST = 60
"""As many passages as a collection may hold."""


def anchor(passage_id: str) -> str:
    """The name of the place on a page where a passage can be collected."""
    return f"collect-{passage_id.replace('/', '-')}"


def elsewhere(arguments: MultiDict[str, str]) -> tuple[tuple[str, str], ...]:
    """What a page is asked for beside passages: neither those that it carries on, nor those that it is about."""
    return tuple((name, value) for name, value in arguments.items(multi=True) if name not in {NAME, CHOSEN})


def carried(path: str, arguments: MultiDict[str, str]) -> tuple[str, ...]:
    """The ids that the links of a page carry on, from its path and query string; what is no id is left out."""
    return named(CHOSEN if path == PATH else NAME, arguments)


def named(name: str, arguments: MultiDict[str, str]) -> tuple[str, ...]:
    """The ids that a parameter names, in their order, each once."""
    parts = [ids.canonical(part.strip()) for text in arguments.getlist(name) for part in text.split(",")]
    return tuple(dict.fromkeys(part for part in parts if ids.is_id(part)))[:MOST]
