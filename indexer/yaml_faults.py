"""What is wrong with a YAML text, in words for people, and the line on which to mend it.

The parser tells where it gave up and what it expected there, in its own terms. People make few kinds of mistakes, and
most are told by the look of a line: an open quotation mark, a colon inside words, a line that does not line up.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

_SAME_LINE = "put the words in quotes"
_KEY = r"[^\s\"'#\[\]{},:-][^:#]*"
_OPENING = re.compile(rf"^\s*(?:- +)*(?:{_KEY}:\s+)?(?=\S)")
_QUOTED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(?P<rest>.*)'),
    "'": re.compile(r"'(?:[^']|'')*'\s*(?P<rest>.*)"),
}
_OTHER_SPACES = re.compile("^ *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_COLON_INSIDE = re.compile(r"^\s*(?:- +)*[^\s\"'#][^:#]*:\s+[^\"'|>\[{#].*:(?:\s|$)")
_KEY_OR_ITEM = re.compile(r"^\s*(?:- |-$|#|---|$)|.*:(?:\s|$)")
_NO_SPACE = re.compile(r"^\s*(?:- +)*[\w-]+:\S")
_NEVER_FIRST = re.compile(r"[@`%*&,\]}]|[|>](?![+-]?\d?\s*(?:#.*)?$)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What the parser tells: its words, the line on which it gave up, that on which the part began; and the lines."""

    words: str
    line: int
    began: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The line on which the parser gave up; '' behind the last one."""
        return self.at(self.line)

    def at(self, line: int) -> str:
        """A line, counted from 1; '' where there is none."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""


Told = tuple[int, str]
"""The line to mend, and what is wrong and allowed there."""


def explain(error: yaml.YAMLError, text: str) -> Told:
    """The line to mend, and what is wrong there and what is allowed."""
    if isinstance(error, yaml.reader.ReaderError):
        unseen = int(error.character)
        line = text.count("\n", 0, text.find(chr(unseen))) + 1
        return line, f"the character U+{unseen:04X} cannot be seen and is not allowed; delete it"
    fault = _fault(error, text)
    return next((told for look in _LOOKS if (told := look(fault))), _otherwise(fault))


def _fault(error: yaml.YAMLError, text: str) -> Fault:
    ended, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line = ended.line + 1 if ended else began.line + 1 if began else 1
    words = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Fault(words, line, began.line + 1 if began else line, tuple(text.split("\n")))


# ── what lines look like ─────────────────────────────────────────────────────────────────────────────────────────────


def _tab(fault: Fault) -> Told | None:
    return (fault.line, "a tab is used here; YAML allows spaces only") if "\t" in fault.text else None


def _other_spaces(fault: Fault) -> Told | None:
    for line in (fault.line - 1, fault.line):
        if _OTHER_SPACES.match(fault.at(line)):
            return line, "the line begins with spaces of another kind; delete them and type plain spaces"
    return None


def _open_quote(fault: Fault) -> Told | None:
    """The first quotation mark before the fault that opens a value and is not closed on its line."""
    for line in range(1, min(fault.line, len(fault.lines)) + 1):
        value = _value(fault.at(line))
        if value[:1] in _QUOTED and not _QUOTED[value[0]].match(value) and len(value) != len(fault.at(line).lstrip()):
            return line, f"the quotation mark ({value[0]}) that opens here is not closed on this line"
    return None


def _words_behind_quotes(fault: Fault) -> Told | None:
    value = _value(fault.text)
    closed = _QUOTED[value[0]].match(value) if value[:1] in _QUOTED else None
    if closed and closed["rest"] and closed["rest"][0] not in "#,:]}":
        return fault.line, "words follow the closing quotation mark; put quotation marks round the whole"
    return None


def _open_bracket(fault: Fault) -> Told | None:
    for bracket, closing in (("[", "]"), ("{", "}")):
        if f"',' or '{closing}'" in fault.words:
            return fault.began, f"the {bracket} that opens here is not closed with {closing}, or a comma is missing"
    return None


def _first_character(fault: Fault) -> Told | None:
    """A value that begins with a character that means something to YAML."""
    value = _value(fault.text)
    if _NEVER_FIRST.match(value):
        return fault.line, f"a value cannot begin with {value[0]}; {_SAME_LINE}"
    if value[:1] in {"[", "{"} and not value.endswith(("]", "}")):
        return fault.line, f"what begins with {value[0]} is read as a list or a group of keys; {_SAME_LINE}"
    if value.startswith("- ") and "block sequence" in fault.words:
        return fault.line, f"a list begins on a line of its own, below its key; if this is no list, {_SAME_LINE}"
    return None


def _colon(fault: Fault) -> Told | None:
    if "mapping values" in fault.words and _COLON_INSIDE.match(fault.text):
        return fault.line, f"a colon inside words; {_SAME_LINE}"
    return None


def _no_key(fault: Fault) -> Told | None:
    """A line right before the fault, or the faulty one, that is neither 'key: value' nor an item of a list."""
    if "':'" not in fault.words and "mapping values" not in fault.words:
        return None
    for line in (fault.line - 1, fault.line):
        if _NO_SPACE.match(fault.at(line)):
            return line, "a space is missing behind the colon; write 'key: value'"
        if not _KEY_OR_ITEM.match(fault.at(line)):
            return line, "this line has no 'key: value', or is not indented far enough to belong to the line above"
    return None


def _indentation(fault: Fault) -> Told | None:
    if any(words in fault.words for words in ("expected key", "'-' indicator", "mapping values", "<block end>")):
        message = "this line does not line up with those above; check the spaces at its beginning, and quotation marks"
        return fault.line, message
    return None


def _kinds(fault: Fault) -> Iterator[str]:
    """What the parser's words tell by themselves."""
    if "another document" in fault.words or "document start" in fault.words:
        yield "a line --- begins a second document here; a file holds one"
    if "escape character" in fault.words or "hexdecimal" in fault.words:
        yield "a backslash (\\) between double quotation marks; use single ones, or write it twice"
    if "nesting depth" in fault.words:
        yield "lists in lists without end; write them out"


def _named(fault: Fault) -> Told | None:
    return next(((fault.line, message) for message in _kinds(fault)), None)


def _otherwise(fault: Fault) -> Told:
    return fault.line, f"not valid YAML: {fault.words}"


_LOOKS: tuple[Callable[[Fault], Told | None], ...] = (
    _tab,
    _other_spaces,
    _named,
    _first_character,
    _words_behind_quotes,
    _open_quote,
    _open_bracket,
    _colon,
    _no_key,
    _indentation,
)
"""Every kind of mistake, the surest first."""


def _value(line: str) -> str:
    """What stands behind the key or the dash of a line."""
    opening = _OPENING.match(line)
    return line[opening.end() :] if opening else ""
