"""The main content of a web page: what stands around it is cut away, then the block with the prose is found."""

import re
from collections.abc import Sequence

from bs4 import BeautifulSoup, Tag

from indexer.readers.page_elements import attribute, is_layout, prose, tags_of

_NEVER_CONTENT = [
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "applet",
    "audio", "video", "picture", "img", "map", "figcaption", "button", "input", "select", "textarea", "option",
    "dialog", "nav", "aside", "footer", "menu", "head",
]  # fmt: skip
_ROLES = {
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "form",
}  # fmt: skip
# Names of classes and ids. Each has to match in full where a campaign could bear the word: 'share-the-journey' stays.
_CLUTTER = re.compile(
    r"""
    cookie | gdpr | onetrust | consent-(?:banner|bar|box|manager|popup)
    | breadcrumb | newsletter | off-?canvas | disqus | addthis | addtoany
    | (?:^|-)(?:share|sharing|social)(?:-(?:bar|box|buttons?|links?|icons?|media|tools?|list|widget|nav|menu|this))?$
    | (?:^|-)related(?:-(?:posts?|content|articles?|news|pages?|links?|stories|items?|documents?))?$
    | (?:^|-)comments?(?:-(?:list|area|section|form|wrapper|respond))?$ | ^respond$
    | (?:^|-)(?:nav|navbar|navigation|menu|pagination|pager|sidebar|toolbar|popup|modal)$
    | (?:^|-)(?:ads?|advert|advertisement|sponsored)$
    | ^(?:sr-only|visually-?hidden|screen-reader-text|element-invisible|d-none|hidden|skip-?(?:link|nav|to-content)s?)$
    """,
    re.VERBOSE,
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|_+|-{2,}")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTAINERS = {"body", "main", "article", "section", "div", "table", "tbody", "tr", "td", "center"}
_MOST = 0.7
"""A block with this share of the prose around it is the place to look further."""
_ENOUGH = 0.25
"""A marked main element with less than this share of the page's prose is not the content."""
_PARAGRAPH = 60
"""From so many characters of prose on, an element counts as a paragraph."""


def main_content(soup: BeautifulSoup) -> Tag:
    """The element that holds the content, after all that is not content was cut out of the tree."""
    _cut_clutter(soup)
    whole = soup.body or soup
    enough = max(1, _ENOUGH * prose(whole))
    for named in (soup.select("main, [role=main]"), soup.find_all("article")):
        best = _wordiest(named)
        if best is not None and prose(best) >= enough and not _has_rivals(best, named):
            return best
    return _densest(whole)


def _wordiest(tags: Sequence[Tag]) -> Tag | None:
    return max(tags, key=prose, default=None)


def _has_rivals(best: Tag, tags: Sequence[Tag]) -> bool:
    """Whether other elements of the same kind, outside the wordiest, say as much as it together."""
    outside = [tag for tag in tags if tag is not best and best not in tag.parents and tag not in best.parents]
    return sum(map(prose, outside)) > prose(best)


def _densest(tag: Tag) -> Tag:
    """The innermost block with nearly all the prose; no block beside whose chosen child a paragraph would be lost."""
    while True:
        best = _wordiest([child for child in tags_of(tag) if _is_container(child)])
        lost = [child for child in tags_of(tag) if not _is_container(child)]
        if best is None or prose(best) < _MOST * prose(tag) or any(prose(child) >= _PARAGRAPH for child in lost):
            return tag
        tag = best


def _is_container(tag: Tag) -> bool:
    return tag.name in _CONTAINERS and (tag.name != "table" or is_layout(tag))


def _cut_clutter(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(_NEVER_CONTENT):
        tag.decompose()
    needed = _needed(soup)
    for tag in soup.find_all(_is_clutter):
        if not tag.decomposed and id(tag) not in needed:
            tag.decompose()


def _needed(soup: BeautifulSoup) -> set[int]:
    """Identities of the elements around the main element, the title or, where neither is marked, most of the prose.

    Some systems wrap the whole page in a form, or name the wrapper after its sidebar.
    """
    marked: list[Tag] = [*soup.select("main, [role=main]")] or [*soup.find_all("h1")]
    half = prose(soup) / 2
    if not marked:
        marked = [tag for tag in soup.find_all(_is_clutter) if prose(tag) > half]
    roots = soup.find_all(["html", "body"])
    return {id(tag) for inner in (*marked, *roots) for tag in (inner, *inner.parents) if not _is_hidden(inner)}


def _is_clutter(tag: Tag) -> bool:
    if tag.name == "header":
        return tag.find_parent(["main", "article"]) is None
    return (
        tag.name == "form"
        or _is_hidden(tag)
        or attribute(tag, "role").lower() in _ROLES
        or any(_CLUTTER.search(name) for name in _names(tag))
    )


def _names(tag: Tag) -> list[str]:
    return [_HUMP.sub("-", name).lower() for name in f"{attribute(tag, 'class')} {attribute(tag, 'id')}".split()]


def _is_hidden(tag: Tag) -> bool:
    return (
        tag.has_attr("hidden")
        or attribute(tag, "aria-hidden").lower() == "true"
        or _HIDING_STYLE.search(attribute(tag, "style")) is not None
    )
