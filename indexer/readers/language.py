"""The language of a text, told by its script and its function words."""

from collections import Counter

from kb.analysis import is_function_word, split
from kb.languages import LANGUAGES, script_of

_WORDS_LOOKED_AT = 2000


def guess(text: str) -> str:
    """The code of the most likely language among those of the table; 'en' where nothing speaks for another."""
    words = [word for word, _, _ in split(text[: _WORDS_LOOKED_AT * 10])][:_WORDS_LOOKED_AT]
    scripts = Counter(script_of(word) for word in words)
    script = scripts.most_common(1)[0][0] if scripts else "latin"
    candidates = [code for code, row in LANGUAGES.items() if row.script == script]
    return max(candidates, key=lambda code: sum(is_function_word(word, code) for word in words))
