"""Writes a resolution as a DOCX file, numbers typed or automatic, in the manner of the United Nations."""

from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml as parsed
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from tests.indexer.official.documents import Piece, Resolution, notes


def parse_xml(xml: str) -> Any:
    """An element, which the types of python-docx know too little of."""
    return parsed(xml)


_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_PARAGRAPHS, _ITEMS, _LISTED, _OPERATIVE = 90, 91, 92, 93


def _masthead(document: Document, made: Resolution) -> None:
    table = document.add_table(rows=3, cols=2)
    for row, texts in zip(
        table.rows,
        (
            ("United Nations", made.symbol),
            ("General Assembly", "Distr.: General"),
            ("Seventy-third session", "11 January 2019 18-22437 (E)"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.sections[0].header.paragraphs[0].text = f"{made.symbol}\t{made.language.title}"
    document.sections[0].footer.paragraphs[0].text = "2/36\t18-22437"


def _footnotes(document: Document, made: Resolution) -> None:
    rows = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>' for n, text in notes(made)
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{rows}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, _NOTES_RELATION)


def _abstract(number: int, *levels: tuple[str, str]) -> str:
    rows = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{rows}</w:abstractNum>'


class _Lists:
    """The automatic lists of one document; each run of items gets a list of its own that starts anew."""

    def __init__(self, document: Document, made: Resolution) -> None:
        row = made.language
        self.element = document.part.numbering_part.element
        letters = (row.word_format, row.item.format("%1"))
        numerals = ("decimal" if row.rtl else "lowerRoman", row.numeral.format("%2") if row.code != "zh" else "(%2)")
        for number, levels in (
            (_PARAGRAPHS, [("decimal", row.paragraph.format("%1"))]),
            (_ITEMS, [letters, numerals]),
            (_LISTED, [("decimal", "%1.")]),
            (_OPERATIVE, [("decimal", row.paragraph.format("%1"))]),
        ):
            self.element.append(parse_xml(_abstract(number, *levels)))
        self.next = 500
        self.numbers = {kind: self._new(kind) for kind in (_PARAGRAPHS, _LISTED, _OPERATIVE)}
        self.items = 0

    def _new(self, abstract: int) -> int:
        self.next += 1
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        self.element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self.next}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
            )
        )
        return self.next

    def number(self, piece: Piece, paragraph: Paragraph) -> None:
        """Give a paragraph its automatic number."""
        if piece.kind != "item":
            self.items = 0
        elif not self.items:
            self.items = self._new(_ITEMS)
        kinds = {"paragraph": _PARAGRAPHS, "listed": _LISTED, "operative": _OPERATIVE}
        chosen = self.items if piece.kind == "item" else self.numbers[kinds[piece.kind]]
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{piece.level}"/><w:numId w:val="{chosen}"/></w:numPr>')
        )


def _hyphenated(paragraph: Paragraph, text: str) -> None:
    """Add the text as a run; hyphens are written with Word's own element for those that do not break."""
    run = paragraph.add_run()
    for index, piece in enumerate(text.split("-")):
        if index:
            run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))  # noqa: SLF001
        node = parse_xml(f'<w:t {nsdecls("w")} xml:space="preserve"/>')
        node.text = piece
        run._r.append(node)  # noqa: SLF001


def _note(paragraph: Paragraph, piece: Piece) -> None:
    raised = paragraph.add_run(str(piece.note))
    raised.font.superscript = True
    paragraph.add_run()._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{piece.note}"/>'))  # noqa: SLF001


def _write(paragraph: Paragraph, piece: Piece) -> None:
    text = piece.text
    if piece.name:
        paragraph.add_run(piece.name).italic = True
        text = text.removeprefix(piece.name)
    middle = text.find(" ", len(text) // 2) if piece.note else -1
    if piece.note:
        middle = middle if middle > 0 else len(text) // 2
        _hyphenated(paragraph, text[:middle])
        _note(paragraph, piece)
        text = text[middle:]
    _hyphenated(paragraph, text)


def docx_of(made: Resolution, *, automatic: bool = False) -> bytes:
    """The bytes of a DOCX; `automatic` lets Word count the paragraphs and the items."""
    document = docx.Document()
    _masthead(document, made)
    _footnotes(document, made)
    lists = _Lists(document, made)
    for piece in made.pieces:
        paragraph = document.add_paragraph(style="Heading 2" if piece.kind in {"heading", "annex"} else None)
        if piece.label and automatic and not (piece.level and made.language.code == "zh"):
            lists.number(piece, paragraph)
        elif piece.label:
            paragraph.add_run(f"\t{piece.label}\t")
        if not piece.label:
            lists.items = 0 if piece.kind != "subheading" else lists.items
        _write(paragraph, piece)
    written = BytesIO()
    document.save(written)
    return written.getvalue()
