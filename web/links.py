"""Every address the front end prints, in one place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, urlencode

from kb.languages import INTERFACE_LANGUAGES
from kb.query.request import SearchRequest
from web import assets, collecting
from web.params import query_pairs

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses for one request. `base` is the public address without a trailing slash, `lang` that of the page.

    `collected` are ids that the addresses of pages carry on, see `web.collecting`; `here` is the page itself, its path
    and its pairs without them.
    """

    base: str
    lang: str = "en"
    collected: tuple[str, ...] = ()
    here: tuple[str, Pairs] = ("/", ())

    @property
    def prefix(self) -> str:
        """What stands before the path of a page in this language: '' for English."""
        return "" if self.lang == "en" else f"/{self.lang}"

    def page(self, path: str, pairs: Pairs = ()) -> str:
        """A page of the site by its path ('/objectives'), in the language of the page."""
        if not pairs and not self.collected:
            return self._path(path)
        return self._path(path) + _query([*pairs, *self._carried(path)])

    def passage(self, passage_id: str, suffix: str = "", pairs: Pairs = ()) -> str:
        """The page of a passage or topic; with a suffix ('.ris') the same in another form."""
        return self.page(f"/{_quoted(passage_id)}{suffix}", pairs)

    def chosen(self, path: str, passage_ids: Sequence[str], pairs: Pairs = ()) -> str:
        """A page about several passages in an order: '/compare?ids=gcm/13/h,gcm/7/e'; that of the collection is what it holds."""
        carried = self._carried(path) if path != collecting.PATH else ()
        return self._path(path) + _query([*([("ids", ",".join(passage_ids))] if passage_ids else []), *pairs, *carried])

    def collecting(self, *passage_ids: str) -> str:
        """The collection with some passages added to what is carried on; without any, the collection as it is."""
        return self.chosen(collecting.PATH, tuple(dict.fromkeys([*self.collected, *passage_ids])))

    def with_collected(self, passage_id: str) -> str:
        """The page itself, at the place of a passage that it carries on from now."""
        kept = replace(self, collected=(*self.collected, passage_id))
        return f"{kept.page(*self.here)}#{collecting.anchor(passage_id)}"

    @property
    def is_full(self) -> bool:
        """Whether no passage more can be carried on."""
        return len(self.collected) >= collecting.MOST

    def _path(self, path: str) -> str:
        return f"{self.prefix}{path if path != '/' or not self.prefix else ''}"

    def _carried(self, path: str) -> Pairs:
        """What the address of a page carries on; files carry nothing."""
        kept = self.collected if "." not in path else ()
        return [(collecting.NAME, ",".join(kept))] if kept else []

    def search(self, request: SearchRequest, *, page: int | None = None) -> str:
        """The page of a search."""
        return self.page("/search", query_pairs(request, page=page))

    def api(self, path: str, pairs: Pairs = ()) -> str:
        """An address of the API."""
        return f"/api/v1{path}" + _query(pairs)

    def static(self, name: str) -> str:
        """A file that pages load."""
        return assets.address(name)

    def in_language(self, lang: str, path: str) -> str:
        """The same path in another language of the interface."""
        return Links(self.base, lang).page(path)

    def absolute(self, address: str) -> str:
        """An address with the public host before it."""
        return f"{self.base}{address}"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the interface."""
        return INTERFACE_LANGUAGES


def _query(pairs: Pairs) -> str:
    return f"?{'&'.join(_pair(name, value) for name, value in pairs)}" if pairs else ""


@lru_cache(maxsize=1024)  # every picture of the Compact leads to all of its actions
def _quoted(passage_id: str) -> str:
    return quote(passage_id)


@lru_cache(maxsize=2048)  # the links of a page of results have most of their pairs in common
def _pair(name: str, value: str) -> str:
    return urlencode([(name, value)], safe="/,")
