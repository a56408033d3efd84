"""The plain words of a query as they are searched for: corrected, silent or not, in one spelling or several.

A compound may be written as one word, with a hyphen or as two words. The index has the hyphened ones in the first way
and the last, so the first is the one that all three are read as, where the index has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb import analysis
from kb.languages import languages_of, script_of
from kb.lexicon import fold
from kb.query.correction import Corrector
from kb.query.knowledge import Knowledge
from kb.query.silence import is_silent, silence
from kb.query.syntax import Word
from kb.thesaurus import Thesaurus


@dataclass(frozen=True, slots=True)
class Asked:
    """One word: as typed, and as it is searched for.

    `hyphened`: a hyphen joins it to the word before. `parts`: the words of a compound that is read as one word.
    """

    typed: str
    word: str
    silent: bool
    hyphened: bool = False
    parts: tuple["Asked", ...] = ()

    @property
    def corrected(self) -> bool:
        """Whether another word is searched for than was typed."""
        return self.typed != self.word and not self.parts

    @property
    def named(self) -> bool:
        """Whether it is a name in capitals that is a silent word in small letters ('WHO')."""
        small = self.word.lower()
        return analysis.is_acronym(self.word) and any(
            analysis.is_function_word(small, lang) for lang in languages_of(small)
        )

    @property
    def tight(self) -> bool:
        """Whether the words of a compound say something else apart: it has a hyphen, or one of them says nothing."""
        return any(part.silent for part in self.parts) or any(part.hyphened for part in self.parts[1:])


def gather(nodes: Sequence[Word], knowledge: Knowledge, corrector: Corrector) -> list[Asked]:
    """The words of one level of a query in their order; a run of Chinese is cut into words.

    Words that only frame others are silent beside these: 'measures against racism' asks for what 'racism' asks for.
    """
    found, names = [], _names(nodes, corrector.main)
    shouted = len(nodes) > 1 and all(node.text.isupper() for node in nodes)
    for node in nodes:
        text = node.text.lower() if shouted else node.text
        for piece in pieces(text, knowledge.thesaurus):
            word = corrector.correct(piece) if piece not in names else corrector.leave(piece)
            found.append(Asked(piece, word, silent=False, hyphened=node.hyphened))
    mute = silence([word.word for word in found], corrector.main)
    return [replace(word, silent=silent) for word, silent in zip(found, mute, strict=True)]


def pieces(text: str, thesaurus: Thesaurus) -> list[str]:
    """A word, or a run of Chinese as words."""
    return thesaurus.cut(text) if script_of(text) == "han" else [text]


def _names(nodes: Sequence[Word], main: str) -> set[str]:
    """The words with a capital inside a query that is written in small letters; in German it says nothing."""
    plain = any(node.text.islower() and not is_silent(node.text, main) for node in nodes)
    return {node.text for node in nodes if node.place and node.text.istitle()} if plain and main != "de" else set()


def compounds(words: Sequence[Asked], knowledge: Knowledge, main: str) -> list[int]:
    """Where two neighbouring words are one in another spelling: the places of the first, none overlapping."""
    places: list[int] = []
    for i in range(len(words) - 1):
        if i - 1 not in places and _is_compound(words[i], words[i + 1], knowledge, main):
            places.append(i)
    return places


def _is_compound(first: Asked, second: Asked, knowledge: Knowledge, main: str) -> bool:
    """Whether the index has two words as one; without a hyphen the first is no function word ('a broad', 'in come')."""
    if script_of(first.word) == "han":
        return False
    row = knowledge.lexicon.words(main).get(fold(first.word + second.word))
    return row is not None and row.passages > 0 and (second.hyphened or not first.silent)


def join(words: Sequence[Asked], places: Sequence[int]) -> list[Asked]:
    """The words with those compounds as one word each."""
    joined = {i: _joined(words[i], words[i + 1]) for i in places}
    return [joined.get(i, word) for i, word in enumerate(words) if i - 1 not in joined]


def _joined(first: Asked, second: Asked) -> Asked:
    sign = "-" if second.hyphened else " "
    return replace(
        first,
        typed=f"{first.typed}{sign}{second.typed}",
        word=first.word + second.word,
        silent=False,
        parts=(first, second),
    )
