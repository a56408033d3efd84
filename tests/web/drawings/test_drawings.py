"""The pictures are well-formed, every mark is a link with a title, and names are escaped."""

import dataclasses
import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from markupsafe import Markup

from web.drawings import heat_map, network, timeline

NAME = 'A <b> & "c"'


def parsed(svg: Markup) -> ET.Element:
    """The picture as a program reads it."""
    return ET.fromstring(str(svg))  # noqa: S314 (our own picture)


def links(root: ET.Element) -> list[str]:
    """The addresses in a picture, in order."""
    return [element.get("href", "") for element in root.iter("a")]


def test_a_heat_map_has_a_link_for_every_cell_and_a_level_for_every_count() -> None:
    """Empty cells are drawn too, and say nothing but their title."""
    cells = (heat_map.Cell(0, "/none", NAME), heat_map.Cell(1, "/few", "few"), heat_map.Cell(9, "/many", "many"))
    svg = heat_map.draw([("1", "/a"), ("2", "/b"), ("3", "/c")], [heat_map.Line("10", NAME, "/goal", cells)],
                        title="T", summary="S", mirrored=False)
    root = parsed(svg)
    assert links(root) == ["/a", "/b", "/c", "/goal", "/none", "/few", "/many"]
    assert [rect.get("class") for rect in root.iter("rect")] == ["h0", "h1", "h4"]


def test_a_mirrored_heat_map_begins_on_the_right() -> None:
    """In Arabic the first column is the rightmost."""
    cells = tuple(heat_map.Cell(1, f"/{n}", "") for n in range(3))
    svg = heat_map.draw([("1", ""), ("2", ""), ("3", "")], [heat_map.Line("", "", "", cells)], title="", summary="", mirrored=True)
    places = [float(rect.get("x", "0")) for rect in parsed(svg).iter("rect")]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize(("count", "most", "level"), [(0, 5, 0), (1, 1, 1), (1, 5, 1), (5, 5, 4), (3, 5, 2)])
def test_levels_rise_with_the_count(count: int, most: int, level: int) -> None:
    """Nothing is level 0, the most is the darkest."""
    assert heat_map.level(count, most) == level


def test_a_network_links_nodes_and_ties_and_draws_the_strongest_widest() -> None:
    """Strong ties lie on top, that is, come last."""
    nodes = [network.Node(n, NAME, f"/gcm/{n}", here=n == 1) for n in (1, 2, 3)]
    ties = [network.Tie(1, 2, 8, "/compare?ids=1,2&x", "a"), network.Tie(1, 3, 2, "/compare?ids=1,3", NAME)]
    root = parsed(network.draw(nodes, ties, title="T", summary="S"))
    assert links(root)[:2] == ["/compare?ids=1,3", "/compare?ids=1,2&x"]
    widths = [float(path.get("stroke-width", "0")) for path in root.iter("path")]
    assert widths == sorted(widths)
    assert len(links(root)) == 5


def test_a_network_without_ties_shows_all_nodes_apart() -> None:
    """Nothing is left out."""
    root = parsed(network.draw([network.Node(1, "a", "/1"), network.Node(2, "b", "/2")], [], title="", summary=""))
    assert [element.get("class") for element in root.iter("a")] == ["apart", "apart"]


def event(start: str, end: str | None, precision: str) -> timeline.Event:
    """Something that took place."""
    until = dt.date.fromisoformat(end) if end else None
    return timeline.Event(1, NAME, dt.date.fromisoformat(start), until, precision, "/x", "t")


def test_a_bar_is_as_long_as_its_precision_says() -> None:
    """A year alone is a year wide, a month narrower, a day no narrower than a finger can see."""
    rows = [event("2016-01-01", None, "year"), event("2016-02-01", None, "month"), event("2016-03-05", None, "day")]
    bars = list(parsed(timeline.draw(rows, title="T", summary="S", mirrored=False)).iter("rect"))
    widths = [float(bar.get("width", "0")) for bar in bars]
    assert widths[0] > widths[1] > widths[2] >= 7
    assert [bar.get("class") for bar in bars] == ["p-year", "p-month", "p-day"]


@pytest.mark.parametrize(
    ("day", "precision", "last"),
    [("2015-12-01", "month", "2015-12-31"), ("2016-02-10", "month", "2016-02-29"), ("2016-02-10", "year", "2016-12-31"),
     ("2016-02-10", "day", "2016-02-10")],
)
def test_the_last_day_of_a_date(day: str, precision: str, last: str) -> None:
    """Months and years end where the calendar says."""
    assert timeline.last_day(dt.date.fromisoformat(day), precision).isoformat() == last


@pytest.mark.parametrize(
    ("facts", "firsts"),
    [
        (("2016-12-05", "2018-12-18", "day", 1), ["2016-12-05", "2017-12-05", "2018-12-05"]),
        (("2022-02-14", "2024-02-02", "day", 2), ["2022-02-14", "2024-02-02"]),
        (("2021-01-01", "2023-12-31", "year", 1), ["2021-01-01", "2022-01-01", "2023-01-01"]),
        (("2023-12-18", None, "day", 1), ["2023-12-18", "2024-12-18", "2025-12-18"]),
        (("2023-12-01", "2024-02-01", "month", None), ["2023-12-01"]),
    ],
)
def test_what_is_held_again_has_a_bar_for_each_time(facts: tuple[str, str | None, str, int | None], firsts: list[str]) -> None:
    """From the first to the end, or to the end of the picture, on the same day of each year."""
    start, end, precision, every = facts
    found = timeline.times(dataclasses.replace(event(start, end, precision), every=every), 2025)
    assert [first.isoformat() for first, _ in found] == firsts


def test_dots_lead_on_where_no_end_is_known() -> None:
    """Behind the bar; in a mirrored picture that is on its left."""
    rows = [dataclasses.replace(event("2012-01-01", None, "year"), open=True), event("2020-01-01", None, "day")]
    for mirrored in (False, True):
        root = parsed(timeline.draw(rows, title="", summary="", mirrored=mirrored))
        (dots,) = [path.get("d", "") for path in root.iter("path") if path.get("class") == "on"]
        first, last = float(dots[1:].split()[0]), float(dots.split("H")[1])
        bar = float(next(root.iter("rect")).get("x", "0"))
        assert (last < first < bar) if mirrored else (last > first > bar)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_name_that_stands_below_its_marks_touches_none(*, mirrored: bool) -> None:
    """Neither those of its own row nor those of the next."""
    long = dataclasses.replace(event("2001-12-18", None, "day"), every=1, open=True, name="International Migrants Day")
    root = parsed(timeline.draw([long, event("2026-01-01", None, "day")], title="", summary="", mirrored=mirrored))
    name = float(next(text for text in root.iter("text") if text.get("class") == "name").get("y", "0"))
    tops = sorted({float(bar.get("y", "0")) for bar in root.iter("rect")})
    assert tops[0] + 13 < name - 12
    assert name + 3 < tops[1]


def test_a_mirrored_timeline_runs_from_right_to_left() -> None:
    """In Arabic the later event stands further left."""
    rows = [event("2010-01-01", None, "day"), event("2020-01-01", None, "day")]
    bars = list(parsed(timeline.draw(rows, title="", summary="", mirrored=True)).iter("rect"))
    assert float(bars[0].get("x", "0")) > float(bars[1].get("x", "0"))
