"""Import of official texts, from the document service or from files that a person saved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.official import fetch as service
from indexer.official.catalogue import Official
from indexer.official.errors import FetchFailed, NotTheDocument, OfficialTextError, UnreadableDocument
from indexer.official.fetch import Fetched, Patience
from indexer.official.reading import MOST_BYTES, Opened, language_of, open_document, passages_of, symbol_of
from indexer.official.store import StoredText, store, stored_text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened with one language or one file: `stored` is None where nothing was stored, `told` is one line."""

    subject: str
    stored: StoredText | None
    told: str

    @property
    def line(self) -> str:
        """The line for a person."""
        return f"{self.subject}: {self.told}"


@dataclass(frozen=True, slots=True)
class Import:
    """Where texts are stored, and the time (ISO) at which they are."""

    folder: Path
    at: str

    def keep(self, official: Official, opened: Opened, source: Fetched, lang: str | None) -> StoredText:
        """Check a file and store its passages; `lang` is the language that it must be in, if any.

        Raises:
            NotTheDocument: it is not the document, or not in that language.
        """
        found = language_of(opened)
        if lang and found and found != lang:
            message = f"the file is in the language '{found}', '{lang}' expected"
            raise NotTheDocument(message)
        parsed = passages_of(opened, official)
        text = stored_text(parsed, official, source.url, self.at, source.content)
        store(self.folder, text, opened.kind, source.content)
        return text


def _success(text: StoredText, kind: str, size: int) -> str:
    return f"stored {len(text.texts)} passages of {text.name} ({kind.upper()}, {size / 1024:.0f} kB) from {text.url}"


@dataclass(frozen=True, slots=True)
class Service:
    """The document service: its base address and how long to wait for it."""

    base: str = service.BASE
    patience: Patience = service.PATIENT


def fetch_language(work: Import, official: Official, lang: str, where: Service) -> Outcome:
    """Fetch, check and store one language: as DOCX or, where that brings no readable file, as PDF."""
    reasons = []
    for kind in service.KINDS:
        url = service.address(where.base, official.symbol, lang, kind)
        try:
            source = service.fetch(url, where.patience)
            opened = open_document(source.content)
            text = work.keep(official, opened, source, lang)
        except (FetchFailed, UnreadableDocument) as error:
            reasons.append(f"{kind.upper()}: {error}")
        except NotTheDocument as error:
            reasons.append(f"{kind.upper()}: {error}")
            break
        else:
            return Outcome(lang, text, _success(text, opened.kind, len(source.content)))
    return Outcome(lang, None, f"nothing stored. {'; '.join(dict.fromkeys(reasons))}")


def _content(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MOST_BYTES:
        message = f"{size / 1024**2:.0f} MB, {MOST_BYTES // 1024**2} MB at most are read"
        raise UnreadableDocument(message)
    return path.read_bytes()


def _by_symbol(opened: Opened, wanted: Iterable[Official]) -> Official:
    documents = list(wanted)
    symbol = symbol_of(opened)
    found = next((row for row in documents if row.symbol == symbol), None)
    if found:
        return found
    if not symbol and len(documents) == 1:
        return documents[0]
    expected = " or ".join(row.symbol for row in documents)
    message = f"the file is {symbol or 'without a symbol'}, {expected} expected"
    raise NotTheDocument(message)


def import_file(work: Import, path: Path, wanted: Iterable[Official], langs: Iterable[str]) -> Outcome:
    """Check and store one saved file, if it is one of the wanted documents in one of the languages."""
    try:
        content = _content(path)
        opened = open_document(content)
        official = _by_symbol(opened, wanted)
        lang = language_of(opened)
        if lang and lang not in langs:
            return Outcome(path.name, None, f"skipped, it is in the language '{lang}'")
        text = work.keep(official, opened, Fetched(f"file {path.name}", content), None)
    except (OfficialTextError, OSError) as error:
        return Outcome(path.name, None, f"not imported: {error}")
    return Outcome(path.name, text, f"[{text.lang}] " + _success(text, opened.kind, len(content)))


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(found, key=lambda path: (path.suffix.lower() == ".pdf", path.name))


def import_folder(work: Import, folder: Path, wanted: Iterable[Official], langs: Iterable[str]) -> Iterator[Outcome]:
    """Every file of a folder in turn; of two files with the same text the DOCX counts, which comes first."""
    documents, languages = list(wanted), list(langs)
    done: set[tuple[str, str]] = set()
    for path in _files(folder):
        outcome = import_file(_Once(work.folder, work.at, done), path, documents, languages)
        if outcome.stored:
            done.add((outcome.stored.document, outcome.stored.lang))
        yield outcome


@dataclass(frozen=True, slots=True)
class _Once(Import):
    """An import that stores each language of a document once."""

    done: set[tuple[str, str]]

    def keep(self, official: Official, opened: Opened, source: Fetched, lang: str | None) -> StoredText:
        """As `Import.keep`, but a second file of the same text is refused."""
        found = language_of(opened)
        if (official.id, found) in self.done:
            message = f"{official.symbol} in '{found}' was already read from another file"
            raise NotTheDocument(message)
        return Import.keep(self, official, opened, source, lang)
