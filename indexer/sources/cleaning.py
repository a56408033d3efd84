"""Rules against typing debris in a text taken from a PDF. They mend spacing, marks of notes and page numbers, never a word."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of debris: what it looks like, what stands there instead, and an example before and after."""

    name: str
    pattern: re.Pattern[str]
    instead: str
    before: str
    after: str


RULES = (
    Rule(
        "number of a note glued to a word",
        re.compile(r"(?<=[a-z]{4})\d{1,2}(?=[\s,;.])"),
        "",
        "the Paris Agreement4 and the Sendai Framework",
        "the Paris Agreement and the Sendai Framework",
    ),
    Rule(
        "number of a page between two words",
        re.compile(r"(?<= in) \d{1,2} (?=countries of )"),
        " ",
        "workers in countries of origin and migrants in 26 countries of destination",
        "workers in countries of origin and migrants in countries of destination",
    ),
    Rule(
        "space before a comma or semicolon",
        re.compile(r"(?<=\w) +(?=[,;](?:\s|$))"),
        "",
        "collection of accurate , reliable and comparable data",
        "collection of accurate, reliable and comparable data",
    ),
    Rule(
        "no space after a comma or semicolon",
        re.compile(r"(?<=[a-z])([,;])(?=[a-z])"),
        r"\1 ",
        "national data systems,including by",
        "national data systems, including by",
    ),
    Rule(
        "space before an apostrophe",
        re.compile(r"(?<=\w) (?=['’]s\b)"),
        "",
        "return to one ’s own country",
        "return to one’s own country",
    ),
    Rule(
        "several spaces",
        re.compile(r"[ \t\u00a0]{2,}"),
        " ",
        "based on law, be  proportionate",
        "based on law, be proportionate",
    ),
)
"""Every rule, in the order in which they are applied."""


def clean(text: str) -> str:
    """The text without typing debris."""
    for rule in RULES:
        text = rule.pattern.sub(rule.instead, text)
    return text.strip()
