"""The interface speaks six languages: nothing is missing from a catalogue, and every page keeps its languages apart."""

import ast
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import Environment

from kb.languages import INTERFACE_LANGUAGES, direction
from kb.library import Library
from kb.query.request import SearchRequest
from tests.web.pages.pages import KINDS, see
from web.i18n import TRANSLATIONS, ngettext
from web.languages import KEY
from web.views import remarks

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "web" / "templates"
AT_ONCE = ("fr", "ar")
"""The languages in which every page is looked at by `make test`: one from each side."""

LANGUAGES = tuple(lang for lang in INTERFACE_LANGUAGES if lang != "en")
KEYWORDS: dict[str, Any] = {**DEFAULT_KEYWORDS, "lazy_gettext": None, "translatable": None}
PLACEHOLDER = re.compile(r"%\(\w+\)s|{}")

# ── catalogues ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def messages() -> set[Any]:
    """Every message of the sources, found as `make translations` finds it; a message with a plural is a pair."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    found = extract_from_dir(
        str(ROOT), methods, options, keywords=KEYWORDS, strip_comment_tags=True,
        directory_filter=lambda folder: Path(folder).is_relative_to(ROOT / "web"),
    )  # fmt: skip
    return {message for _, _, message, _, _ in found}


def catalogue(lang: str) -> Catalog:
    """The translations into a language."""
    with (TRANSLATIONS / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=lang)


def entries(found: Catalog) -> list[Message]:
    """The messages of a catalogue, without its header."""
    return [message for message in found if message.id]


def key(message: Message) -> Any:
    """What names a message: its text, or the pair of its texts."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a message in each of its forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_holds_the_messages_of_the_sources_and_no_others(lang: str, messages: set[Any]) -> None:
    """A new text of the interface fails here until `make translations` has been run."""
    held = {key(message) for message in entries(catalogue(lang))}
    assert len(messages) > 400
    assert messages - held == set()
    assert held - messages == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_is_translated(lang: str) -> None:
    """In every plural form of the language, and by a person: nothing fuzzy, nothing empty."""
    found = catalogue(lang)
    for message in entries(found):
        assert not message.fuzzy, message.id
        assert all(form.strip() for form in forms(message)), message.id
        assert len(forms(message)) == (found.num_plurals if message.pluralizable else 1), message.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_kept(lang: str) -> None:
    """A form for one exact number (one, two, none) may write the number as a word; nothing else may be left out."""
    for message in entries(catalogue(lang)):
        wanted = {*PLACEHOLDER.findall(message.id if isinstance(message.id, str) else message.id[1])}
        for form in forms(message):
            found = {*PLACEHOLDER.findall(form)}
            spelt = message.pluralizable and found <= wanted <= {*found, *_free_in_small_numbers(lang, message, form)}
            assert found == wanted or spelt, form


def _free_in_small_numbers(lang: str, message: Message, form: str) -> set[str]:
    """What a plural form need not repeat: anything where there is nothing, the number where it is one or two."""
    place = forms(message).index(form)
    if lang != "ar" or place > 2:
        return set()
    return {*PLACEHOLDER.findall(message.id[1])} if place == 0 else {"%(num)s"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_compiled_is_what_is_written(lang: str) -> None:
    """The compiled catalogue is that of the text beside it, so that nobody reads an older translation."""
    made = io.BytesIO()
    write_mo(made, catalogue(lang))
    assert (TRANSLATIONS / lang / "LC_MESSAGES" / "messages.mo").read_bytes() == made.getvalue()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", {0: "0 mesure", 1: "1 mesure", 2: "2 mesures"}),
        ("es", {0: "0 medidas", 1: "1 medida", 2: "2 medidas"}),
        ("ru", {1: "1 мера", 2: "2 меры", 5: "5 мер", 11: "11 мер", 21: "21 мера", 23: "23 меры", 112: "112 мер"}),
        ("ar", {0: "لا إجراءات", 1: "إجراء واحد", 2: "إجراءان", 3: "3 إجراءات", 11: "11 إجراءً", 100: "100 إجراء", 187: "187 إجراءً"}),
        ("zh", {1: "1项行动", 2: "2项行动"}),
    ],
)  # fmt: skip
def test_numbers_take_the_form_that_the_language_asks_for(app: Flask, lang: str, said: dict[int, str]) -> None:
    """Three forms in Russian, six in Arabic, one in Chinese."""
    with app.test_request_context(f"/{lang}/", environ_base={KEY: lang}):
        assert {n: ngettext("%(num)s action", "%(num)s actions", n) for n in said} == said


def test_no_message_is_overlooked(messages: set[Any]) -> None:
    """A message inside an f-string is not found by the extraction, and would stay in English without a word."""
    held = {text for message in messages for text in ([message] if isinstance(message, str) else message)}
    for file in sorted((ROOT / "web").rglob("*.py")):
        for text in written(file.read_text(encoding="utf-8")):
            assert text in held, file.name


def written(source: str) -> list[str]:
    """The texts that a module passes to gettext and the like, wherever the call stands."""
    calls = [(node, node.func.id) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    texts = [call.args[place(KEYWORDS[name])] for call, name in calls if name in KEYWORDS and call.args]
    return [node.value for node in texts if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def place(arguments: tuple[Any, ...] | None) -> int:
    """Where the text stands among a function's arguments; a context, which comes first, is a pair."""
    return next(argument for argument in arguments or (1,) if isinstance(argument, int)) - 1


# ── sources ──────────────────────────────────────────────────────────────────────────────────────────────────────────

NAMES = re.compile(
    r"A/RES/73/195|OpenAPI 3\.1|Turtle|JSON-LD|CC BY 4\.0|sha256|para\. 29 \(h\)"
    r"|A/RES/73/195, annex, para\. 29 \(h\)\nobjective 7, action e"
)
"""Words that are the same in every language: symbols, formats, licences, and a citation to type in."""

CLASS = re.compile(r"{% block width %}\w*{% endblock %}")
"""A class that a page gives to the frame."""

READ = ("title", "alt", "aria-label", "placeholder")


class _Shown(HTMLParser):
    """Collects what a person would read of a template: text outside code, and the attributes that are spoken."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"code", "script"}
        self.found += [value for name, value in attrs if name in READ and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"code", "script"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def shown(template: str) -> list[str]:
    """The texts of a template that do not come from an expression."""
    parser = _Shown()
    parser.feed("".join(text if kind == "data" else " " for kind, text in _tokens(CLASS.sub("", template))))
    return [text.strip() for text in parser.found]


def _tokens(template: str) -> Iterator[tuple[str, str]]:
    """The template piece by piece; what stands between braces is left out but for its opening."""
    return ((kind, text) for _, kind, text in Environment(autoescape=True).lex(template) if kind in {"data", "variable_begin"})


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: file.stem)
def test_no_template_holds_words_of_its_own(file: Path) -> None:
    """Every word that a reader sees can be translated."""
    texts = shown(file.read_text(encoding="utf-8"))
    assert [text for text in texts if any(c.isalpha() for c in text) and not NAMES.fullmatch(text)] == []


def test_words_outside_messages_are_noticed() -> None:
    """The check above sees text and attributes, and passes over expressions and code."""
    template = '<p title="Hidden">{{ _("Said") }} bare <code>x</code>{% if y %}<b aria-label="{{ z }}">!</b>{% endif %}</p>'
    assert [text for text in shown(template) if any(c.isalpha() for c in text)] == ["Hidden", "bare"]


def test_scripts_take_their_words_from_the_page() -> None:
    """No script writes a sentence: quoted text with a space in it is a selector, a class or a path."""
    for file in (ROOT / "web" / "static").glob("*.js"):
        source = re.sub(r"//[^\n]*|/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"textContent = [\"'`][A-Za-z]", source) == [], file.name
        assert re.findall(r"[\"'`][A-Z][a-z]+ [a-z]+[^\"'`\[]*[\"'`]", source) == [], file.name


@pytest.mark.parametrize(
    "query", ['"open', "de*", "a*ba children", "children )", "(children", "AND children", "children OR", "(children AND) work",
              "NOT", "children -()", "title:()", "topic:nothing children", "A/RES/73/195 para. 99", "child " * 40, "?",
              "foo:bar children", "ch?ldren", "[a TO z] children", "children^2", "xyzzyq children", "20(a)", "23(f)", "13"],
)  # fmt: skip
def test_remarks_on_a_query_are_told_in_the_language_of_the_page(app: Flask, library: Library, query: str) -> None:
    """The search writes them in English; each one is known to the front end."""
    said = library.search(SearchRequest(query)).plan.remarks
    with app.test_request_context("/fr/search", environ_base={KEY: "fr"}):
        told = [remarks.told(remark) for remark in said]
    assert told
    assert all(not words.attributes and words.text not in said for words in told)


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────

PAGES = (
    *KINDS,
    "/coverage",
    "/coverage?by=campaign",
    "/coverage?by=sdg",
    "/connections",
    "/connections?objective=13",
    "/campaigns/timeline",
    "/compare",
    "/compare?ids=gcm/13/h,gcm/7/f",
    "/collection",
    "/collection?ids=gcm/13/h,gcm/7/f,campaigns/i-am-a-migrant-uk-2023",
    "/brief?ids=gcm/13/h,campaigns/i-am-a-migrant-uk-2023",
    "/check-quotation?text=%22the+best+interests+of+the+child+at+all+times%22+A/RES/73/195+para.+29+(z)",
)

ENGLISH = re.compile(r"\b(?<![/.-])(the|and|of|with|which|from|their|this)(?![/.-])\b")
"""Words by which English text shows, and which stand in no other language of the interface."""

OWN = ("code", "pre", "textarea", "script", "header")
"""Elements whose text is not checked: programs, and the list of languages under their own names."""


PROGRAMS = {"Z3988"}
"""Classes of elements whose attributes are for programs."""


def localised(lang: str, address: str) -> str:
    """The address of a page in a language."""
    return f"/{lang}{address if address != '/' else ''}"


def own_words(page: Tag) -> Iterator[str]:
    """Every text of a page that claims to be in the page's language, with the attributes that are spoken."""
    return _spoken(page, str(page["lang"]), str(page["lang"]))


def _spoken(element: Tag, around: str, wanted: str) -> Iterator[str]:
    """The texts of an element that are said to be in a language, where what stands around it is in another or the same."""
    lang = str(element.get("lang", around))
    if element.name in OWN:
        return
    if lang == wanted and not set(element.get("class") or ()) & PROGRAMS:
        yield from (str(element[name]) for name in READ if element.get(name))
    for child in element.children:
        if isinstance(child, Tag):
            yield from _spoken(child, lang, wanted)
        elif lang == wanted and type(child) is NavigableString:
            yield str(child)


def with_names(page: Tag) -> set[str]:
    """Lines that may hold an English name beside words of the page's language: its title, and the marks of the timeline."""
    return {str(title.string) for title in page.select("head > title, .timeline a > title")}


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("lang", [lang if lang in AT_ONCE else pytest.param(lang, marks=pytest.mark.thorough) for lang in LANGUAGES])
def test_a_page_is_in_its_language(client: FlaskClient, lang: str, address: str) -> None:
    """It says so in its head and its headers, names its other languages, and marks what is still in English."""
    answer = client.get(localised(lang, address))
    page = BeautifulSoup(answer.text, "lxml").select("html")[0]
    assert answer.status_code == 200
    assert (page["lang"], page["dir"]) == (lang, direction(lang))
    assert answer.headers["Content-Language"] == lang
    assert {tag["hreflang"] for tag in page.head.find_all("link", hreflang=True)} == {*INTERFACE_LANGUAGES, "x-default"}
    assert [text for text in own_words(page) if ENGLISH.search(text) and text not in with_names(page)] == []


@pytest.mark.parametrize("address", PAGES)
def test_english_on_an_arabic_page_reads_from_left_to_right(client: FlaskClient, address: str) -> None:
    """Each English block has its direction, or is isolated and finds its own."""
    page = see(client, localised("ar", address)).soup
    blocks = [tag for tag in page.main.find_all(lang="en") if any(c.isalpha() for c in tag.get_text())]
    for block in blocks:
        assert block.name == "bdi" or any(tag.get("dir") == "ltr" for tag in (block, *block.parents)), str(block)[:200]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_passage_says_that_plain_words_are_in_english_only(client: FlaskClient, lang: str) -> None:
    """Both texts are marked as English, and the page says so in its own language, and whose its titles are."""
    soup = see(client, f"/{lang}/gcm/13/h").soup
    for sentence in ("Plain words, descriptions of topics and campaign texts are in English only.",
                     "Titles and headings in this language are our translation."):
        said = catalogue(lang).get(sentence)
        assert said is not None
        assert said.string in soup.main.get_text()
    assert [tag["lang"] for tag in soup.select(".plain p[lang], blockquote[lang]")] == ["en", "en"]


def test_an_english_page_does_not_speak_of_other_languages(client: FlaskClient) -> None:
    """The remark is for those who read another language."""
    assert "English only" not in see(client, "/gcm/13/h").text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", ["/nowhere", "/gcm/13/z", "/topics/detentio"])
def test_an_error_is_told_in_the_language_of_the_page(client: FlaskClient, lang: str, address: str) -> None:
    """Title and explanation, with the nearest passages named in the language."""
    page = see(client, f"/{lang}{address}")
    assert page.status == 404
    assert page.soup.html["lang"] == lang
    assert [text for text in own_words(page.soup.html) if ENGLISH.search(text)] == []
    assert not page.soup.select(".lead[lang]")


@pytest.mark.parametrize("address", ["/search?page=-1", "/search?objective=99&sort=x", f"/search?q={'é' * 501}", "/brief", "/brief?ids=gcm/99"])
def test_a_fault_in_an_address_is_told_in_the_language_of_the_page(client: FlaskClient, address: str) -> None:
    """What came, what is possible, and the way on."""
    page = see(client, f"/ar{address}")
    assert page.status in {400, 404}
    assert [text for text in own_words(page.soup.html) if ENGLISH.search(text)] == []
    assert not page.soup.select(".lead[lang]")


def test_text_on_a_page_is_found_with_the_language_it_claims() -> None:
    """The walk over a page sees text and spoken attributes, and passes over what is marked or is a program."""
    html = '<html lang="fr"><p title="of">the<b lang="en">and</b><code>with</code></p><!-- from --></html>'
    assert list(own_words(BeautifulSoup(html, "html.parser").select("html")[0])) == ["of", "the"]
    assert issubclass(type(BeautifulSoup("<!--x-->", "html.parser").contents[0]), PreformattedString)
