"""A brief as Markdown, with footnotes."""

from collections.abc import Iterator

from web.exports.brief import Brief, Entry
from web.exports.md import escaped
from web.i18n import gettext


def render(brief: Brief) -> str:
    """One document: title, date, the passages, and their citations as footnotes."""
    head = [f"# {escaped(brief.title)}", dated(brief)]
    body = [part for entry in brief.entries for part in _entry(entry)]
    notes = [f"[^{entry.number}]: {escaped(entry.footnote)} <{entry.address}>" for entry in brief.entries]
    return "\n\n".join([*head, *body, "---", escaped(brief.standing), *notes]) + "\n"


def dated(brief: Brief) -> str:
    """Which state of the knowledge base the brief is from."""
    return gettext("State of the knowledge base: %(date)s (build %(build)s)", date=brief.date, build=brief.build)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"## {entry.number}. {escaped(entry.heading.text)}"
    yield f"{escaped(entry.summary.text)}" + ("" if entry.quotation else f"[^{entry.number}]")
    if entry.quotation:
        lines = [*escaped(entry.quotation.text).split("\n")]
        lines[-1] += f"[^{entry.number}]"
        yield "\n".join(f"> {line}".rstrip() for line in [*lines, "", f"({escaped(entry.wording)})"])
    elif entry.note:
        yield f"*{escaped(entry.note)}*"
