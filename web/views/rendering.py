"""From a view model to a page."""

from flask import render_template

from web.serving import links


def render(template: str, view: object) -> str:
    """The page of a template; it is given the view model and the addresses, and nothing else."""
    return render_template(template, view=view, links=links())
