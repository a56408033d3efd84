"""What a maintainer is told about mistakes: each with file, line, what is wrong and what is allowed."""

import re
import shutil
from pathlib import Path

import pytest

from indexer.reading import Files, read
from indexer.validation import rules
from indexer.validation.compact import compact_ids

THIRTEEN = "gcm/objectives/13.yaml"
CAMPAIGN = "campaigns/i-am-a-migrant-uk-2023.md"
TOPIC = "topics/detention.yaml"
PARAGRAPHS = "gcm/paragraphs.yaml"
COMPACT = "gcm/document.yaml"
FORUM = "documents/imrf-2022/document.yaml"

MISTAKES = {
    "tab": (THIRTEEN, r"^round_table: 2", "round_table:\t2\n\tx: 1", r":\d+: a tab is used here"),
    "missing key": (THIRTEEN, r"^short_name: .*\n", "", r"13\.yaml:1: 'short_name' is missing"),
    "unknown key": (THIRTEEN, r"^short_name:", "shortname:", r"13\.yaml:3: 'shortname' is not known here; did you mean 'short_name'\?"),
    "missing letter": (THIRTEEN, r"^  h:\n(    .*\n|\n)+", "", r"13\.yaml:\d+: action \(h\) is missing; objective 13 has \(a\) to \(h\)"),
    "duplicate letter": (THIRTEEN, r"^  b:\n", "  a:\n", r"13\.yaml:\d+: 'a' stands here a second time"),
    "unknown letter": (THIRTEEN, r"^  h:\n", "  z:\n", r"13\.yaml:\d+: there is no action \(z\); objective 13 ends with \(h\)"),
    "wrong number": (THIRTEEN, r"^number: 13", "number: 99", r"13\.yaml:1: number is '99'; it should be at most 23"),
    "another's number": (THIRTEEN, r"^number: 13", "number: 14", r"13\.yaml:1: objective 14 belongs in 14\.yaml"),
    "unknown topic": (THIRTEEN, r"^topics: \[", "topics: [detenshun, ", r"13\.yaml:\d+: topics: there is no topic 'detenshun'; allowed: detention"),
    "a topic like no other": (THIRTEEN, r"^topics: \[", "topics: [xylophones, ", r"there is no topic 'xylophones'; allowed: see corpus/topics"),
    "too many topics": (THIRTEEN, r"^topics: .*", "topics: [data, media, health, skills, return, children, education]", r"13\.yaml:\d+: topics: 7 of them; at most 6"),
    "unknown promise": (THIRTEEN, r"^    promise: \w+", "    promise: swear", r"promise: 'swear' is not in the list; allowed: ensure, implement"),
    "unknown actor": (THIRTEEN, r"^    actors: \[", "    actors: [wizards, ", r"actors: 'wizards' is not in the list"),
    "a paragraph's unknown actor": (PARAGRAPHS, r"^    actors: \[", "    actors: [wizards, ", r"paragraphs\.yaml:\d+: actors: 'wizards' is not in the list; allowed: local-authorities"),
    "unknown group": (THIRTEEN, r"^    groups: \[", "    groups: [giants, ", r"groups: 'giants' is not in the list; allowed: "),
    "unknown instrument": (THIRTEEN, r"^instruments: .*", "instruments: {magna-carta: named}", r"13\.yaml:\d+: instruments: 'magna-carta' is not in vocabularies/instruments\.yaml"),
    "an action's unknown instrument": (THIRTEEN, r"^    instruments: .*", "    instruments: {magna-carta: named}", r"13\.yaml:\d+: instruments: 'magna-carta'"),
    "a paragraph's unknown instrument": (PARAGRAPHS, r"^    instruments: \{\}", "    instruments: {magna-carta: named}", r"paragraphs\.yaml:\d+: instruments: 'magna-carta'"),
    "link without a basis": (THIRTEEN, r"^sdg: .*", 'sdg: {"16.3": }', r"13\.yaml:\d+: sdg\.16\.3 is empty; allowed: 'named', 'published' or 'editorial'"),
    "a basis that does not exist": (THIRTEEN, r"^sdg: .*", 'sdg: {"16.3": guess}', r"sdg\.16\.3 is 'guess'; allowed"),
    "long summary": (THIRTEEN, r"^summary: .*", "summary: " + "word " * 61, r"13\.yaml:\d+: summary: 61 words; at most 60"),
    "long heading": (THIRTEEN, r"^    heading: .*", "    heading: " + "word " * 9, r"13\.yaml:\d+: heading: 9 words; at most 8"),
    "many phrases": (THIRTEEN, r"^topics: ", f"people_ask: {[f'phrase {n}' for n in range(9)]}\ntopics: ", r"13\.yaml:\d+: people_ask: 9 of them; at most 8"),
    "a phrase twice": (THIRTEEN, r"^topics: ", "people_ask: [locked up, locked up]\ntopics: ", r"people_ask: 'locked up' stands at corpus/gcm/objectives/13\.yaml:\d+ too"),
    "a subheading before nothing": (COMPACT, r"before: gcm/2/h", "before: gcm/2/z", r"document\.yaml:\d+: subheadings: there is no passage 'gcm/2/z' here; allowed"),
    "missing paragraph": (PARAGRAPHS, r'^  "44":', '  "94":', r"paragraphs\.yaml:\d+: paragraphs: '44' is missing"),
    "unknown paragraph": (PARAGRAPHS, r'^  "44":', '  "94":', r"paragraphs\.yaml:\d+: paragraphs: there is no '94' in the Compact"),
    "missing principle": ("gcm/principles.yaml", r"^  j:\n(    .*\n|\n)+", "", r"principles\.yaml:\d+: principles: 'j' is missing"),
    "a topic's slug": (TOPIC, r"^slug: .*", "slug: detentions", r"detention\.yaml:1: slug 'detentions' is not the file's name, 'detention'; change one of them"),
    "topic relation": (TOPIC, r"^related: \[", "related: [nowhere, ", r"detention\.yaml:\d+: related: there is no topic 'nowhere'"),
    "a topic related to itself": (TOPIC, r"^related: \[", "related: [detention, ", r"detention\.yaml:\d+: related: there is no other topic 'detention'"),
    "a topic that is broader and related": (TOPIC, r"^broader: \[", "broader: [human-rights", r"detention\.yaml:\d+: related: 'human-rights' is broader already"),
    "a label in no known language": (TOPIC, r"^  fr: ", "  xx: ", r"detention\.yaml:\d+: 'xx' is no known language; allowed: en, fr"),
    "a missing label": (TOPIC, r"^  fr: ", "  xx: ", r"detention\.yaml:\d+: label: 'fr' is missing"),
    "a rejected term in no known language": (TOPIC, r"^scope:", "deprecated: [{lang: xx, term: a, instead: b, why: c}]\nscope:", r"detention\.yaml:\d+: 'xx' is no known language"),
    "a topic twice": (THIRTEEN, r"^topics: \[", "topics: [data, data, ", r"13\.yaml:\d+: topics: 'data' stands here 2 times; once is enough"),
    "an actor twice": (THIRTEEN, r"^    actors: \[\]", "    actors: [courts, courts]", r"13\.yaml:\d+: actors: 'courts' stands here 2 times"),
    "a group twice": (THIRTEEN, r"^    groups: \[", "    groups: [families, ", r"13\.yaml:\d+: groups: 'families' stands here 2 times"),
    "a goal too many": (THIRTEEN, r"^sdg: .*", "sdg: {18: editorial}", r"13\.yaml:\d+: sdg: there is no '18'; the goals are 1 to 17"),
    "a target that is not there": (THIRTEEN, r"^sdg: .*", "sdg: {16.11: editorial}", r"sdg: there is no '16\.11'; the targets of goal 16 are 16\.1 to 16\.10 and 16\.a to 16\.b"),
    "a target of a goal without letters": (THIRTEEN, r"^sdg: .*", "sdg: {17.a: editorial}", r"the targets of goal 17 are 17\.1 to 17\.19$"),
    "a label that is missing": ("vocabularies/actors.yaml", r"\{en: Local authorities, ", "{", r"actors\.yaml:4: local-authorities: the label in 'en' is missing"),
    "a value's label in no known language": ("vocabularies/groups.yaml", r"\{en: Children, fr", "{en: Children, xx", r"groups\.yaml:4: children: 'xx' is no known language; allowed: en, fr"),
    "an instrument first named nowhere": ("vocabularies/instruments.yaml", r"paragraph: 1$", "paragraph: 99", r"instruments\.yaml:\d+: instruments\.un-charter\.paragraph is '99'; it should be at most 54"),
    "a weight below nought": ("ranking.yaml", r"^  text: 1\.25", "  text: -1", r"ranking\.yaml:5: fields\.text is '-1'; it should be at least 0"),
    "a saturation of nought": ("ranking.yaml", r"^saturation: [\d.]+", "saturation: 0", r"ranking\.yaml:\d+: saturation is '0'; it should be more than 0"),
    "a weight of no field": ("ranking.yaml", r"^  text:", "  texts:", r"ranking\.yaml:5: fields: 'texts' is not known here; allowed: title, text, summary"),
    "a field without a weight": ("ranking.yaml", r"^  text:", "  texts:", r"ranking\.yaml:3: fields: 'text' is missing"),
    "a factor of no type": ("ranking.yaml", r"^  campaign:", "  campaigns:", r"types: 'campaigns' is not known here; allowed: objective, action"),
    "wrong date": (CAMPAIGN, r"start: [\d-]+", "start: 2023-02-31", r"dates\.start: 2023-02-31 is no day of the calendar"),
    "seen on no day": (CAMPAIGN, r"seen: [\d-]+", "seen: 2026-11-31", r"source\.seen: 2026-11-31 is no day of the calendar"),
    "date in words": (CAMPAIGN, r"start: [\d-]+", "start: december", r"dates\.start is 'december'; it must look like a whole date, such as 2023-12-18"),
    "the end before the start": (CAMPAIGN, r"start: [\d-]+", "start: 2024-01-01", r"uk-2023\.md:\d+: dates: the end is before the start"),
    "open, and with an end": (CAMPAIGN, r"precision: day", "precision: day, open: true", r"uk-2023\.md:\d+: dates: an open campaign has no end"),
    "held again without an end": (CAMPAIGN, r", end: [\d-]+", ", every: 1", r"uk-2023\.md:\d+: dates: what is held every few years has an end or is open"),
    "a campaign's slug": (CAMPAIGN, r"^slug: .*", "slug: another", r"slug 'another' is not the file's name, 'i-am-a-migrant-uk-2023'; change one of them"),
    "a campaign's language": (CAMPAIGN, r"^language: .*", "language: xx", r"uk-2023\.md:\d+: 'xx' is no known language; allowed: en, fr"),
    "a campaign's topic": (CAMPAIGN, r"^topics: \[", "topics: [nowhere, ", r"uk-2023\.md:\d+: topics: there is no topic 'nowhere'"),
    "broken link": (CAMPAIGN, r"gcm/17/c:", "gcm/17/x:", r"migrant-uk-2023\.md:\d+: broken link: there is no passage 'gcm/17/x'; allowed: ids such as gcm/13, gcm/13/h"),
    "a link by paragraph": (CAMPAIGN, r"gcm/17/c:", "GCM/para/33/c/:", r"there is no passage 'GCM/para/33/c/'; did you mean 'gcm/17/c'\?"),
    "no organiser": (CAMPAIGN, r"^organiser: .*", "organiser: []", r"uk-2023\.md:4: organiser has no entry; it should have at least 1"),
    "an objective too many": (CAMPAIGN, r"^  17:", "  24:", r"uk-2023\.md:\d+: broken link: there is no objective 24; allowed: 1 to 23"),
    "section that is not there": (CAMPAIGN, r"^  5:\n", "  55:\n", r"migrant-uk-2023\.md:\d+: the text has no section 55"),
    "a section number twice": (CAMPAIGN, r"\{#3\}", "{#2}", r"uk-2023\.md:50: the section 'Migrants speak for themselves' has a number that it cannot have; numbers begin with 2 and are given once; the next free one is \{#6\}"),
    "the number of the introduction": (CAMPAIGN, r"\{#3\}", "{#1}", r"uk-2023\.md:50: the section .* has a number that it cannot have; the introduction is section 1"),
    "a section number 0": (CAMPAIGN, r"\{#3\}", "{#0}", r"uk-2023\.md:50: the section .* has a number that it cannot have"),
    "a section number in words": (CAMPAIGN, r"\{#3\}", "{#three}", r"uk-2023\.md:50: the section .* has a number that it cannot have"),
    "a section without a number": (CAMPAIGN, r" \{#3\}", "", r"uk-2023\.md:50: the section 'Migrants speak for themselves' has no number; write \{#6\} behind its heading"),
    "a section without text": (CAMPAIGN, r"^## ", "## Nothing {#9}\n\n## ", r"uk-2023\.md:\d+: the section 'Nothing' has no text"),
    "a section without a heading": (CAMPAIGN, r"^## .*\{#3\}", "## {#3}", r"uk-2023\.md:\d+: a section has no heading; write its name behind the ##"),
    "a document in another's folder": (FORUM, r"^slug: .*", "slug: imrf-2026", r"document\.yaml:2: slug 'imrf-2026' is not the folder's name, 'imrf-2022'"),
    "a document's misspelt key": (FORUM, r"^links:", "link:", r"imrf-2022/document\.yaml:\d+: 'link' is not known here; did you mean 'links'\?"),
    "a document on no day": (FORUM, r"^date: .*", "date: 2022-06-31", r"document\.yaml:7: date: 2022-06-31 is no day of the calendar"),
    "a symbol that is none": (FORUM, r"^symbol: .*", "symbol: 76/266", r"document\.yaml:5: symbol is '76/266'; it must look like the symbol of a United Nations document"),
    "another's symbol": (FORUM, r"^symbol: .*", "symbol: A/RES/76/662", r"document\.yaml:5: symbol: A/RES/76/662 is not that of 'imrf-2022'; allowed: A/RES/76/266"),
    "a document's broken link": (FORUM, r"- to: gcm/para/49/e", "- to: gcm/para/49/z", r"document\.yaml:\d+: broken link: 'gcm/para/49/z'; allowed: a passage such as gcm/13"),
    "a part that runs backwards": (COMPACT, r"paragraphs: \[40, 47\]", "paragraphs: [47, 40]", r"document\.yaml:\d+: parts: 'Implementation' ends before it starts"),
    "missing list": ("vocabularies/actors.yaml", r"(?s).*", "", r"actors\.yaml:1: the file is empty"),
}  # fmt: skip

ADDED = {
    "a term in two rings": ("glossary/a.yaml", "rings:\n  - {term: wage, en: [pay]}\n  - {term: wage, en: [salary]}\n", r"a\.yaml:3: term 'wage' stands at corpus/glossary/a\.yaml:2 too"),
    "a term without words": ("glossary/a.yaml", "rings:\n  - {term: wage}\n", r"a\.yaml:2: term 'wage' has no words beside it"),
    "a heading for no passage": ("gcm/headings/fr.yaml", "lang: fr\nreviewed: false\nheadings:\n  gcm/24: {title: Rien}\n", r"fr\.yaml:4: broken link: there is no passage 'gcm/24'"),
    "headings in no known language": ("gcm/headings/xx.yaml", "lang: xx\nreviewed: false\nheadings: {}\n", r"xx\.yaml:1: 'xx' is no known language; allowed: en"),
    "headings in the wrong file": ("gcm/headings/fr.yaml", "lang: es\nreviewed: false\nheadings: {}\n", r"fr\.yaml:1: headings in 'es' belong in es\.yaml"),
    "a judged query twice": ("judged.yaml", "- {id: Q, query: a, kind: lay, lang: en, judgments: {gcm/13: 3}}\n" * 2, r"judged\.yaml:2: Q: another query has this id"),
    "a judged query without an answer": ("judged.yaml", "- {id: Q, query: a, kind: lay, lang: en, judgments: {gcm/13: 1}}\n", r"judged\.yaml:1: Q: no answer is graded 2 or 3"),
    "an answer that does not exist": ("judged.yaml", "- {id: Q, query: a, kind: lay, lang: en, judgments: {gcm/13/z: 3}}\n", r"judged\.yaml:1: Q: broken link: there is no passage 'gcm/13/z'"),
}  # fmt: skip


def told(corpus: Path) -> list[str]:
    """What `make check` says about a corpus."""
    return [str(problem) for problem in rules.check(read(corpus))]


def test_the_corpus_itself_is_sound(files: Files) -> None:
    """The repository's corpus has no mistake."""
    assert [str(problem) for problem in rules.check(files)] == []


def test_the_small_corpus_is_sound(small_corpus: Path) -> None:
    """What the tests below break is whole to begin with."""
    assert told(small_corpus) == []


@pytest.fixture
def narrow(smaller: Path, tmp_path: Path) -> Path:
    """The small corpus with one objective and one topic: what it lacks is told too, but it is read in a moment."""

    def left_out(folder: str, names: list[str]) -> list[str]:
        kept = {"objectives": "13.yaml", "topics": "detention.yaml"}.get(Path(folder).name)
        return [name for name in names if kept and name != kept]

    return Path(shutil.copytree(smaller, tmp_path / "corpus", ignore=left_out))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place(narrow: Path, name: str) -> None:
    """One edit, one clear line: the file, the line, what is wrong, what is allowed."""
    file, pattern, instead, expected = MISTAKES[name]
    text = (narrow / file).read_text()
    assert not any(re.search(expected, line) for line in told(narrow))
    broken, count = re.subn(pattern, lambda _: instead, text, count=1, flags=re.MULTILINE)
    assert count == 1, f"the corpus no longer has {pattern}"
    (narrow / file).write_text(broken)
    assert any(re.search(expected, line) for line in told(narrow)), told(narrow)


@pytest.mark.parametrize("name", ADDED)
def test_a_new_file_with_a_mistake_is_told(small_corpus: Path, name: str) -> None:
    """A mistake in a file of its own is the one line that is told."""
    file, text, expected = ADDED[name]
    (small_corpus / file).parent.mkdir(exist_ok=True)
    (small_corpus / file).write_text(text)
    (line,) = told(small_corpus)
    assert re.search(expected, line)


def test_all_mistakes_are_told_at_once(small_corpus: Path) -> None:
    """Mistakes in several files come in one report, in the order of files and lines."""
    broken = {"gcm/objectives/01.yaml": "number: 1\n", "topics/data.yaml": "slug: [\n", "ranking.yaml": ""}
    for file, text in broken.items():
        (small_corpus / file).write_text(text)
    files = [line.split(":")[0] for line in told(small_corpus)]
    assert {f"corpus/{file}" for file in broken} <= set(files)
    assert files == sorted(files)


def test_a_missing_objective_is_told_beside_a_broken_one(small_corpus: Path) -> None:
    """A file that is gone is named, whatever else is wrong; a broken file is not called missing."""
    (small_corpus / "gcm/objectives/07.yaml").unlink()
    (small_corpus / "gcm/objectives/08.yaml").write_text("number: [\n")
    lines = told(small_corpus)
    assert "corpus/gcm/objectives:1: objective 7 has no file (07.yaml)" in lines
    assert not any("objective 8 has no file" in line for line in lines)


def test_an_objective_that_stands_twice(small_corpus: Path) -> None:
    """A copy under another name is told with the name of the first."""
    copy = (small_corpus / THIRTEEN).read_text()
    (small_corpus / "gcm/objectives/24.yaml").write_text(copy)
    lines = told(small_corpus)
    assert "corpus/gcm/objectives/24.yaml:1: objective 13 stands in corpus/gcm/objectives/13.yaml too" in lines


def test_a_copy_of_an_objective_is_told_once(small_corpus: Path) -> None:
    """Not once for every line that stands in the other file too, whichever comes first."""
    (small_corpus / "gcm/objectives/13 (copy).yaml").write_text((small_corpus / THIRTEEN).read_text())
    assert told(small_corpus) == [
        "corpus/gcm/objectives/13 (copy).yaml:1: objective 13 stands in corpus/gcm/objectives/13.yaml too"
    ]


def test_a_campaign_has_one_file(small_corpus: Path) -> None:
    """Two texts under one name would have the same address."""
    front, body = (small_corpus / CAMPAIGN).read_text().removeprefix("---\n").split("\n---\n")
    stem = (small_corpus / CAMPAIGN).with_suffix("")
    stem.with_suffix(".txt").write_text(body)
    stem.with_suffix(".yaml").write_text(re.sub(r"(?s)\nsections:.*", "\n", front))
    assert told(small_corpus) == [
        f"corpus/campaigns/{stem.name}.yaml:2: slug '{stem.name}' is that of corpus/{CAMPAIGN} too; a campaign has one file"
    ]


def test_topics_that_go_round_are_told_once(small_corpus: Path) -> None:
    """A round of broader topics would hide them all from the list of topics."""
    for slug, above in (("data", "media"), ("media", "health"), ("health", "data")):
        file = small_corpus / f"topics/{slug}.yaml"
        file.write_text(
            re.sub(r"(?m)^(broader|related): .*", r"\1: []", file.read_text()).replace(
                "broader: []", f"broader: [{above}]"
            )
        )
    (line,) = told(small_corpus)
    assert line.endswith(
        "broader: the topics go round in a circle: data → media → health → data; leave one of them out"
    )
    assert line.startswith("corpus/topics/data.yaml:")


def test_a_corpus_without_topics(small_corpus: Path) -> None:
    """One line says so, not one for each passage."""
    shutil.rmtree(small_corpus / "topics")
    assert told(small_corpus) == ["corpus/topics:1: there are no topics; each is a file"]


@pytest.mark.parametrize("slug", ["gcm", "campaigns", "topics"])
def test_a_document_whose_name_is_taken(small_corpus: Path, slug: str) -> None:
    """Its passages would have the addresses of others."""
    (small_corpus / "documents" / slug).mkdir()
    text = (small_corpus / FORUM).read_text().replace("slug: imrf-2022", f"slug: {slug}").replace("76/266", "73/195")
    (small_corpus / "documents" / slug / "document.yaml").write_text(text)
    assert told(small_corpus) == [
        f"corpus/documents/{slug}/document.yaml:2: slug '{slug}' is taken; call the folder and the document otherwise"
    ]


def test_a_missing_list_does_not_blame_every_passage(small_corpus: Path) -> None:
    """Without the list of actors one line says so, not one for each action."""
    (small_corpus / "vocabularies/actors.yaml").unlink()
    (small_corpus / "vocabularies/instruments.yaml").unlink()
    assert told(small_corpus) == [
        "corpus/vocabularies/actors.yaml:1: the file is missing",
        "corpus/vocabularies/instruments.yaml:1: the file is missing",
    ]


def test_broken_utf8_is_told_with_its_line(small_corpus: Path) -> None:
    """A byte that is no UTF-8 is named with the line it stands on."""
    file = small_corpus / THIRTEEN
    file.write_bytes(file.read_bytes().replace(b"round_table", b"round_t\xe9ble", 1))
    assert any(re.search(r"13\.yaml:4: not UTF-8: the byte 0xe9", line) for line in told(small_corpus))


def test_a_large_pdf_is_refused_with_its_size(small_corpus: Path) -> None:
    """A PDF of 50 MB in the campaigns folder is told by name, size and limit, and is not read."""
    with (small_corpus / "campaigns/big.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(50_000_000)
    assert any("campaigns/big.pdf:1:" in line and "50.0 MB" in line for line in told(small_corpus))


def test_a_page_without_facts_says_what_to_do(small_corpus: Path) -> None:
    """A saved page dropped into the folder is not guessed at: the message names the next step."""
    page = "<html><body><main><h1>Hello</h1><p>Some words.</p></main><script>alert(1)</script></body></html>"
    (small_corpus / "campaigns/saved.html").write_text(page)
    (line,) = told(small_corpus)
    assert line.startswith("corpus/campaigns/saved.html:1: its facts are missing")
    assert "indexer add" in line


def test_every_rule_says_what_it_demands() -> None:
    """The docstring of a rule is one sentence that a maintainer can read."""
    assert [rule.__name__ for rule in rules.RULES if not (rule.__doc__ or "").endswith(".")] == []
    assert len(set(rules.RULES)) == len(rules.RULES)


def test_the_ids_of_the_compact() -> None:
    """23 objectives, 187 actions, 10 principles, and paragraphs 1-16 and 40-54 with their parts."""
    found = compact_ids()
    counts = [len([i for i in found if re.fullmatch(form, i)]) for form in (r"gcm/\d+", r"gcm/\d+/[a-z]")]
    assert counts == [23, 187]
    assert len([i for i in found if i.startswith("gcm/principles/")]) == 10
    assert {"gcm/para/43/a/v", "gcm/para/43/c/iii", "gcm/para/45/c", "gcm/para/49/e", "gcm/para/54"} <= found
    assert not {"gcm/para/17", "gcm/para/48/a", "gcm/para/43/b/iv", "gcm/para/55", "gcm/22/d"} & found
