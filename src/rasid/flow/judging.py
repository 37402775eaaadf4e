"""New judgements before a question is answered: what they bear on is filed or grouped again."""

from collections.abc import Sequence

from rasid.flow.corrections import LAYERS
from rasid.model.fusion.links import Judgement, Ref
from rasid.store.fusion import Fusion


def bring_in(fusion: Fusion, question: str, by_block: bool, judgements: Sequence[Judgement]) -> None:
    """Have redone what judgements given since the last time bear on: groups of this question, corrected documents.

    Which were brought in is kept with what they touched, so none is forgotten by a run that was killed.
    """
    last = fusion.judged(question)
    by_number = {judgement.number: judgement for judgement in judgements}
    new = [judgement for judgement in judgements if judgement.number > last]
    new += [by_number[judgement.revokes] for judgement in new if judgement.revokes in by_number]
    if not new:
        return
    refs = [
        ref
        for judgement in new
        if judgement.question == question
        for ref in (judgement.one, judgement.other)
        if ref
    ]
    refs += [
        member for ref in refs if ref.record is None for member in fusion.members_of(question, ref.document)
    ]
    if by_block:
        refs = [Ref(block) for ref in refs for block in fusion.blocks_of(question, ref.document)]
    corrected = {judgement.one.document for judgement in new if judgement.question in LAYERS}
    with fusion.transaction() as connection:
        fusion.soil(connection, question, refs)
        fusion.unfile(connection, question, corrected)
        fusion.note_judged(connection, question, max(by_number))
