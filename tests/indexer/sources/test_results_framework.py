"""IOM's results framework, from the installed package."""

import json

import pytest

from indexer.sources import package
from indexer.sources.results_framework import links, load, outputs

NESTED = [
    {"id": "1", "outcomes": [{"outputs": [{"id": "1a1", "title": "One"}, {"id": "1a2", "title": "Two  words"}]}]},
    {"id": "2", "outcomes": [{"outputs": [{"id": "1a2", "title": "Another"}, {"id": "1a1", "title": "One"}]}]},
]


def test_outputs_are_found_at_any_depth_and_a_double_id_keeps_both_titles() -> None:
    """The published file gives 2a12 twice."""
    assert outputs(json.dumps(NESTED)) == {"1a1": "One", "1a2": "Two words / Another"}


def test_links_name_known_outputs_once_and_in_order_of_objectives() -> None:
    """An id that the framework lacks is no link."""
    mapping = json.dumps({"10": ["1a1", "1a1", "9z9"], "2": ["1a2"]})
    assert list(links(mapping, {"1a1": "One", "1a2": "Two"}).items()) == [(2, ("1a2",)), (10, ("1a1",))]


@pytest.mark.skipif(package.installed() is None, reason="the package iomeval is not installed")
def test_every_objective_has_outputs() -> None:
    """As published: 112 outputs, 201 links, every objective served."""
    framework = load()
    assert len(framework.outputs) == 112
    assert sum(len(keys) for keys in framework.links.values()) == 201
    assert list(framework.links) == list(range(1, 24))
    assert " / " in framework.outputs["2a12"]
