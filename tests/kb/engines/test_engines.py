"""One contract for every engine in the table: the same passages, in the same order, with the same scores."""

import gc
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.build import entries, read_corpus
from kb.engines import ENGINES, engine
from kb.engines.base import Engine, Entry, field_terms
from kb.engines.memory import MemoryEngine
from kb.library import Library
from kb.model import Corpus
from kb.query.expressions import Leaf, Origin
from kb.query.request import SearchRequest
from tests.builders import RANKING, corpus, library, passage, tiny_corpus
from tests.strategies import corpora, odd_queries, word_queries


def leaf(field: str, *terms: str, weight: float = 1.0, gap: int = 0) -> Leaf:
    """A leaf over index forms."""
    return Leaf(field, terms, weight, "", "", Origin.TYPED, gap)


@pytest.fixture(scope="module", params=sorted(ENGINES))
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each engine over the tiny corpus."""
    folder = tmp_path_factory.mktemp(request.param)
    module = engine(request.param)
    module.write(folder, entries(tiny_corpus()))
    found = module.open(folder, RANKING)
    yield found
    found.close()


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Library]]:
    """A library over the tiny corpus by engine."""
    found = {name: library(tmp_path_factory.mktemp(f"library-{name}"), tiny_corpus(), name) for name in ENGINES}
    yield found
    for one in found.values():
        one.close()


def test_a_term_is_found_where_it_stands(opened: Engine) -> None:
    """In its field and no other."""
    assert set(opened.scores(leaf("text", "mechan"))) == {"gcm/para/43"}
    assert set(opened.scores(leaf("title", "mechan"))) == {"gcm/para/43"}
    assert opened.scores(leaf("summary", "mechan")) == {}
    assert opened.scores(leaf("text", "nowhere")) == {}
    assert opened.scores(leaf("text")) == {}


def test_keys_are_found_whole(opened: Engine) -> None:
    """A topic's slug is one term."""
    assert set(opened.scores(leaf("topic", "remittances"))) == {"gcm/20", "gcm/20/a"}


def test_a_run_of_terms_keeps_its_order_and_gap(opened: Engine) -> None:
    """'last resort' in a row; 'human … bodies' with a word between."""
    assert set(opened.scores(leaf("text", "last", "resort"))) == {"gcm/13"}
    assert opened.scores(leaf("text", "resort", "last")) == {}
    assert opened.scores(leaf("title", "human", "bodi")) == {}
    assert set(opened.scores(leaf("title", "human", "bodi", gap=1))) == {"gcm/13/a"}


def test_a_score_is_in_proportion_to_the_weight(opened: Engine) -> None:
    """A leaf of twice the weight counts twice."""
    once, twice = (opened.scores(leaf("text", "detent", weight=weight)) for weight in (1.0, 2.0))
    assert {i: 2 * score for i, score in once.items()} == pytest.approx(dict(twice))


def test_lengths_of_fields_are_exact(tmp_path: Path) -> None:
    """Long texts of nearly the same length get different scores, in every engine the same."""
    rows = corpus([passage(f"gcm/{n}", title="Visa", text="visa " + "border " * (900 + n)) for n in (1, 2, 3)])
    found = []
    for name in ENGINES:
        engine(name).write(tmp_path / name, entries(rows))
        one = engine(name).open(tmp_path / name, RANKING)
        found.append(dict(one.scores(leaf("text", "visa"))))
        one.close()
    assert len(set(found[0].values())) == 3
    assert all(scores == pytest.approx(found[0], rel=1e-12) for scores in found)


def test_a_field_without_a_word_does_not_count_as_filled() -> None:
    """Signs alone leave the field empty, for the average too."""
    with_signs = MemoryEngine([Entry("a", {"text": "visa"}), Entry("b", {"text": "—"})], RANKING)
    without = MemoryEngine([Entry("a", {"text": "visa"}), Entry("b", {})], RANKING)
    assert with_signs.scores(leaf("text", "visa")) == without.scores(leaf("text", "visa"))


@given(corpora(), st.data())
def test_engines_agree_on_random_corpora(built_from: Corpus, data: st.DataObject) -> None:
    """Same passages, same scores, for single terms and runs."""
    terms = st.sampled_from("visa work border child friend famili state led data childfriend".split())
    leaves = data.draw(
        st.lists(
            st.builds(
                lambda some, gap: leaf("text", *some, gap=gap),
                st.lists(terms, min_size=1, max_size=3),
                st.integers(0, 3),
            ),
            min_size=5,
            max_size=5,
        )
    )
    with TemporaryDirectory() as folder:
        scored = []
        for name in ENGINES:
            engine(name).write(Path(folder) / name, entries(built_from))
            one = engine(name).open(Path(folder) / name, RANKING)
            scored.append([dict(one.scores(wanted)) for wanted in leaves])
            one.close()
    for scores in scored[1:]:
        for mine, oracle in zip(scores, scored[0], strict=True):
            assert mine == pytest.approx(oracle, rel=1e-9)


@given(word_queries | odd_queries)
def test_engines_give_the_same_list(libraries: dict[str, Library], query: str) -> None:
    """Same ids in the same order, scores within a millionth."""
    pages = [one.search(SearchRequest(q=query, size=100)) for one in libraries.values()]
    first = pages[0].hits
    for page in pages[1:]:
        assert [hit.id for hit in page.hits] == [hit.id for hit in first]
        assert [hit.score for hit in page.hits] == pytest.approx([hit.score for hit in first], abs=1e-6)


def test_postings_that_are_kept_cost_the_garbage_collector_nothing(tmp_path: Path) -> None:
    """There are tens of thousands of them: it passes by them all."""
    module = engine("whoosh")
    module.write(tmp_path, entries(tiny_corpus()))
    opened = module.open(tmp_path, RANKING)
    found = opened._postings("text", "detent")  # type: ignore[attr-defined]  # noqa: SLF001
    opened.close()
    gc.collect()
    assert found
    assert not any(map(gc.is_tracked, found.values()))


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads that are interrupted all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
@pytest.mark.thorough
@pytest.mark.parametrize("name", sorted(ENGINES))
def test_many_threads_read_what_one_does(tmp_path: Path, published: Path, name: str) -> None:
    """Readers share one open engine, and none disturbs another."""
    rows = entries(read_corpus(published / "current"))[:120]
    module = engine(name)
    module.write(tmp_path, rows)
    alone, shared = module.open(tmp_path, RANKING), module.open(tmp_path, RANKING)
    leaves = [leaf("text", term) for row in rows[:40] for term, _ in field_terms("text", row.fields.get("text", ""))]
    expected = [alone.scores(one) for one in leaves]

    def read(start: int) -> bool:
        places = ((start + step) % len(leaves) for step in range(len(leaves)))
        return all(shared.scores(leaves[place]) == expected[place] for place in places)

    with ThreadPoolExecutor(8) as crowd:
        assert all(crowd.map(read, range(0, 800, 100)))
    alone.close()
    shared.close()
