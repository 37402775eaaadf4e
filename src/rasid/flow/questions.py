"""The questions a case is asked, in the order they are answered, and what their groups are."""

from typing import Any

from rasid.fuse import figures, framing, identities, occurrences, origins, processes
from rasid.fuse.question import Question
from rasid.model.fusion.copies import CopyGroup

QUESTIONS: tuple[Question[Any, Any], ...] = (
    origins.QUESTION,
    identities.QUESTION,
    occurrences.QUESTION,
    figures.QUESTION,
    processes.QUESTION,
    framing.QUESTION,
)

GROUPS: dict[str, type[Any]] = {"copies": CopyGroup} | {q.name: q.group for q in QUESTIONS}
