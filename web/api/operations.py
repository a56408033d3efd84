"""The one table of what /api/v1 answers: path, meaning, parameters and the shape of the answer."""

from dataclasses import dataclass

from web.api.wanted import EDITION, LANG
from web.i18n import translatable
from web.params import PARAMETERS, Parameter


@dataclass(frozen=True, slots=True)
class Operation:
    """One route. `path` is written as in OpenAPI, `answer` names a schema, `keys` explains the parts of the path."""

    path: str
    id: str
    summary: str
    answer: str
    parameters: tuple[Parameter, ...] = ()
    keys: tuple[Parameter, ...] = ()
    media_type: str = "application/json"


_SLUG = Parameter("slug", "the last part of the id", example="detention")
_CAMPAIGN = Parameter("slug", "the last part of the id", example="i-am-a-migrant-uk-2023")
_NUMBER = Parameter("number", "number of the objective, from 1 to 23", example="13")
_ID = Parameter("passage_id", "id of the passage, with its slashes as they are", example="gcm/13/h")
_WORDS = (LANG, EDITION)
_TYPED = (PARAMETERS["q"], LANG)

OPERATIONS: tuple[Operation, ...] = (
    Operation("", "index", translatable("where to begin"), "Index"),
    Operation("/search", "search", translatable("search"), "Search", tuple(PARAMETERS.values())),
    Operation("/passages/{passage_id}", "passage", translatable("a passage of any kind"), "Passage", _WORDS, (_ID,)),
    Operation("/objectives", "objectives", translatable("the 23 objectives"), "Objectives", _WORDS),
    Operation("/objectives/{number}", "objective", translatable("an objective with its actions in full"), "Objective", _WORDS, (_NUMBER,)),
    Operation("/principles", "principles", translatable("the ten guiding principles"), "Principles", _WORDS),
    Operation("/topics", "topics", translatable("all topics"), "Topics", _WORDS),
    Operation("/topics/{slug}", "topic", translatable("a topic with its labels and passages"), "Topic", _WORDS, (_SLUG,)),
    Operation("/campaigns", "campaigns", translatable("all campaigns"), "Campaigns", _WORDS),
    Operation("/campaigns/{slug}", "campaign", translatable("a campaign with its sections"), "Campaign", _WORDS, (_CAMPAIGN,)),
    Operation("/documents", "documents", translatable("all documents and the editions of their wording"), "Documents"),
    Operation("/suggest", "suggest", translatable("what a person who has typed so far may be looking for"), "Suggestions", _TYPED),
    Operation(
        "/suggest/opensearch", "suggestForBrowsers", translatable("the same in the form that browsers ask for"),
        "OpenSearchSuggestions", _TYPED, media_type="application/x-suggestions+json",
    ),
    Operation("/openapi.json", "openapi", translatable("this description"), "Description"),
)
"""Every route of the API."""
