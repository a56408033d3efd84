"""The topics as SKOS: read by another program, the same in both forms, and sound."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, SKOS

from kb.library import Library

BASE = "http://localhost"


@pytest.fixture(scope="module")
def graph(app: Flask) -> Graph:
    """The concept scheme."""
    return Graph().parse(data=app.test_client().get("/topics.ttl").text, format="turtle")


def topic(slug: str) -> URIRef:
    """The address of a topic."""
    return URIRef(f"{BASE}/topics/{slug}")


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its reader of JSON-LD uses a class of its own past
def test_both_forms_say_the_same(client: FlaskClient, graph: Graph) -> None:
    """Turtle and JSON-LD, triple by triple."""
    assert isomorphic(graph, Graph().parse(data=client.get("/topics.jsonld").text, format="json-ld"))


def test_every_topic_is_a_concept_of_the_scheme(graph: Graph, library: Library) -> None:
    """With its page as its address."""
    scheme = URIRef(f"{BASE}/topics")
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    assert set(graph.subjects(SKOS.inScheme, scheme)) == {topic(row.slug) for row in library.corpus.topics}
    tops = {topic(row.slug) for row in library.corpus.topics if not row.broader}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == tops


def test_labels_notes_and_neighbours_are_there(graph: Graph, library: Library) -> None:
    """For every topic, in every language."""
    for row in library.corpus.topics:
        here = topic(row.slug)
        assert {(str(o), getattr(o, "language", "")) for o in graph.objects(here, SKOS.prefLabel)} == {
            (text, lang) for lang, text in row.label.items()
        }
        assert (here, SKOS.scopeNote, Literal(row.scope, "en")) in graph
        assert set(graph.objects(here, SKOS.broader)) == {topic(slug) for slug in row.broader}
        assert set(graph.objects(here, SKOS.related)) == {topic(slug) for slug in row.related}


def test_deprecated_terms_are_hidden_labels_with_a_note(graph: Graph) -> None:
    """'climate refugee' is found but not shown, and the note says what to say instead."""
    here = topic("climate-change")
    assert (here, SKOS.hiddenLabel, Literal("climate refugee", "en")) in graph
    assert any("climate refugee" in str(note) for note in graph.objects(here, SKOS.editorialNote))


def test_a_label_has_one_role(graph: Graph) -> None:
    """Preferred, alternative and hidden labels of a concept are disjoint, as SKOS demands."""
    for here in graph.subjects(RDF.type, SKOS.Concept):
        roles = [set(graph.objects(here, role)) for role in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        assert sum(len(role) for role in roles) == len(set.union(*roles)), here


def test_nothing_is_both_broader_and_related(graph: Graph) -> None:
    """As SKOS demands."""
    assert not set(graph.subject_objects(SKOS.broader)) & set(graph.subject_objects(SKOS.related))
