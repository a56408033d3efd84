"""Hypothesis strategies: ids, queries of real and made-up words, and small random corpora."""

from hypothesis import strategies as st

from kb import ids
from kb.model import Corpus
from tests.builders import corpus, passage

CONTENT_WORDS = (
    "detention children rights remittances alternatives families cooperation policies migrants framework costs stories "
    "journalists mechanism progress custody jail vulnerable independent"
).split()
"""Words that the tiny corpus or its thesaurus knows."""

_letters = st.sampled_from("abcdefghij")
_slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)

canonical_ids = st.one_of(
    st.integers(1, ids.OBJECTIVES).map(ids.objective),
    st.builds(ids.objective, st.integers(1, ids.OBJECTIVES), _letters),
    st.builds(ids.of_paragraph, st.integers(1, 54), st.none() | _letters),
    st.builds(lambda letter: f"gcm/principles/{letter}", _letters),
    st.builds(lambda slug, number: f"campaigns/{slug}/{number}", _slugs, st.integers(1, 30)),
    st.builds(lambda slug: f"topics/{slug}", _slugs),
)
"""Ids of every kind in their one form (`of_paragraph` gives an objective's id where the paragraph is one)."""

words = st.sampled_from(CONTENT_WORDS)

word_queries = st.lists(words, min_size=1, max_size=4, unique=True).map(" ".join)
"""Plain words without operators."""

_pieces = st.one_of(
    words,
    st.sampled_from(
        [
            "AND", "OR", "NOT", "-", "(", ")", '"', "“", "*", "det*", "ab*", "title:", "text:", "type:", "topic:", "sdg:",
            "objective:", "objective 13", "para. 29 (h)", "13(h)", "A/RES/73/195", "the", "of", "10.c", "%", "拘留", "الهدف ١٣",
            "detension", "d'ici", "\x00", "\u202e", "type:action", "topic:climate-change", "sdg:10.7", "'",
        ]
    ),
)  # fmt: skip

odd_queries = st.lists(st.tuples(_pieces, st.sampled_from([" ", ""])), max_size=14).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
"""Operators, fields, citations and words thrown together."""

any_text = st.one_of(st.text(max_size=80), odd_queries)

_texts = st.lists(
    st.sampled_from("visa work border child-friendly family state-led work's data".split()), min_size=1, max_size=40
)


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Up to eight actions with random texts, long ones among them."""
    texts = draw(st.lists(_texts, min_size=2, max_size=8))
    return corpus([passage(f"gcm/{n}", title=text[0], text=" ".join(text)) for n, text in enumerate(texts, 1)])
