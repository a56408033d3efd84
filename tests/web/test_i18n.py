"""Messages in the language of the page."""

from flask import Flask, render_template_string

from web.i18n import gettext, lazy_gettext, ngettext
from web.languages import KEY


def test_a_message_comes_in_the_language_of_the_page(app: Flask) -> None:
    """Also one of a table, which was written before any page was asked for; an unknown one stays as it is."""
    collect = lazy_gettext("Collect")
    with app.test_request_context("/fr/", environ_base={KEY: "fr"}):
        assert gettext("Collect") == str(collect) == "Garder"
        assert gettext("Not in any catalogue: %(name)s", name="<b>") == "Not in any catalogue: <b>"
    with app.test_request_context("/"):
        assert str(collect) == "Collect"


def test_a_message_on_a_page_is_html_with_its_variables_escaped(app: Flask) -> None:
    """Whatever a reader typed; the number is there without being named."""
    with app.test_request_context("/"):
        typed = render_template_string("{{ _('<b>%(word)s</b>', word=word) }}", word="<i>")
        counted = render_template_string("{{ ngettext('%(num)s action', '%(num)s actions', 2) }}")
        assert (typed, counted) == ("<b>&lt;i&gt;</b>", "2 actions")
        assert ngettext("%(num)s action", "%(num)s actions", 1) == "1 action"
