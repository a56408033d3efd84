"""What every format is given and what it says of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb.citations import format as citing
from kb.citations.format import Reference
from kb.library import Library
from kb.model import Passage
from web.links import Links
from web.quoting import Quoted, quoted, reference


@dataclass(frozen=True, slots=True)
class Context:
    """What a format needs beside the passages.

    `links.lang` is the language of labels, `lang` and `edition` choose the words that are quoted, `title` heads a list.
    """

    library: Library
    links: Links
    lang: str = "en"
    edition: str | None = None
    title: str = ""

    def words(self, passage: Passage) -> Quoted:
        """The words of a passage that are quoted."""
        return quoted(self.library, passage, self.lang, self.edition)

    def address(self, passage: Passage) -> str:
        """The public address of a passage."""
        return self.links.absolute(self.links.passage(passage.id))

    def reference(self, passage: Passage) -> Reference:
        """What a citation of a passage needs."""
        return reference(self.library, passage, self.words(passage), self.address(passage))

    def cited(self, passage: Passage) -> str:
        """The citation of a passage on one line; a campaign text says whose words it has."""
        ref = self.reference(passage)
        return citing.un_style(ref) if ref.publication else self.library.citation(passage)


@dataclass(frozen=True, slots=True)
class Export:
    """One format. `render` gives the same text for the same build and passages; an `attachment` is saved, not shown."""

    suffix: str
    media_type: str
    render: Callable[[Sequence[Passage], Context], str]
    attachment: bool = False
