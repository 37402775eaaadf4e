"""Settling: judgements are brought in at once, and only what they touch is made again.

Documents that nobody has fused yet stay outside. What is made is what `fuse` would make of the same documents.
"""

from collections.abc import Sequence
from contextlib import ExitStack

from rasid.flow.corrections import LAYERS
from rasid.flow.fusing import Filing, regroup
from rasid.flow.judging import bring_in
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.knowledge import Knowledge
from rasid.model.errors import InputError, StoreError
from rasid.model.fusion.links import Judgement
from rasid.store import Store
from rasid.store.locks import alone

PATIENCE = 5.0  # seconds to wait for somebody else's settling


def settle(store: Store, know: Knowledge, questions: Sequence[str] | None = None) -> bool:
    """Bring judgements in to these questions (a layer stands for every question), or to all.

    False when the case stays busy. Raises InputError for a question there is not.
    """
    asked = set(GROUPS if questions is None else questions)
    unknown = asked - {*GROUPS, *LAYERS}
    if unknown:
        raise InputError(f"{', '.join(sorted(unknown))}: there are the questions {', '.join(GROUPS)}")
    wanted = asked if asked.isdisjoint(LAYERS) else set(GROUPS)
    with ExitStack() as hold:
        try:
            hold.enter_context(alone(store.engine, "fuse", PATIENCE))
        except StoreError:
            return False
        _settle(store, know, store.judgements.all(), wanted)
    return True


def _settle(store: Store, know: Knowledge, judgements: Sequence[Judgement], wanted: set[str]) -> None:
    if "copies" in wanted:  # which no correction touches: copies are words, not records
        bring_in(store.fusion, "copies", False, judgements)
        from rasid.flow.copying import regroup_copies  # noqa: PLC0415 - numpy, which nothing else needs

        regroup_copies(store, judgements, _nothing)
    for question in QUESTIONS:
        if question.name in wanted:
            bring_in(store.fusion, question.name, question.link is None, judgements)
            Filing(store, question, know).run(judgements, _nothing, again=True)
            regroup(store, question, know, judgements, _nothing)


def _nothing(count: int) -> None:
    pass
