"""`add`: a saved page becomes a sound campaign file that says what was guessed, and nothing is overwritten."""

import datetime
import re
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from indexer import located, publish, reading
from indexer.adding import add
from indexer.adding_command import add as command
from indexer.adding_topics import suggest
from indexer.errors import ProposalRefused, UnreadableFile
from indexer.pipeline import check, reindex
from indexer.places import Places
from indexer.readers.markdown import split_front_matter
from indexer.schema import CampaignFront
from indexer.shapes import shape
from indexer.validation.problems import Problem
from kb.library import Library
from kb.query.request import SearchRequest

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
TODAY = datetime.date(2026, 11, 24)
SEED = next((p / "shared" / "seed" for p in Path(__file__).resolve().parents if (p / "shared" / "seed").is_dir()), None)
URL = "https://unitedkingdom.iom.int/campaigns/2023/cooking"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Cooking: Together, again</title></head><body><main>
<h1>Cooking: Together, again</h1><p>We cook for objective 16 and Objective 17 of the Compact.</p>
<h2>No detention # of children</h2><p>Immigration detention harms children. Detention centre by detention centre, we
ask for alternatives to detention.</p><script>alert(1)</script></main></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return file


def _campaign(corpus: Path, written: Path) -> reading.CampaignText:
    """The written campaign, after the whole corpus was checked."""
    return next(c for c in check(corpus).campaigns if c.front.file.endswith(written.name))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A corpus without topics: enough where only the front matter of the new file is looked at."""
    (tmp_path / "small" / "topics").mkdir(parents=True)
    return tmp_path / "small"


def _front(written: Path) -> CampaignFront:
    """The front matter of the written file, which has the shape that the schema asks for."""
    problems: list[Problem] = []
    text = split_front_matter(written.read_text(encoding="utf-8")).front
    parsed = shape(CampaignFront, located.load(text, written.name, first_line=2), problems)
    assert parsed, problems
    assert parsed.value.slug == written.stem
    return parsed.value


def test_a_page_becomes_a_file_that_passes_the_check(small_corpus: Path, page: Path) -> None:
    """Slug from title and year, organiser from the host, sections numbered from 2 on."""
    written = add(page, URL, None, small_corpus, TODAY)
    assert written == small_corpus / "campaigns" / "cooking-together-again-2023.md"
    campaign = _campaign(small_corpus, written)
    front = campaign.front.value
    assert (front.title, front.organiser, front.language) == ("Cooking: Together, again", ["IOM"], "en")
    assert (front.dates.start, front.dates.precision) == ("2023-01-01", "year")
    assert (front.source.url, front.source.seen, front.source.kind) == (URL, "2026-11-24", "other")
    assert [(block.heading, block.number) for block in campaign.blocks] == [("", 1), ("No detention # of children", 2)]
    assert "alert" not in written.read_text(encoding="utf-8")


def test_what_was_guessed_says_so(corpus: Path, page: Path) -> None:
    """Organiser, year, topics and objectives are for a person to settle."""
    front = _campaign(corpus, add(page, URL, None, corpus, TODAY)).front.value
    remarks = " ".join(front.uncertain)
    for remark in (
        "organiser was guessed from the address",
        "year was taken from the address",
        "topics were suggested",
    ):
        assert remark in remarks
    assert not front.retold
    assert dict(front.objectives) == {"16": "The page names objective 16.", "17": "The page names objective 17."}
    assert front.topics[0] == "detention"
    assert "alternatives-to-detention" in front.topics
    assert not front.sections


def test_an_existing_file_is_never_overwritten(small: Path, page: Path) -> None:
    """The message names it and says what to do."""
    written = add(page, URL, None, small, TODAY)
    written.write_text("retold", encoding="utf-8")
    with pytest.raises(ProposalRefused, match=rf"{re.escape(str(written))} is there already.*--title"):
        add(page, URL, None, small, TODAY)
    assert written.read_text(encoding="utf-8") == "retold"


def test_without_a_date_the_year_of_seeing_stands_in_and_says_so(small: Path, tmp_path: Path) -> None:
    """Such a year does not enter the slug."""
    file = tmp_path / "page.txt"
    file.write_text("We cook together every week, and everybody is welcome.\n", encoding="utf-8")
    front = _front(add(file, "https://www.destination-unknown.org/", "Let’s Cook", small, TODAY))
    assert (front.slug, front.organiser) == ("lets-cook", ["Destination Unknown"])
    assert front.dates.start == "2026-01-01"
    assert any("2026, the year in which the page was seen, only stands in" in remark for remark in front.uncertain)
    assert any("language (English) was guessed" in remark for remark in front.uncertain)


def test_a_date_of_publication_is_taken_as_exactly_as_it_stands(small: Path, page: Path) -> None:
    """A month stays a month."""
    meta = '<meta property="article:published_time" content="2022-05">'
    page.write_text(PAGE.replace("<head>", f"<head>{meta}"), encoding="utf-8")
    dates = _front(add(page, URL, None, small, TODAY)).dates
    assert (dates.start, dates.precision) == ("2022-05-01", "month")


ORGANISERS = {
    "nobody": ("", "IOM", "guessed from the address"),
    "the author": ('<meta name="author" content="Cooks of Leeds">', "Cooks of Leeds", "names as its author"),
    "the site": ('<meta property="og:site_name" content="IOM UK">', "IOM UK", "publisher or site"),
    "the site, and a person": (
        '<meta property="og:site_name" content="IOM UK"><meta name="author" content="Jo Writer">',
        "IOM UK",
        "The page names 'Jo Writer' as its author.",
    ),
    "a publisher told to search engines": (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"publisher": {"name": "IMIX"}}]}</script>',
        "IMIX",
        "publisher or site",
    ),
    "a program": ('<meta name="author" content="admin">', "IOM", "guessed from the address"),
    "an address": ('<meta name="author" content="https://x.example/jo">', "IOM", "guessed from the address"),
    "broken data": ('<script type="application/ld+json">{"publisher": </script>', "IOM", "guessed from the address"),
}


@pytest.mark.parametrize("case", ORGANISERS)
def test_the_organiser_is_proposed_from_what_the_page_says_of_itself(small: Path, page: Path, case: str) -> None:
    """Publisher or site before author before address; where it is from is told, for a person to settle."""
    head, organiser, doubt = ORGANISERS[case]
    page.write_text(PAGE.replace("<head>", f"<head>{head}"), encoding="utf-8")
    front = _front(add(page, URL, None, small, TODAY))
    assert front.organiser == [organiser]
    assert any(doubt in remark for remark in front.uncertain)


DATES = {
    "told to search engines": (
        '<script type="application/ld+json">[{"datePublished": "2024-03-05T10:00:00Z"}]</script>', "", "2024-03-05", "day",
    ),
    "a month in words, marked as a time": ("", "<p><time>March 2024</time></p>", "2024-03-01", "month"),
    "a line of its own": ("", "<p>Geneva, 12 March 2024</p><p>We met.</p>", "2024-03-12", "day"),
    "in the midst of the text": ("", f"<p>{'We cook and talk. ' * 5} In March 2022 we met.</p>", "2026-01-01", "year"),
}  # fmt: skip


@pytest.mark.parametrize("case", DATES)
def test_dates_are_proposed_as_exactly_as_they_are_written(small: Path, page: Path, case: str) -> None:
    """From the head, from what is marked as a time, from a line near the beginning; never from a sentence."""
    head, body, start, precision = DATES[case]
    page.write_text(PAGE.replace("<head>", f"<head>{head}").replace("</h1>", f"</h1>{body}"), encoding="utf-8")
    front = _front(add(page, "https://unitedkingdom.iom.int/cooking", None, small, TODAY))
    assert (front.dates.start, front.dates.precision) == (start, precision)


@pytest.mark.parametrize(
    ("path", "title", "date"),
    [
        ("2024/03/cooking", "Cooking", ("2024-03-01", "month")),
        ("2024/03/12/cooking", "Cooking", ("2024-03-12", "day")),
        ("2024/99/cooking", "Cooking", ("2024-01-01", "year")),
        ("2019/cooking", "Cooking, March 2024", ("2024-03-01", "month")),
        ("cooking", "From 2099 back to 2023", ("2023-01-01", "year")),
    ],
)
def test_a_month_in_the_title_or_address_is_kept(
    small: Path, page: Path, path: str, title: str, date: tuple[str, str]
) -> None:
    """The title comes before the address."""
    dates = _front(add(page, f"https://iom.int/{path}", title, small, TODAY)).dates
    assert (dates.start, dates.precision) == date


def test_the_properties_of_a_word_file_are_the_last_resort(small: Path, tmp_path: Path) -> None:
    """Its author and the day on which it was made; those of the template of a program are nobody's."""
    document, file = docx.Document(), tmp_path / "page.docx"
    document.add_paragraph("We cook together every week, and everybody is welcome.")
    document.save(str(file))
    plain = _front(add(file, "https://iom.int/x", "Plain", small, TODAY))
    assert (plain.organiser, plain.dates.start) == (["IOM"], "2026-01-01")
    document.core_properties.author, document.core_properties.created = "Cooks of Leeds", NOW.replace(year=2024)
    document.save(str(file))
    told = _front(add(file, "https://iom.int/x", "Told", small, TODAY))
    assert (told.organiser, told.dates.start, told.dates.precision) == (["Cooks of Leeds"], "2024-11-24", "day")
    assert any("on which the file was made" in remark for remark in told.uncertain)


def test_a_page_that_begins_with_a_heading_keeps_it(small_corpus: Path, tmp_path: Path) -> None:
    """Section 1 is the introduction; its heading stands inside it."""
    file = tmp_path / "page.md"
    file.write_text("## Why we cook\n\nTo talk.\n\n## Who comes\n\nEverybody.\n", encoding="utf-8")
    blocks = _campaign(small_corpus, add(file, URL, "Cooking", small_corpus, TODAY)).blocks
    assert [(b.heading, b.number, b.markdown) for b in blocks] == [
        ("", 1, "### Why we cook\n\nTo talk."),
        ("Who comes", 2, "Everybody."),
    ]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("I Am A Migrant", "i-am-a-migrant-2023"),
        ("Fête des migrants 2019", "fete-des-migrants-2019"),
        ("يوم المهاجرين", "iom-2023"),
        ("no: [yaml] {here} # 'or' \"there\"", "no-yaml-here-or-there-2023"),
        ("2023", "2023"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word-2023"),
    ],
)
def test_any_title_gives_a_sound_slug_and_comes_back_as_written(small: Path, page: Path, title: str, slug: str) -> None:
    """Accents go, other scripts fall back on the organiser, long titles end at a word."""
    front = _front(add(page, URL, title, small, TODAY))
    assert (front.slug, front.title) == (slug, title.strip())


@pytest.mark.parametrize(
    ("url", "organiser"),
    [
        ("https://imix.org.uk/projects", "IMIX"),
        ("https://m.reliefweb.int/report/1", "Reliefweb"),
        ("https://www.iom.int/", "IOM"),
        ("http://192.0.2.7:8000/x", "192.0.2.7"),
        ("http://localhost/x", "localhost"),
    ],
)
def test_the_organiser_is_guessed_from_the_host(small: Path, page: Path, url: str, organiser: str) -> None:
    """Without 'www', country and kind of organisation."""
    assert _front(add(page, url, None, small, TODAY)).organiser == [organiser]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "www.iom.int", "https://", "file:///etc/passwd", "https://a b.org"]
)
def test_what_is_no_web_address_is_refused(small: Path, page: Path, url: str) -> None:
    """Nothing is written."""
    with pytest.raises(ProposalRefused, match="no address of a web page"):
        add(page, url, None, small, TODAY)
    assert not (small / "campaigns").exists()


def test_address_and_title_are_asked_for_where_the_page_has_none(small: Path, tmp_path: Path) -> None:
    """The message names the option."""
    file = tmp_path / "page.txt"
    file.write_text("We cook together every week, and everybody is welcome.\n", encoding="utf-8")
    with pytest.raises(ProposalRefused, match="--url"):
        add(file, None, "Cooking", small, TODAY)
    with pytest.raises(ProposalRefused, match="--title"):
        add(file, URL, None, small, TODAY)
    with pytest.raises(ProposalRefused, match=r"where it is from \(--url\) and what it is called \(--title\)"):
        add(file, None, None, small, TODAY)
    with pytest.raises(ProposalRefused, match="no corpus"):
        add(file, URL, "Cooking", tmp_path / "elsewhere", TODAY)


def test_what_a_page_hides_never_reaches_the_file(small_corpus: Path, page: Path) -> None:
    """Letters that nobody sees, and headings that end like the number of a section, leave a file that is sound."""
    page.write_text(
        PAGE.replace("No detention #", "No\u200b detention {#7}").replace("We cook", "We\x07 cook\ufeff"),
        encoding="utf-8",
    )
    blocks = _campaign(small_corpus, add(page, URL, "Cooking\u2028together", small_corpus, TODAY)).blocks
    assert [(block.heading, block.number) for block in blocks] == [("", 1), ("No detention  of children", 2)]
    assert blocks[0].markdown.startswith("We cook for")


def test_a_book_is_no_campaign(small: Path, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More text than a campaign file may have is refused; nothing is written."""
    monkeypatch.setattr("indexer.adding.TEXT_LIMIT", 10_000)  # a real book takes two seconds to read
    page.write_text(PAGE.replace("</main>", f"<p>{'We cook and cook. ' * 600}</p></main>"), encoding="utf-8")
    with pytest.raises(ProposalRefused, match="a campaign has at most 10,000"):
        add(page, URL, None, small, TODAY)
    assert not (small / "campaigns").exists()


def test_a_date_that_has_not_come_is_none(small: Path, page: Path) -> None:
    """A page cannot have been published in the next century."""
    meta = '<meta property="article:published_time" content="2099-01-01">'
    page.write_text(PAGE.replace("<head>", f"<head>{meta}"), encoding="utf-8")
    assert _front(add(page, URL, None, small, TODAY)).dates.start == "2023-01-01"


def test_a_page_that_is_there_already_says_so(small: Path, page: Path) -> None:
    """Whoever adds the same address under another title is told of the first file."""
    first = add(page, URL, None, small, TODAY)
    second = _front(add(page, URL, "Cooking, once more", small, TODAY))
    assert f"The campaign in {first.name} names the same address; it may be the same one." in second.uncertain


def test_the_file_shows_how_it_is_filled_in(small: Path, page: Path) -> None:
    """Place and audience are there to be written, and a remark shows how a section names its commitments."""
    text = add(page, URL, None, small, TODAY).read_text(encoding="utf-8")
    front = text.split("\n---\n")[0]
    assert "\nplace: ''\naudience: ''\n" in front
    filled = front.replace("sections: {}\n", "").replace("# sections:", "sections:").replace("#   ", "  ")
    parsed = shape(CampaignFront, located.load(filled.removeprefix("---\n"), "a.md"), [])
    assert parsed is not None
    assert list(parsed.value.sections["2"].commitments) == ["gcm/17"]


def test_topics_are_suggested_in_the_language_of_the_text(small_corpus: Path) -> None:
    """At most four, the most named first; a broken topic file does not stop it."""
    (small_corpus / "topics" / "broken.yaml").write_text("slug: [", encoding="utf-8")
    assert (
        suggest(small_corpus / "topics", "Rétention des migrants, encore la rétention des migrants.", "fr")[0]
        == "detention"
    )
    assert suggest(small_corpus / "topics", "Nothing of the kind.", "en") == []
    every = " ".join(file.stem.replace("-", " ") for file in (small_corpus / "topics").glob("*.yaml"))
    assert len(suggest(small_corpus / "topics", every, "en")) == 4


def test_the_command_says_what_it_wrote_and_what_to_do_next(small: Path, page: Path) -> None:
    """One line; a second run fails with one line."""
    arguments = [str(page), "--url", URL, "--title", "Cooking", "--corpus", str(small)]
    first = CliRunner().invoke(command, arguments)
    assert first.exit_code == 0
    assert first.output.startswith(f"Wrote {small / 'campaigns' / 'cooking-2023.md'}. Next: ")
    assert first.output.count("\n") == 1
    second = CliRunner().invoke(command, arguments)
    assert second.exit_code == 1
    assert second.output.startswith("Error: ")
    assert second.output.count("\n") == 1


def test_an_unreadable_page_writes_nothing(small_corpus: Path, page: Path) -> None:
    """The reader's reason is passed on."""
    page.write_bytes(b"%PDF-1.4")
    with pytest.raises(UnreadableFile, match="this is a PDF file"):
        add(page, URL, None, small_corpus, TODAY)


@pytest.mark.skipif(SEED is None, reason="the seed page is not beside this repository")
def test_the_seed_page_is_added_indexed_and_found(small_corpus: Path, tmp_path: Path) -> None:
    """The real page goes in by the command as it is and comes out of a search."""
    assert SEED
    arguments = [
        str(next(SEED.glob("*.txt"))),
        "--url",
        "https://unitedkingdom.iom.int/international-migrants-day-2023",
    ]
    outcome = CliRunner().invoke(command, [*arguments, "--title", "I Am A Migrant", "--corpus", str(small_corpus)])
    assert outcome.exit_code == 0, outcome.output
    reindex(Places(small_corpus, tmp_path / "data"), NOW, lambda _: None, everything=True)
    library = Library.open(publish.current(tmp_path / "data"))
    try:
        section = library.get("campaigns/i-am-a-migrant-2023/2")
        found = library.search(SearchRequest(q='"courageous expression of the individual\'s will"'))
    finally:
        library.close()
    assert section.title == "The Global Compact for Migration"
    assert not library.is_retold(section)
    assert {hit.id for hit in found.hits} == {"campaigns/i-am-a-migrant-2023", "campaigns/i-am-a-migrant-2023/1"}
