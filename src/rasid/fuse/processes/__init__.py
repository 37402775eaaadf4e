"""Processes: truces, talks and withdrawals - steps that chains assert, and the states computed from them."""

from rasid.fuse.processes.claims import ProcessClaim, blocks, claims
from rasid.fuse.processes.lines import describe
from rasid.fuse.processes.rows import rows, steps
from rasid.fuse.processes.states import groups, revisit, state, timeline
from rasid.fuse.question import Question
from rasid.model.fusion.processes import ProcessState

QUESTION = Question(
    name="processes",
    claim=ProcessClaim,
    group=ProcessState,
    claims=claims,
    blocks=blocks,
    near=blocks,
    link=None,
    groups=groups,
)

__all__ = ["QUESTION", "ProcessClaim", "claims", "describe", "revisit", "rows", "state", "steps", "timeline"]
