"""Our plain words: short, easy to read, no firmer than the Compact, and our own."""

import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from kb.model import Corpus, Kind, Passage

LIMITS = re.compile(
    r"\b(?:where|as|when|if) (?:appropriate|necessary|needed|applicable|possible)\b|\bwhere they exist\b"
    r"|\bas early as practicable\b|\bin appropriate cases\b|\bdetermine whether\b|\bconsider(?:ing)?\b|\bnationally determined\b|\bvoluntary basis\b|\bcase[- ]by[- ]case\b"
    r"|\b(?:in accordance|in line|consistent) with national\b|(?<!inter)\bnational (?:laws?|legislation|priorities)\b",
    re.IGNORECASE,
)
"""How the Compact's text limits what it promises."""

LIMITED = re.compile(
    r"\b(?:where|when|if|may|consider|explore|weigh|look (?:again|into)|voluntar\w*|willing|choose|case[- ]by[- ]case)\b"
    r"|\bown case\b|\bas early as\b|\b(?:own|their|national|domestic) (?:laws?|priorities|rules|plans?)\b",
    re.IGNORECASE,
)
"""How plain words may say that a promise is limited."""


def words(text: str) -> list[str]:
    """The words of a text, as they are written."""
    return re.findall(r"[^\W_]+", text.replace("’", "").replace("'", ""))


def syllables(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels, without a silent e."""
    count = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = count > 1 and re.search(r"[^l]e$", word.lower()) and not word.lower().endswith("ee")
    return max(1, count - bool(silent))


def grade(text: str) -> float:
    """The Flesch-Kincaid grade: the years of school that a text asks for."""
    found, sentences = words(text), max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    return 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def longest_copy(ours: str, theirs: str) -> list[str]:
    """The longest run of words that two texts share; names, which are mostly capitals, may be copied."""
    mine, text = words(ours), f" {' '.join(words(theirs)).lower()} "
    best: list[str] = []
    for start in range(len(mine)):
        end = start + len(best) + 1
        while end <= len(mine) and f" {' '.join(mine[start:end]).lower()} " in text:
            if not _is_name(mine[start:end]):
                best = mine[start:end]
            end += 1
    return best


def _is_name(run: Sequence[str]) -> bool:
    long = [word for word in run if len(word) > 3]
    return sum(word[0].isupper() or word[0].isdigit() for word in long) > len(long) / 2


@pytest.fixture(scope="session")
def summarised(corpus: Corpus) -> Mapping[str, Passage]:
    """Every passage of the Compact."""
    return {p.id: p for p in corpus.passages if p.document == "gcm"}


@pytest.fixture(scope="session")
def july(corpus: Corpus) -> Mapping[str, str]:
    """The installed wording of 13 July 2018 by passage; the tests that need it are skipped without."""
    texts = {p.id: found.text for p in corpus.passages if (found := p.wording("en", "2018-07-13"))}
    if not texts:
        pytest.skip("the package with the text of July is not installed")
    return texts


def test_grades_and_copies_are_measured_right() -> None:
    """The measures themselves, on texts whose values are known."""
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert [syllables(word) for word in ("home", "people", "trainee", "labour", "the")] == [1, 2, 2, 2, 1]
    assert longest_copy("We go far to the old house now", "They ran to the old house then") == [
        "to",
        "the",
        "old",
        "house",
    ]
    assert longest_copy("the International Labour Organization", "The International Labour Organization says") == [
        "the"
    ]
    assert longest_copy("Nothing shared", "at all") == []


def test_every_passage_has_plain_words(summarised: Mapping[str, Passage]) -> None:
    """8 to 60 words, in at most three sentences, that end as sentences do."""
    counts = {i: len(p.summary.split()) for i, p in summarised.items()}
    assert {i: n for i, n in counts.items() if not 8 <= n <= 60} == {}
    assert [i for i, p in summarised.items() if not p.summary.endswith((".", "?"))] == []
    sentences = {i: len(re.findall(r"[.!?](?:\s|$)", p.summary)) for i, p in summarised.items()}
    assert {i: n for i, n in sentences.items() if n > 4} == {}


def test_plain_words_are_easy_to_read(summarised: Mapping[str, Passage]) -> None:
    """Half of the summaries ask for twelve years of school or fewer, and so do half of each kind."""
    for kind in (Kind.OBJECTIVE, Kind.ACTION, Kind.PRINCIPLE, Kind.PARAGRAPH):
        grades = [grade(p.summary) for p in summarised.values() if p.kind is kind]
        assert statistics.median(grades) <= 12, kind


def test_no_two_passages_say_the_same(summarised: Mapping[str, Passage]) -> None:
    """Each summary is its own, and each heading of an action."""
    assert [text for text, n in Counter(p.summary for p in summarised.values()).items() if n > 1] == []
    assert [text for text, n in Counter(p.title for p in summarised.values()).items() if n > 1] == []


def test_limits_are_kept(summarised: Mapping[str, Passage], july: Mapping[str, str]) -> None:
    """Where the text limits an action ('as appropriate', 'consider'), so do the plain words."""
    limited = [i for i, text in july.items() if summarised[i].kind is Kind.ACTION and LIMITS.search(text)]
    assert len(limited) > 10
    firm = {i: LIMITS.search(july[i])[0] for i in limited if not LIMITED.search(summarised[i].summary)}
    assert firm == {}


def test_every_commitment_is_called_one(summarised: Mapping[str, Passage], july: Mapping[str, str]) -> None:
    """Where the text of an objective commits more than once, so do the plain words."""
    twice = [i for i, text in july.items() if summarised[i].kind is Kind.OBJECTIVE and text.count("commit to") > 1]
    assert len(twice) > 10
    assert [i for i in twice if summarised[i].summary.count("commit to") < 2] == []


@pytest.mark.parametrize(
    ("passage", "limit"),
    [
        ("gcm/para/41", "respect national policies"),
        ("gcm/para/43", "if they choose"),
        ("gcm/para/43/b/i", "Where it is needed"),
        ("gcm/para/43/b/iii", "given freely"),
        ("gcm/para/46", "is asked to"),
        ("gcm/para/53", "if they choose"),
    ],
)
def test_limits_outside_the_objectives_are_kept(summarised: Mapping[str, Passage], passage: str, limit: str) -> None:
    """What a paragraph asks, allows or leaves free is not told as a duty."""
    assert limit in summarised[passage].summary


def test_no_summary_says_only_where_a_passage_stands(summarised: Mapping[str, Passage]) -> None:
    """A reader learns what an item is about, not that it is the second of three."""
    place = re.compile(
        r"\b(?:item|task)s?\b[^.]*\([ivx]+\)|\b(?:first|second|third|fourth|fifth) (?:item|task)\b", re.IGNORECASE
    )
    items = [p for i, p in summarised.items() if re.fullmatch(r"gcm/para/43/[abc]/[ivx]+", i)]
    assert len(items) == 11
    assert [p.id for p in items if place.search(f"{p.title} {p.summary}")] == []


def test_no_word_depends_on_what_is_installed(corpus: Corpus) -> None:
    """Whether a text is here is told by the pages, from what is here; written in the corpus it would become false."""
    ours = [
        *((p.id, f"{p.title} {p.summary} {p.note}") for p in corpus.passages if p.document == "gcm"),
        *((d.id, " ".join([d.note, *(fact.text for fact in d.facts)])) for d in corpus.documents),
    ]
    state = re.compile(
        r"\b(?:imported?|installed)\b|\bnot here yet\b|\bnot seen the exact\b|\badopted (?:text|wording)\b",
        re.IGNORECASE,
    )
    assert [where for where, text in ours if state.search(text)] == []


def test_our_words_are_our_own(summarised: Mapping[str, Passage], july: Mapping[str, str]) -> None:
    """No run of more than eight words is copied from the text of July, in a summary, heading or phrase."""
    copied = {}
    for i, text in july.items():
        passage = summarised[i]
        ours = [passage.summary, *passage.people_ask] + ([passage.title] if passage.kind is Kind.ACTION else [])
        runs = [run for own in ours if len(run := longest_copy(own, text)) > 8]
        if runs:
            copied[i] = runs
    assert copied == {}


def test_phrases_have_words_of_their_own(summarised: Mapping[str, Passage], july: Mapping[str, str]) -> None:
    """What people ask is not made of the Compact's words alone."""
    for i, text in july.items():
        theirs = {word.lower() for word in words(text)}
        assert [phrase for phrase in summarised[i].people_ask if {w.lower() for w in words(phrase)} <= theirs] == [], i


def test_every_passage_is_asked_for(summarised: Mapping[str, Passage]) -> None:
    """Four to eight phrases for every passage, each in one place only."""
    asked = {i: len(p.people_ask) for i, p in summarised.items()}
    assert {i: n for i, n in asked.items() if not 4 <= n <= 8} == {}
    phrases = Counter(phrase.lower() for p in summarised.values() for phrase in p.people_ask)
    assert [phrase for phrase, n in phrases.items() if n > 1] == []


def test_headings_are_short_and_begin_with_a_verb(summarised: Mapping[str, Passage]) -> None:
    """At most eight words; an action's heading begins with a capital, and not with an article or a preposition."""
    headings = {i: p.title for i, p in summarised.items() if p.kind is Kind.ACTION}
    assert [i for i, title in headings.items() if len(title.split()) > 8] == []
    assert [i for i, title in headings.items() if not title[0].isupper() or title.endswith(".")] == []
    nouns = re.compile(r"(?:the|a|an|of|on|in|for|with|at|by|to|from)\b", re.IGNORECASE)
    assert [i for i, title in headings.items() if nouns.match(title)] == []


def test_topics_and_passages_fit(corpus: Corpus) -> None:
    """Every passage has one to six topics, each once; every topic is used; there are forty to sixty."""
    slugs = [topic.slug for topic in corpus.topics]
    assert 40 <= len(slugs) <= 60
    assert [p.id for p in corpus.passages if not 1 <= len(p.topics) <= 6 or len(set(p.topics)) < len(p.topics)] == []
    used = {slug for p in corpus.passages if p.document == "gcm" for slug in p.topics}
    assert set(slugs) - used == set()


def test_every_promise_and_group_is_used(corpus: Corpus) -> None:
    """These facets have no value that finds nothing."""
    actions = [p for p in corpus.passages if p.kind is Kind.ACTION]
    assert {value.key for value in corpus.promises} == {p.promise for p in actions}
    assert {value.key for value in corpus.groups} == {key for p in actions for key in p.groups}


def test_every_link_has_a_basis_and_a_reason_where_it_is_shown(corpus: Corpus) -> None:
    """Campaign links carry a sentence; links of the Compact a basis."""
    for passage in corpus.passages:
        for link in passage.commitments:
            assert len(link.reason.split()) >= 4, f"{passage.id} → {link.target}"
            assert link.reason.endswith("."), f"{passage.id} → {link.target}"


def test_every_objective_is_carried_by_something(corpus: Corpus) -> None:
    """Each campaign carries a commitment, and each of its links leads both ways."""
    known = {p.id: p for p in corpus.passages}
    for passage in corpus.passages:
        if passage.kind is Kind.CAMPAIGN:
            assert passage.commitments, passage.id
        for link in passage.commitments if passage.kind is Kind.SECTION else ():
            assert passage.id in {carrier.target for carrier in known[link.target].carried_by}
