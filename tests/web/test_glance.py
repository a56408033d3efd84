"""The Compact at a glance."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from kb.ids import order
from kb.library import Library
from web import glance
from web.glance import Glance
from web.links import Links


@pytest.fixture
def page(app: Flask) -> Iterator[None]:
    """A page is being made, in English."""
    with app.test_request_context("/"):
        yield


def drawn(found: Glance) -> Any:
    """The drawing, parsed."""
    return BeautifulSoup(str(found.svg), "html.parser")


@pytest.mark.usefixtures("page")
def test_it_has_a_column_for_each_objective_and_a_dot_for_each_action(library: Library) -> None:
    """23 columns, 187 dots, each a link with the heading of the action."""
    svg = drawn(glance.everything(library, Links("")))
    assert len(svg.find_all("g")) == 23
    assert len(svg.find_all("circle")) == 187
    links = [a["href"] for a in svg.find_all("a") if a.circle]
    assert sorted(links, key=lambda href: order(href[1:])) == [f"/{p.id}" for n in range(1, 24) for p in library.children(f"gcm/{n}")]
    assert svg.find("a", href="/gcm/13/h").title.get_text().startswith("29 (h) Protect children")


@pytest.mark.usefixtures("page")
def test_dots_are_counted_from_the_bottom(library: Library) -> None:
    """The first action is the lowest."""
    heights = [float(a.circle["cy"]) for a in drawn(glance.everything(library, Links(""))).g.find_all("a") if a.circle]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.usefixtures("page")
def test_a_search_makes_what_matches_better_larger(library: Library) -> None:
    """Sizes follow the scores, and the numbers of touched objectives are bold: warm where something matches well."""
    svg = drawn(glance.matching(library, Links(""), {"gcm/13/h": 9.0, "gcm/7/f": 4.0, "gcm/5/i": 1.0, "gcm/22": 0.5, "gcm/6": 5.0}))
    marks = {a["href"]: a["class"] for a in svg.find_all("a", class_="on")}
    assert marks == {"/gcm/13/h": ["on", "m3"], "/gcm/7/f": ["on", "m2"], "/gcm/5/i": ["on", "m1"]}
    assert [g.find("text").get_text() for g in svg.find_all("g", class_="has")] == ["5", "6", "7", "13", "22"]
    assert [g.find("text").get_text() for g in svg.find_all("g", class_="little")] == ["5", "22"]


@pytest.mark.usefixtures("page")
def test_an_objective_that_only_a_campaign_touches_does_not_stand_before_what_matches(library: Library) -> None:
    """Its number is bold, and warm is only what has a dot or was itself found."""
    svg = drawn(glance.matching(library, Links(""), {"gcm/13/h": 9.0, "campaigns/six-degree/1": 8.0}))
    touched = {g.find("text").get_text(): g["class"] for g in svg.find_all("g", class_="has")}
    assert touched.pop("13") == ["has"]
    assert touched
    assert all(mark == ["has", "little"] for mark in touched.values())


@pytest.mark.usefixtures("page")
def test_what_has_no_score_is_pointed_out_in_full(library: Library) -> None:
    """A search that only filters finds nothing better than anything else."""
    svg = drawn(glance.matching(library, Links(""), {"gcm/13": None, "gcm/13/h": None}))
    assert [a["class"] for a in svg.find_all("a", class_="on")] == [["on"]]
    assert not svg.find_all("g", class_="little")


@pytest.mark.usefixtures("page")
def test_the_list_has_the_same_as_the_drawing(library: Library) -> None:
    """Whoever does not see the drawing reads which actions are pointed out."""
    found = glance.touching(library, Links(""), ["gcm/13/h", "gcm/7/f"], here="gcm/13/a")
    assert [href for column in found.columns for href in re.findall(r'href="([^"]*)"', column.rows)] == ["/gcm/7/f", "/gcm/13/a", "/gcm/13/h"]
    assert drawn(found).find("a", class_="here")["href"] == "/gcm/13/a"
    assert found.summary == "3 of 187 actions, under 2 of 23 objectives."


def test_in_arabic_the_first_objective_stands_on_the_right(app: Flask, library: Library) -> None:
    """Columns follow the direction of reading."""
    with app.test_request_context("/", environ_overrides={"kb.lang": "ar"}):
        first = drawn(glance.everything(library, Links("", "ar"))).g
    assert first["transform"] == f"translate({40 * 23 - 20})"


@pytest.mark.usefixtures("page")
def test_it_can_be_read_without_seeing_it(library: Library) -> None:
    """A group with a title and a description, and no more than the list takes the focus."""
    svg = drawn(glance.everything(library, Links(""))).svg
    assert svg["role"] == "group"
    assert all(svg.find(id=name).get_text() for name in svg["aria-labelledby"].split())
    assert all(a["tabindex"] == "-1" for a in svg.find_all("a"))
