"""What a maintainer is told about mistakes: each with file, line, what is wrong and what is allowed."""

import re
from pathlib import Path

import pytest

from indexer import reading
from indexer.validation import rules

THIRTEEN = "gcm/objectives/13.yaml"
CAMPAIGN = "campaigns/i-am-a-migrant-uk-2023.md"

MISTAKES = {
    "tab": (THIRTEEN, r"^round_table: 2", "round_table:\t2\n\tx: 1", r":\d+: a tab is used here"),
    "missing key": (THIRTEEN, r"^short_name: .*\n", "", r"13\.yaml:1: 'short_name' is missing"),
    "unknown key": (THIRTEEN, r"^short_name:", "shortname:", r"13\.yaml:3: 'shortname' is not known here; allowed: number, title, short_name"),
    "missing letter": (THIRTEEN, r"^  h:\n(    .*\n|\n)+", "", r"13\.yaml:\d+: action \(h\) is missing; objective 13 has \(a\) to \(h\)"),
    "duplicate letter": (THIRTEEN, r"^  b:\n", "  a:\n", r"13\.yaml:\d+: 'a' stands here a second time"),
    "unknown letter": (THIRTEEN, r"^  h:\n", "  z:\n", r"13\.yaml:\d+: there is no action \(z\)"),
    "unknown topic": (THIRTEEN, r"^topics: \[", "topics: [detenshun, ", r"13\.yaml:\d+: topics: there is no topic 'detenshun'; allowed: detention"),
    "unknown promise": (THIRTEEN, r"^    promise: \w+", "    promise: swear", r"promise: 'swear' is not in the list; allowed: ensure, implement"),
    "unknown actor": (THIRTEEN, r"^    actors: \[", "    actors: [wizards, ", r"actors: 'wizards' is not in the list"),
    "link without a basis": (THIRTEEN, r'^sdg: .*', 'sdg: {"16.3": }', r"13\.yaml:\d+: sdg\.16\.3 is None; allowed: 'named', 'published' or 'editorial'"),
    "a basis that does not exist": (THIRTEEN, r'^sdg: .*', 'sdg: {"16.3": guess}', r"sdg\.16\.3 is 'guess'; allowed"),
    "long summary": (THIRTEEN, r"^summary: >-\n", "summary: >-\n  " + "word " * 61 + "\n", r"summary: \d+ words; at most 60"),
    "wrong number": (THIRTEEN, r"^number: 13", "number: 99", r"13\.yaml:1: number is 99; it should be less than or equal to 23"),
    "wrong date": (CAMPAIGN, r"start: [\d-]+", "start: 2023-02-31", r"dates\.start: 2023-02-31 is no day of the calendar"),
    "date in words": (CAMPAIGN, r"start: [\d-]+", "start: december", r"dates\.start is 'december'; it must look like a date, such as 2023-12-18"),
    "broken link": (CAMPAIGN, r"gcm/17/c:", "gcm/17/x:", r"migrant-uk-2023\.md:\d+: broken link: there is no passage 'gcm/17/x'"),
    "section that is not there": (CAMPAIGN, r"^  5:\n", "  55:\n", r"migrant-uk-2023\.md:\d+: the text has no section 55"),
    "wrong slug": (CAMPAIGN, r"^slug: .*", "slug: another", r"slug 'another' is not the file's name"),
    "topic relation": ("topics/detention.yaml", r"^related: \[", "related: [nowhere, ", r"detention\.yaml:\d+: related: there is no topic 'nowhere'"),
    "missing paragraph": ("gcm/paragraphs.yaml", r'^  "44":', '  "94":', r"paragraphs\.yaml:\d+: paragraphs: '44' is missing"),
}  # fmt: skip


def told(corpus: Path) -> list[str]:
    return [str(problem) for problem in rules.check(reading.read(corpus))]


def test_the_corpus_itself_is_sound(corpus: Path) -> None:
    """The repository's corpus has no mistake."""
    assert told(corpus) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place(corpus: Path, name: str) -> None:
    """One edit, one clear line: the file, the line, what is wrong, what is allowed."""
    file, pattern, instead, expected = MISTAKES[name]
    text = (corpus / file).read_text()
    broken, count = re.subn(pattern, lambda _: instead, text, count=1, flags=re.MULTILINE)
    assert count == 1, f"the corpus no longer has {pattern}"
    (corpus / file).write_text(broken)
    assert any(re.search(expected, line) for line in told(corpus)), told(corpus)


def test_all_mistakes_are_told_at_once(corpus: Path) -> None:
    """Mistakes in several files come in one report, in the order of files and lines."""
    for file, text in (("gcm/objectives/01.yaml", "number: 1\n"), ("topics/data.yaml", "slug: [\n"), ("ranking.yaml", "")):
        (corpus / file).write_text(text)
    files = [line.split(":")[0] for line in told(corpus)]
    assert {"corpus/gcm/objectives/01.yaml", "corpus/topics/data.yaml", "corpus/ranking.yaml"} <= set(files)
    assert files == sorted(files)


def test_broken_utf8_is_told_with_its_line(corpus: Path) -> None:
    """A byte that is no UTF-8 is named with the line it stands on."""
    file = corpus / THIRTEEN
    file.write_bytes(file.read_bytes().replace(b"round_table", b"round_t\xe9ble", 1))
    assert any(re.search(r"13\.yaml:4: not UTF-8: the byte 0xe9", line) for line in told(corpus)), told(corpus)


def test_a_large_pdf_is_refused_with_its_size(corpus: Path) -> None:
    """A PDF of 50 MB in the campaigns folder is told by name, size and limit, and is not read."""
    with (corpus / "campaigns/big.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(50_000_000)
    assert any("campaigns/big.pdf:1:" in line and "MB" in line for line in told(corpus)), told(corpus)


def test_a_page_without_facts_says_what_to_do(corpus: Path) -> None:
    """A saved page dropped into the folder is not guessed at: the message names the next step."""
    (corpus / "campaigns/saved.html").write_text("<html><body><main><h1>Hello</h1><p>Some words.</p></main><script>alert(1)</script></body></html>")
    assert any("campaigns/saved.html:1: its facts are missing" in line and "indexer add" in line for line in told(corpus))
