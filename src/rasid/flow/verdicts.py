"""What may be judged: before a judgement is kept for ever, its references and fields are looked at."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from rasid.flow.corrections import ADJUDICATED, LAYERS, corrected
from rasid.flow.pointers import UPWARDS, pointed
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.fuse.components import standing
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref, Verdict
from rasid.model.reading import Reading
from rasid.model.spans import Span

if TYPE_CHECKING:
    from rasid.flow.views import Views

BY_HAND = "person"  # the rule of a record that a person added
LATE = {
    question.name for question in QUESTIONS if question.late
}  # their groups are made when they are asked for


def added(question: str, one: Ref, value: Mapping[str, Any]) -> tuple[Ref, dict[str, Any]]:
    """What an added record is called, and its fields.

    The id is «x-» and ten hex digits of a SHA-256 over the document, the layer and the fields: two people who add
    the same add one record, and since no reader puts a hyphen into an id, none of theirs is called so.
    """
    fields = {name: field for name, field in value.items() if name != "id"}
    if "rule" in getattr(LAYERS.get(question), "__struct_fields__", ()):
        fields["rule"] = BY_HAND
    told = json.dumps([one.document, question, fields], ensure_ascii=False, sort_keys=True)
    return Ref(one.document, f"x-{sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"), fields


def check(
    case: "Views",
    question: str,
    verdict: Verdict,
    one: Ref,
    other: Ref | None = None,
    value: Mapping[str, Any] | None = None,
    words: str | None = None,
) -> None:
    """Raise InputError for a question there is not, a reference that leads nowhere, or fields that do not fit."""
    if (words or "").startswith(ADJUDICATED):
        raise InputError(f"words that begin with «{ADJUDICATED}» are kept for what settles a disagreement")
    if question not in (*GROUPS, *LAYERS):
        raise InputError(
            f"{question}: there are the questions {', '.join(GROUPS)} and the layers {', '.join(LAYERS)}"
        )
    if (other is None) == (verdict in ("must_link", "cannot_link")):
        raise InputError(f"{verdict} takes {'two' if other is None else 'one'}: DOCUMENT or DOCUMENT/RECORD")
    if other == one:
        raise InputError(f"{one}: {verdict} takes two different ones")
    if (value is not None) != (verdict in ("correct", "add")):
        raise InputError(
            "fields to read instead go with correct, those of a new record with add; no others do"
        )
    if verdict == "add":
        _check_added(case, question, one, value or {})
        return
    named = {ref for judgement in case.judgements(question) for ref in (judgement.one, judgement.other)}
    for ref in (one, other):
        if ref and ref not in named:  # what was judged before may be out of sight by that
            _check_reference(case, question, ref)
    if value is not None:
        _check_fields(case, question, one, value)


def _check_reference(case: "Views", question: str, ref: Ref) -> None:
    if ref.record is None and (question in LATE or case.store.fusion.question_of(ref.document) == question):
        return
    reading = _whole(case, ref.document)
    if reading is None:
        raise InputError(f"{ref}: the case has neither such a document, read, nor such a group of {question}")
    layers = [question] if question in LAYERS else list(LAYERS)
    names = {record.id for layer in layers for record in getattr(reading, layer)}
    if ref.record is not None and not names.issuperset(ref.record.split("+")):
        raise InputError(f"{ref}: the document has no such record among its {', '.join(layers)}")


def _check_added(case: "Views", question: str, one: Ref, value: Mapping[str, Any]) -> None:
    kind, reading = LAYERS.get(question), _whole(case, one.document)
    if kind is None or reading is None:
        raise InputError(f"{one}: add takes a document that has been read, and a layer: {', '.join(LAYERS)}")
    ref, fields = added(question, one, value)
    _check_record(case, reading, ref, question, _converted(ref, kind, fields), None)


def _check_fields(case: "Views", question: str, one: Ref, value: Mapping[str, Any]) -> None:
    if question == "occurrences" and one.record is None:
        held, reading = case.occurrence(one.document), None
    else:
        reading = _whole(case, one.document) if question in LAYERS else None
        held = _record(reading, question, one.record) if reading else None
    if held is None:
        raise InputError(f"{one}: correct takes a record of {', '.join(LAYERS)}, or an occurrence's id")
    unknown = sorted(set(value) - (set(held.__struct_fields__) - {"id"}))
    if unknown:
        raise InputError(f"{one}: {question} have no field {', '.join(unknown)} that may be corrected")
    made = _converted(one, type(held), {**msgspec.to_builtins(held), **value})
    if reading is not None:
        _check_record(case, reading, one, question, made, held)


def _converted(one: Ref, kind: type[Any], fields: Mapping[str, Any]) -> Any:
    unknown = sorted(set(fields) - set(kind.__struct_fields__))
    if unknown:
        raise InputError(f"{one}: there is no field {', '.join(unknown)}")
    try:
        return msgspec.convert({"id": one.record or one.document, **fields}, kind)
    except msgspec.ValidationError as error:
        raise InputError(f"{one}: the correction does not fit: {error}") from error


def _check_record(case: "Views", reading: Reading, one: Ref, layer: str, made: Any, held: Any) -> None:
    """Raise InputError when a record's words are not those of the text, or it points at what is not there."""
    text = case.text(one.document)
    for (first, after), words in _words(msgspec.to_builtins(made)):
        if not 0 <= first < after <= len(text):
            raise InputError(f"{one}: {first}-{after} is no span of a text of {len(text)} code points")
        if words is not None and text[first:after] != words:
            raise InputError(f"{one}: at {first}-{after} stands «{text[first:after]}», not «{words}»")
    before = set(pointed(held)) if held else set()
    for kind, id in sorted(set(pointed(made)) - before):
        if _record(reading, kind, id) is None and not (kind == "entities" and id in case.know.world.entries):
            raise InputError(f"{one}: there is no {id} among the {kind} of the document")
    for field, kind in UPWARDS.items():
        if kind == layer and hasattr(made, field):
            _check_circle(reading, one, field, made)


def _check_circle(reading: Reading, one: Ref, field: str, made: Any) -> None:
    layer, seen, above = UPWARDS[field], {made.id}, getattr(made, field)
    while above is not None:
        if above in seen:
            raise InputError(f"{one}: by {field} it would stand under itself")
        seen.add(above)
        above = getattr(_record(reading, layer, above), field, None)


def _words(value: Any) -> Iterator[tuple[Span, str | None]]:
    """Every span in a record's fields, with the words that are said to stand there."""
    if isinstance(value, dict):
        if value.get("span") is not None:
            yield tuple(value["span"]), value.get("text")
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _words(part)


def _whole(case: "Views", document: str) -> Reading | None:
    """The reading of a document with what was added and corrected, and with what was rejected."""
    found = case.store.readings.of(document)
    if found is None:
        return None
    given = standing(case.store.judgements.all(document=document))
    return corrected(found, [one for one in given if one.verdict != "reject"], case.know)


def _record(reading: Reading, layer: str, id: str | None) -> Any:
    return next((record for record in getattr(reading, layer) if record.id == id), None)
