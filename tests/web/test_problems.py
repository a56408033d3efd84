"""The table of kinds of error."""

import pytest
from werkzeug.exceptions import default_exceptions

from kb import errors
from kb.errors import BadRequest, BrokenBuild, KnowledgeBaseError, NoBuild, UnknownEngine, UnknownPassage
from web.problems import BY_STATUS, PROBLEMS, kind_of


@pytest.mark.parametrize(
    ("error", "slug", "status"),
    [
        (BadRequest(()), "bad-parameter", 400),
        (UnknownPassage("gcm/99"), "not-found", 404),
        (NoBuild(), "no-index", 503),
        (BrokenBuild(), "no-index", 503),
    ],
)
def test_an_error_of_ours_is_of_one_kind(error: KnowledgeBaseError, slug: str, status: int) -> None:
    """With its subclasses."""
    kind = kind_of(error)
    assert kind is not None
    assert (kind.slug, kind.status) == (slug, status)


def test_only_what_no_reader_meets_has_no_kind() -> None:
    """Every class in the tree of errors is told as something, save the engine that a maintainer misspelt."""
    told = tuple(error for kind in PROBLEMS for error in kind.errors)
    classes = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, KnowledgeBaseError)]
    assert {c for c in classes if not issubclass(c, told)} == {KnowledgeBaseError, UnknownEngine}


def test_kinds_have_names_of_their_own_and_statuses_of_http() -> None:
    """A status alone tells at most one kind."""
    assert len({kind.slug for kind in PROBLEMS}) == len(PROBLEMS)
    assert set(BY_STATUS) == {404, 405, 406, 413, 414}
    assert set(BY_STATUS) <= set(default_exceptions)
