"""The 17 goals and 169 targets of the 2030 Agenda, as they are numbered; nothing else is a goal or a target."""

TARGETS = (
    (5, "ab"), (5, "abc"), (9, "abcd"), (7, "abc"), (6, "abc"), (6, "ab"), (3, "ab"), (10, "ab"), (5, "abc"),
    (7, "abc"), (7, "abc"), (8, "abc"), (3, "ab"), (7, "abc"), (9, "abc"), (10, "ab"), (19, ""),
)  # fmt: skip
"""How many numbered targets each of the 17 goals has, and its lettered ones; A/RES/71/313, annex."""


def numbered() -> tuple[str, ...]:
    """Every goal, each followed by its targets, as they are written: '10', '10.1' … '10.7', '10.a' …."""
    rows = ((str(goal), count, letters) for goal, (count, letters) in enumerate(TARGETS, 1))
    return tuple(
        target
        for goal, count, letters in rows
        for target in (goal, *(f"{goal}.{part}" for part in (*range(1, count + 1), *letters)))
    )
