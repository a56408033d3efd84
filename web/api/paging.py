"""Headers of answers: how many there are in all, and the addresses beside this one (RFC 8288)."""

from urllib.parse import urlencode

from flask import Response, request

from kb.library import Page
from web.links import Links

_DESCRIBED = ("/api/v1/openapi.json", "/llms.txt")
LICENCE = "/about#licence"
"""Where it is said what is ours and what the Compact's words are from."""


def last_page(page: Page) -> int:
    """The number of the last page of a search, 1 where nothing is found."""
    return max(1, -(-page.total // page.request.size))


def page_links(page: Page) -> dict[str, int]:
    """The pages beside one by relation: first, last, and prev and next where there is one."""
    here, last = page.request.page, last_page(page)
    found = {"first": 1, "last": last}
    if here > 1:
        found["prev"] = min(here - 1, last)
    if here < last:
        found["next"] = here + 1
    return found


def page_address(links: Links, number: int) -> str:
    """The address of the current request with another page."""
    pairs = [(name, value) for name, value in request.args.items(multi=True) if name != "page"]
    return links.absolute(request.path) + "?" + urlencode([*pairs, ("page", str(number))])


def paged(response: Response, page: Page, links: Links) -> Response:
    """A response with the headers of one page of a search."""
    rows = {relation: page_address(links, number) for relation, number in page_links(page).items()}
    return _headed(response, page.total, {"self": page_address(links, page.request.page), **rows}, links)


def whole(response: Response, total: int, links: Links) -> Response:
    """A response with the headers of a list that is given whole."""
    return _headed(response, total, {"self": links.absolute(request.path)}, links)


def single(response: Response, page: str, links: Links) -> Response:
    """A response with the headers of one thing; `page` is the path of its page, which is also how to cite it."""
    here = links.absolute(page)
    return _linked(response, {"self": links.absolute(request.path), "alternate": here, "cite-as": here}, links)


def _headed(response: Response, total: int, rows: dict[str, str], links: Links) -> Response:
    response.headers["X-Total-Count"] = str(total)
    return _linked(response, rows, links)


def _linked(response: Response, rows: dict[str, str], links: Links) -> Response:
    described = [("license", links.absolute(LICENCE)), *(("describedby", links.absolute(path)) for path in _DESCRIBED)]
    response.headers["Link"] = ", ".join(f'<{address}>; rel="{relation}"' for relation, address in [*rows.items(), *described])
    return response
