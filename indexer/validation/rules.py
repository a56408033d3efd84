"""The table of the corpus's rules: one short function each, in the module of what it is about.

Every rule yields problems for what it finds wrong; its docstring is what the rule demands, in one sentence.
"""

from collections.abc import Callable, Iterator

from indexer.reading import Files
from indexer.validation import campaigns, compact, documents, goals, lists, queries, ranking, topics, words
from indexer.validation.problems import Problem

Rule = Callable[[Files], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    compact.every_objective_once,
    compact.every_letter,
    compact.every_principle_and_paragraph,
    lists.closed_lists,
    lists.labels,
    lists.nothing_twice,
    lists.known_instruments,
    goals.known_goals,
    topics.known_topics,
    topics.topic_files,
    topics.topic_ties,
    topics.topic_languages,
    words.short_summaries,
    words.short_headings,
    words.few_phrases,
    words.sound_terms,
    words.headings_in_languages,
    campaigns.campaign_files,
    campaigns.campaign_dates,
    campaigns.campaign_rhythm,
    campaigns.campaign_sections,
    campaigns.campaign_links,
    documents.document_files,
    documents.document_facts,
    documents.document_links,
    documents.document_subheadings,
    ranking.ranking_names,
    queries.judged_queries,
)
"""Every rule, in the order they run."""


def check(files: Files) -> list[Problem]:
    """Everything that is wrong in the corpus, shape included, in the order of files and lines."""
    if any(problem.code == "folder" for problem in files.problems):  # nothing was read, so nothing else can be told
        return sorted(files.problems)
    return sorted({*files.problems, *(problem for rule in RULES for problem in rule(files))})
