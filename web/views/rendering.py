"""From a view model to a page."""

from collections.abc import Iterator

from flask import Response, after_this_request, render_template

from web.api.paging import LICENCE
from web.links import Links
from web.serving import links
from web.views.head import Head

_CITED = "application/x-research-info-systems"
_MODELS = "/llms.txt"


def render(template: str, view: object) -> str:
    """The page of a template; it is given the view model and the addresses, and nothing else.

    What its head links to stands in the `Link` header too (RFC 8288), for programs that do not read pages.
    """
    head, here = getattr(view, "head", None), links()
    if isinstance(head, Head):

        @after_this_request
        def linked(response: Response) -> Response:
            response.headers["Link"] = ", ".join(_linked(head, here))
            return response

    return render_template(template, view=view, links=here)


def _linked(head: Head, here: Links) -> Iterator[str]:
    if any(form.type == _CITED for form in head.forms):
        yield f'<{dict(head.alternates)["x-default"]}>; rel="cite-as"'
    yield from (f'<{here.absolute(form.href)}>; rel="alternate"; type="{form.type}"' for form in head.forms)
    yield f'<{here.absolute(LICENCE)}>; rel="license"'
    yield f'<{here.absolute(_MODELS)}>; rel="describedby"'
