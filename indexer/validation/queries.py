"""Rules on the judged queries: each has an id of its own and a good answer, and its answers exist."""

from collections.abc import Iterator

from indexer.reading import Files
from indexer.validation.compact import broken_link, compact_ids
from indexer.validation.problems import Problem

GOOD = 2
"""The least grade of an answer that counts as one."""


def judged_queries(files: Files) -> Iterator[Problem]:
    """A judged query has an id of its own, at least one answer graded 2 or 3, and answers that exist."""
    seen: set[str] = set()
    known = compact_ids()
    if files.judged is None:
        return
    file, lines = files.judged.file, files.judged.line
    for i, query in enumerate(files.judged.value.root):
        if query.id in seen:
            yield Problem(file, lines(i, "id"), f"{query.id}: another query has this id", "twice")
        if max(query.judgments.values(), default=0) < GOOD:
            yield Problem(file, lines(i, "judgments"), f"{query.id}: no answer is graded {GOOD} or 3", "judged")
        for passage in query.judgments:
            if passage not in known:
                message = f"{query.id}: {broken_link(passage)}"
                yield Problem(file, lines(i, "judgments", passage), message, "link")
        seen.add(query.id)
