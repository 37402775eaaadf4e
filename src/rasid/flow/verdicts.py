"""What may be judged: before a judgement is kept for ever, its references and fields are looked at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from rasid.flow.corrections import LAYERS
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref, Verdict

if TYPE_CHECKING:
    from rasid.flow.views import Views

FIXED = {"id", "span"}  # fields that say which record it is
LATE = {
    question.name for question in QUESTIONS if question.late
}  # their groups are made when they are asked for


def check(
    case: "Views",
    question: str,
    verdict: Verdict,
    one: Ref,
    other: Ref | None = None,
    value: Mapping[str, Any] | None = None,
) -> None:
    """Raise InputError for a question there is not, a reference that leads nowhere, or fields that do not fit."""
    if question not in (*GROUPS, *LAYERS):
        raise InputError(
            f"{question}: there are the questions {', '.join(GROUPS)} and the layers {', '.join(LAYERS)}"
        )
    if (other is None) == (verdict in ("must_link", "cannot_link")):
        raise InputError(f"{verdict} takes {'two' if other is None else 'one'}: DOCUMENT or DOCUMENT/RECORD")
    if other == one:
        raise InputError(f"{one}: {verdict} takes two different ones")
    if (value is not None) != (verdict == "correct"):
        raise InputError("fields to read instead go with correct, and with nothing else")
    named = {ref for judgement in case.judgements(question) for ref in (judgement.one, judgement.other)}
    for ref in (one, other):
        if ref and ref not in named:  # what was judged before may be out of sight by that
            _check_reference(case, question, ref)
    if value is not None:
        _check_fields(case, question, one, value)


def _check_reference(case: "Views", question: str, ref: Ref) -> None:
    if ref.record is None and (question in LATE or case.store.fusion.question_of(ref.document) == question):
        return
    reading = case.store.readings.of(ref.document)
    if reading is None:
        raise InputError(f"{ref}: the case has neither such a document, read, nor such a group of {question}")
    layers = [question] if question in LAYERS else LAYERS
    names = {record.id for layer in layers for record in getattr(reading, layer)}
    if ref.record is not None and not names.issuperset(ref.record.split("+")):
        raise InputError(f"{ref}: the document has no such record among its {', '.join(layers)}")


def _check_fields(case: "Views", question: str, one: Ref, value: Mapping[str, Any]) -> None:
    held = _held(case, question, one)
    if held is None:
        raise InputError(f"{one}: correct takes a record of {', '.join(LAYERS)}, or an occurrence's id")
    unknown = sorted(set(value) - (set(held.__struct_fields__) - FIXED))
    if unknown:
        raise InputError(f"{one}: {question} have no field {', '.join(unknown)} that may be corrected")
    try:
        msgspec.convert({**msgspec.to_builtins(held), **value}, type(held))
    except msgspec.ValidationError as error:
        raise InputError(f"{one}: the correction does not fit: {error}") from error


def _held(case: "Views", question: str, one: Ref) -> Any:
    """The record or the occurrence that is to be corrected."""
    if question in LAYERS:
        reading = case.store.readings.of(one.document)
        return next((record for record in getattr(reading, question) if record.id == one.record), None)
    if question == "occurrences" and one.record is None:
        return case.occurrence(one.document)
    return None
