"""PDF files: lines become paragraphs and headings, margins go, what holds no text is refused."""

from pathlib import Path

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

from indexer.errors import UnreadableFile
from indexer.readers.pdf import read
from indexer.readers.pdf_lines import paragraphs, without_margins

INTRODUCTION = (
    "Neighbours and newcomers cook with each other in kitchens, schools and council offices, and they find that they "
    "have more in common than they thought when they came in through the door for the first time."
)
SECTIONS = (
    (
        "Why we cook",
        "Whoever eats at one table talks with each other, which people in this town hardly ever do elsewhere.",
    ),
    (
        "Who comes",
        "Families come with their children, students come when the term is over, and old people come always.",
    ),
    (
        "How to join",
        "Write to the school or simply come by on any evening from Monday to Friday, and bring what you like.",
    ),
)


class _Report(FPDF):
    """A report with a running header and page numbers."""

    def header(self) -> None:
        """Print the running title."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Kitchen Network, annual report", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """Print the page number."""
        self.set_y(-15)
        self.cell(0, 8, f"Page {self.page_no()} of 3")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of three pages, a section each."""
    pdf = _Report()
    for number, (heading, text) in enumerate(SECTIONS):
        pdf.add_page()
        pdf.set_font("Helvetica", size=11)
        if number == 0:
            pdf.cell(0, 10, "Cooking Together", new_x="LMARGIN", new_y="NEXT")
            pdf.multi_cell(0, 6, INTRODUCTION, new_x="LMARGIN", new_y="NEXT")
        pdf.cell(0, 10, heading, new_x="LMARGIN", new_y="NEXT")
        pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
    file = tmp_path / "report.pdf"
    pdf.output(str(file))
    return file


def test_a_report_is_read_without_its_margins(report: Path) -> None:
    """Short lines are headings, lines are run together, running headers and page numbers go."""
    draft = read(report)
    assert draft.title == "Cooking Together"
    assert [(block.heading, block.markdown) for block in draft.blocks] == [("", INTRODUCTION), *SECTIONS]


@pytest.mark.parametrize(("written", "title"), [("Cooking Together", "Cooking Together"), ("Word - final2.docx", "")])
def test_title_and_language_come_from_the_properties(tmp_path: Path, written: str, title: str) -> None:
    """The name of a file is no title."""
    pdf = FPDF()
    pdf.set_title(written)
    pdf.set_lang("de-AT")
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 6, INTRODUCTION)
    pdf.output(str(tmp_path / "a.pdf"))
    draft = read(tmp_path / "a.pdf")
    assert (draft.title, draft.lang) == (title, "de")


def test_author_and_day_come_from_the_properties(report: Path) -> None:
    """A day that is none is none."""
    for made, day in (("D:20240312093000+01'00'", "2024-03-12"), ("D:in spring", None), ("", None)):
        writer = PdfWriter(clone_from=report)
        writer.add_metadata({"/Author": " Cooks of\nLeeds ", "/CreationDate": made})
        writer.write(report)
        draft = read(report)
        assert (draft.author, draft.made) == ("Cooks of Leeds", day), made


def test_words_divided_at_line_ends_are_put_together() -> None:
    """A hyphen stays where the text writes the word with one."""
    page = [
        "The well-being of all depends on what people can do for each other in this town, and migra-",
        "tion is one part of that. What matters for all of us who live here is in the end the well-",
        "being of everybody.",
    ]
    assert paragraphs([page]) == [
        (
            "The well-being of all depends on what people can do for each other in this town, and migration is one part "
            "of that. What matters for all of us who live here is in the end the well-being of everybody."
        )
    ]


def test_items_of_a_list_stay_apart_and_the_text_after_them_begins_anew() -> None:
    """An item may run over several lines."""
    page = [
        "Whoever comes to our kitchen for the first time should think of three small things to bring:",
        "• salt and pepper, or any other spice that you like best and that you think the others may",
        "not know yet",
        "• bread",
        "Everything else is there already, and somebody will show you where it is when you come.",
    ]
    assert paragraphs([page]) == [
        page[0],
        f"{page[1]} {page[2]}\n{page[3]}",
        page[4],
    ]


def test_only_what_repeats_at_the_edges_is_a_running_line() -> None:
    """Titles and page numbers go; numbers of a table and a year stay."""
    pages = [
        ["Annual report 2023", "First.", "12 34", "- 1 -"],
        ["Annual report 2023", "Second.", "56 78", "- 2 -"],
        ["Annual report 2023", "Third.", "2023", "Page 3 of 3"],
    ]
    assert list(without_margins(pages)) == [["First.", "12 34"], ["Second.", "56 78"], ["Third.", "2023"]]


def _encrypted(report: Path, password: str) -> Path:
    writer = PdfWriter(clone_from=PdfReader(report))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")  # noqa: S106 (a file of the test)
    writer.write(report)
    return report


def test_an_encrypted_file_is_refused(report: Path) -> None:
    """The message says what to do."""
    with pytest.raises(UnreadableFile, match="encrypted; save it without a password"):
        read(_encrypted(report, "secret"))


def test_a_file_that_only_forbids_printing_is_read(report: Path) -> None:
    """It opens without a password for everybody."""
    assert read(_encrypted(report, "")).title == "Cooking Together"


def test_a_scan_is_refused(tmp_path: Path) -> None:
    """Pictures of text hold no text."""
    pdf = FPDF()
    for _ in range(2):
        pdf.add_page()
        pdf.rect(20, 20, 100, 100, style="F")
    pdf.output(str(tmp_path / "scan.pdf"))
    with pytest.raises(UnreadableFile, match=r"no text on its 2 pages, only pictures; run text recognition"):
        read(tmp_path / "scan.pdf")


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 500 + b"%%EOF", "damaged"),
        (b"<!DOCTYPE html><html><p>Sign in</p></html>", "this is a web page, not a PDF file"),
        (b"PK\x03\x04....", "this is a ZIP archive, not a PDF file"),
    ],
)
def test_what_is_no_sound_file_is_refused_with_a_reason(tmp_path: Path, raw: bytes, complaint: str) -> None:
    """One line that names the file and the fault."""
    file = tmp_path / "report.pdf"
    file.write_bytes(raw)
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        read(file)
    assert "report.pdf" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_cut_short_is_refused_or_read_but_never_crashes(report: Path, share: float) -> None:
    """A broken download."""
    raw = report.read_bytes()
    report.write_bytes(raw[: int(len(raw) * share)])
    try:
        assert read(report).blocks
    except UnreadableFile as error:
        assert "report.pdf" in str(error)  # noqa: PT017 (either outcome is right)
