"""The one table of kinds of error: the status and title of each, what it means, and what is said where it says nothing itself."""

from dataclasses import dataclass

from kb.errors import BadId, BadRequest, BuildError, KnowledgeBaseError, UnknownPassage, UnknownTopic
from web.i18n import translatable


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind of error under the name that answers of the API give it. Its words are translated when they are shown.

    `status` is None where the kind has several. `detail` is what is said where only the status is known, '' for a kind
    that always says itself what happened; `errors` are ours that are told as this kind.
    """

    slug: str
    status: int | None
    title: str
    meaning: str
    detail: str = ""
    errors: tuple[type[KnowledgeBaseError], ...] = ()


PROBLEMS = (
    ProblemKind(
        "bad-parameter", 400, translatable("Parameter not understood"),
        translatable("A parameter of the address has a value that is not allowed, or the query is longer than 500 characters. The answer names the parameter, what came, and what is allowed."),
        errors=(BadRequest,),
    ),
    ProblemKind(
        "not-found", 404, translatable("Not found"),
        translatable("There is no passage, topic or page at this address. The answer names the nearest ones."),
        translatable("There is nothing at this address."),
        errors=(UnknownPassage, UnknownTopic, BadId),
    ),
    ProblemKind(
        "wrong-method", 405, translatable("Method not allowed"),
        translatable("Everything here can only be read, with GET or HEAD."),
        translatable("This address can only be read, with GET or HEAD."),
    ),
    ProblemKind(
        "not-acceptable", 406, translatable("Form not available"),
        translatable("The request accepts only forms that this address does not have. Leave the Accept header out, or add a suffix such as .json to the address."),
        translatable("This address has no such form."),
    ),
    ProblemKind(
        "too-large", 413, translatable("Too much was sent"),
        translatable("The request carries more than anything here needs."),
        translatable("The request is too large."),
    ),
    ProblemKind(
        "too-long", 414, translatable("Address too long"),
        translatable("The address is longer than any address here."),
        translatable("The address is too long."),
    ),
    ProblemKind(
        "no-index", 503, translatable("Not ready"),
        translatable("Nothing has been published yet, or what was published cannot be read. Try again in a few seconds; if it stays so, tell the people who run this site."),
        errors=(BuildError,),
    ),
    ProblemKind("error", None, translatable("Another error"), translatable("Anything else. The title and the status say what is known.")),
)  # fmt: skip
"""Every kind of error; the page `/problems` explains them in this order."""

OTHER = PROBLEMS[-1]

BY_STATUS = {kind.status: kind for kind in PROBLEMS if kind.detail}
"""The kinds that a status alone tells."""


def kind_of(error: KnowledgeBaseError) -> ProblemKind | None:
    """The kind that an error of ours is told as; None for one that no reader should meet."""
    return next((kind for kind in PROBLEMS if isinstance(error, kind.errors)), None)
