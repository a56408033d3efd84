"""`/coverage`: 23 objectives by one dimension, empty cells included; each number leads to what it counts."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, request
from markupsafe import Markup

from kb import coverage
from kb.errors import BadRequest, Fault
from kb.languages import direction
from kb.library import Library
from kb.model import Kind, Passage
from kb.query.request import SearchRequest
from web.drawings import heat_map
from web.exports.csv import guarded
from web.i18n import gettext, lazy_gettext, ngettext
from web.links import Links
from web.params import Arguments
from web.serving import library, links
from web.views import labels
from web.views.campaigns import section_anchor
from web.views.head import Form, Head, head
from web.views.places import name
from web.views.rendering import render
from web.views.words import Words, short_name, words

blueprint = Blueprint("coverage", __name__)

_PATH, _CSV = "/coverage", "/coverage.csv"
_TYPES = ("objective", "action")
_CAMPAIGN = "campaign"

DIMENSIONS = {
    "topic": lazy_gettext("Topic"),
    "campaign": lazy_gettext("Campaign"),
    "promise": lazy_gettext("Kind of promise"),
    "group": lazy_gettext("Who is meant"),
    "actor": lazy_gettext("Who acts"),
    "sdg": lazy_gettext("Sustainable Development Goal"),
}
"""What the objectives may be crossed with, by the value of `by`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many passages, how dark, and the address that shows them, '' for none."""

    count: int
    level: int
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """One value: its key, label and address, a cell for each objective, and the last cell: all of them.

    The last cell counts passages, and for a campaign the objectives that it carries.
    """

    key: str
    label: Words
    href: str
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, slots=True)
class Column:
    """An objective."""

    number: int
    name: Words
    href: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Another dimension."""

    label: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Everything on the page. `untouched` are the objectives, `unused` the values without any passage."""

    head: Head
    name: str
    choices: tuple[Choice, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    untouched: tuple[Column, ...]
    unused: tuple[Row, ...]
    finding: str
    counted: str
    total: str
    csv: str
    heat_map: Markup | None


@blueprint.get(_PATH)
def covered() -> str:
    """The matrix."""
    return render("coverage.html", coverage_view(library(), links(), asked(request.args)))


@blueprint.get(_CSV)
def covered_csv() -> Response:
    """The matrix for spreadsheets, as the page shows it."""
    by = asked(request.args)
    response = Response(as_csv(coverage_view(library(), links(), by)), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="coverage-{by}.csv"'
    return response


def asked(arguments: Arguments) -> str:
    """The dimension that the address asks for.

    Raises:
        BadRequest: there is no such dimension.
    """
    by = next((value for value in reversed(arguments.getlist("by")) if value), "topic")
    if by not in DIMENSIONS:
        raise BadRequest((Fault("by", f"by is '{by[:40]}'; allowed: {', '.join(DIMENSIONS)}", by, ", ".join(DIMENSIONS)),))
    return by


def coverage_view(kb: Library, to: Links, by: str) -> CoverageView:
    """The matrix of one build."""
    columns = tuple(Column(p.objective or 0, short_name(p), to.passage(p.id)) for p in kb.of_kind(Kind.OBJECTIVE))
    rows = _rows(kb, to, by, [column.number for column in columns])
    dimension = str(DIMENSIONS[by])
    title = labels.told(gettext("Coverage"), dimension)
    untouched = tuple(column for i, column in enumerate(columns) if not any(row.cells[i].count for row in rows))
    return CoverageView(
        head(to, _PATH, title, gettext("Which objectives hold what, and which do not."),
             pairs=[("by", by)], forms=(Form(to.page(_CSV, [("by", by)]), "text/csv", "CSV"),)),
        dimension,
        tuple(Choice(str(label), to.page(_PATH, [("by", key)]), key == by) for key, label in DIMENSIONS.items()),
        columns,
        rows,
        untouched,
        tuple(row for row in rows if not row.total.count),
        _finding(by, len(untouched)),
        _counted(by),
        gettext("Objectives") if by == _CAMPAIGN else gettext("All"),
        to.page(_CSV, [("by", by)]),
        _heat_map(to, columns, rows) if by == "sdg" else None,
    )


def _finding(by: str, untouched: int) -> str:
    """The sentence above the list of objectives without anything."""
    if by == _CAMPAIGN:
        none = gettext("Every objective appears in at least one campaign.")
        some = ngettext("%(num)s objective never appears in any campaign:",
                        "%(num)s objectives never appear in any campaign:", untouched)
    else:
        none = gettext("Every objective has at least one passage in this table.")
        some = ngettext("%(num)s objective has no passage in this table:",
                        "%(num)s objectives have no passage in this table:", untouched)
    return some if untouched else none


def _counted(by: str) -> str:
    if by == _CAMPAIGN:
        return gettext("A number counts the sections of a campaign that carry the objective or one of its actions.")
    return gettext("A number counts the objective and those of its actions that the value applies to.")


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a table is made of: its dimension, the counts, the highest of them, and the beginnings of its searches.

    `found` are the searches without the value of a row: for each number of a column, and under None for all of them.
    """

    by: str
    counts: coverage.Counts
    most: int
    found: Mapping[int | None, str]

    def of(self, key: str) -> list[int]:
        """The counts of a row."""
        return [self.counts.get((key, number), 0) for number in self.found if number]


def _rows(kb: Library, to: Links, by: str, numbers: Sequence[int]) -> tuple[Row, ...]:
    if by == _CAMPAIGN:
        whole = {p.id: (p, *kb.children(p.id)) for p in kb.of_kind(Kind.CAMPAIGN)}
        found = _table(to, by, coverage.of_campaigns(whole), numbers)
        return tuple(_campaign_row(kb, to, rows, found) for rows in whole.values())
    found = _table(to, by, coverage.of_facet(kb.corpus.passages, by), numbers)
    return tuple(_value_row(kb, to, key, found) for key in _keys(kb, by))


def _table(to: Links, by: str, counts: coverage.Counts, numbers: Sequence[int]) -> _Counted:
    return _Counted(by, counts, max(counts.values(), default=0), {number: _search(to, number) for number in (None, *numbers)})


def _search(to: Links, number: int | None) -> str:
    """The search for objectives and actions, all or those of one objective, as it goes before what a row adds."""
    own = (("objective", (str(number),)),) if number else ()
    return to.search(SearchRequest(filters=(("type", _TYPES), *own)))


def _keys(kb: Library, by: str) -> list[str]:
    """The values of a facet in the order of the table: goals without their targets, topics by name."""
    keys = [key for key in kb.allowed[by] if "." not in key]
    return sorted(keys, key=lambda key: labels.value(kb, by, key).casefold()) if by == "topic" else keys


def _value_row(kb: Library, to: Links, key: str, found: _Counted) -> Row:
    counts, added = found.of(key), f"&{urlencode({found.by: key})}"
    everywhere, *own = (begun + added for begun in found.found.values())
    return Row(
        key,
        words(labels.value(kb, found.by, key), to.lang),
        to.passage(f"topics/{key}") if found.by == "topic" else everywhere,
        tuple(_cell(n, found, href) for n, href in zip(counts, own, strict=True)),
        Cell(sum(counts), 0, everywhere if any(counts) else ""),
    )


def _cell(count: int, found: _Counted, href: str) -> Cell:
    return Cell(count, heat_map.level(count, found.most), href if count else "")


def _campaign_row(kb: Library, to: Links, rows: Sequence[Passage], found: _Counted) -> Row:
    """A campaign; a number leads to the first of its sections that carry the objective."""
    campaign, *sections = rows
    href, numbers = to.passage(campaign.id), [number for number in found.found if number]
    at = {number: f"#{section_anchor(section)}" for section in reversed(sections) for number in coverage.carried(section)}
    counts = found.of(campaign.id)
    cells = tuple(_cell(n, found, href + at.get(number, "")) for number, n in zip(numbers, counts, strict=True))
    touched = sum(1 for n in counts if n)
    return Row(campaign.id.removeprefix("campaigns/"), name(kb, campaign), href, cells, Cell(touched, 0, href if touched else ""))


# ── other forms ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _heat_map(to: Links, columns: Sequence[Column], rows: Iterable[Row]) -> Markup:
    lines = [heat_map.Line(row.key, row.label.text, row.href, _cells(columns, row)) for row in rows]
    return heat_map.draw(
        [(str(column.number), column.href) for column in columns],
        lines,
        title=gettext("Objectives and goals"),
        summary=gettext("A row for each Sustainable Development Goal, a column for each objective; the darker, the more passages."),
        mirrored=direction(to.lang) == "rtl",
    )


def _cells(columns: Sequence[Column], row: Row) -> tuple[heat_map.Cell, ...]:
    return tuple(
        heat_map.Cell(cell.count, cell.href, f"{column.number} {column.name.text} · {row.label.text}: {cell.count}")
        for cell, column in zip(row.cells, columns, strict=True)
    )


def as_csv(view: CoverageView) -> str:
    """A row for each value, a column for each objective, and the sum."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["value", guarded(view.name), *(column.number for column in view.columns), guarded(view.total)])
    table.writerows(
        [guarded(row.key), guarded(row.label.text), *(cell.count for cell in row.cells), row.total.count] for row in view.rows
    )
    return out.getvalue()
