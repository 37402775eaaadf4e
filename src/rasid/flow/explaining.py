"""Why a result is what it is: the reasons stored with groups and links, laid out for a reader."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rasid.flow.grouped import members
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.links import Judgement, Link, Quoted, Reason, Ref

if TYPE_CHECKING:
    from rasid.flow.case import Case


class Point(NamedTuple):
    """One step of an explanation, with the words it stands on."""

    depth: int
    words: str
    evidence: tuple[Quoted, ...] = ()


def explain(case: "Case", what: str, most: int | None = None) -> list[Point]:
    """The points of a group (its id), a record (`document/e3`) or a document, or of a pair (`one=other`).

    At most `most` of a group's or record's, where it is given.

    Raises InputError where the case holds no such thing.
    """
    one, equals, other = what.partition("=")
    question = None if equals else case.store.fusion.question_of(what)
    if equals:
        found = list(_pair(case, reference(one), reference(other)))
        if not found:
            raise InputError(f"{what}: no question of fusion has both of them; write two records of one kind")
    else:
        points = _group(case, question, what) if question else _record(case, reference(what))
        found = list(islice(points, most))
        found = found or list(_judged(case.judgements(), {reference(what)}))
    found += [point for identity in case.identities([what]) for point in _identity(case, identity)]
    if not found:
        raise InputError(f"{what}: neither a group of this case nor a record that is in one")
    return found


def reference(text: str) -> Ref:
    """`document/record`, or the id of a document or group, as a ref."""
    document, _, record = text.strip().partition("/")
    return Ref(document, record or None)


def _group(case: "Case", question: str, name: str) -> Iterator[Point]:
    body = next(iter(case.store.fusion.groups(question, ids=[name], least=0)))
    group = unpack(body, GROUPS[question])
    refs = members(group)
    yield Point(0, f"{question}: {name}, made of {', '.join(map(str, refs)) or 'counts'}")
    yield from _reasons(1, getattr(group, "reasons", ()))
    within = set(refs)
    for link in case.store.fusion.links_of(question, refs):
        if link.one in within and link.other in within or link.decision == "maybe":
            yield from _link(1, link)
    yield from _judged(case.judgements(question), within | {Ref(name)})


def _identity(case: "Case", identity: Identity) -> Iterator[Point]:
    """An actor: where it is met, and how it belongs to others."""
    documents = sorted({ref.document for ref in identity.entities})
    yield Point(
        0, f"identities: {identity.id}, {identity.name.ar}, {identity.kind}, in {len(documents)} documents"
    )
    yield from _reasons(1, identity.reasons)
    for tie in identity.ties:
        yield Point(1, f"{tie.one} {tie.belonging.replace('_', ' ')} {tie.other}")
        yield from _reasons(2, tie.reasons)


def _record(case: "Case", ref: Ref) -> Iterator[Point]:
    for question in GROUPS:
        for name in case.store.fusion.groups_with(question, [ref]):
            yield from _group(case, question, name)


def _pair(case: "Case", one: Ref, other: Ref) -> Iterator[Point]:
    """The stored links of the two, else what they would be, else that they were never near each other."""
    low, high = sorted((one, other))
    found = False
    for name in GROUPS:
        for link in case.store.fusion.links_of(name, [low]):
            if (link.one, link.other) == (low, high):
                found = True
                yield Point(0, name)
                yield from _link(1, link)
    if not found:
        yield from _apart(case, low, high)
    for question in GROUPS:
        yield from _judged(case.judgements(question), {low, high})


def _apart(case: "Case", one: Ref, other: Ref) -> Iterator[Point]:
    for question in QUESTIONS:
        claims = [
            unpack(body, question.claim)
            for _, body in case.store.fusion.claims_of(question.name, [one, other])
        ]
        if len(claims) < 2 or question.link is None:
            continue
        first, second = sorted(claims, key=lambda claim: claim.ref)
        if not set(question.near(first)) & set(question.blocks(second)):
            yield Point(0, f"{question.name}: never compared, nothing brings them near each other")
        link = question.link(first, second, case.know)
        if link is None:
            yield Point(0, f"{question.name}: compared, they have nothing in common")
        else:
            yield from _link(0, link)


def _link(depth: int, link: Link) -> Iterator[Point]:
    parts = ", ".join(f"{name} {'?' if part is None else f'{part:.2f}'}" for name, part in link.parts.items())
    score = f"{link.score:.2f}" + (f" from {parts}" if parts else "")
    yield Point(depth, f"{link.one} and {link.other}: {link.decision} ({score})")
    yield from _reasons(depth + 1, link.reasons)


def _reasons(depth: int, reasons: Iterable[Reason]) -> Iterator[Point]:
    return (Point(depth, f"{reason.words} [{reason.rule}]", reason.evidence) for reason in reasons)


def _judged(judgements: Iterable[Judgement], refs: set[Ref]) -> Iterator[Point]:
    for judgement in judgements:
        if judgement.one in refs or judgement.other in refs:
            yield Point(1, judged(judgement))


def judged(one: Judgement) -> str:
    """A judgement in a line: its number, who gave it and when, what of what, and why."""
    what = " ".join([one.verdict, *map(str, filter(None, (one.one, one.other)))])
    value = f" to {json.dumps(one.value, ensure_ascii=False)}" if one.value else ""
    back = f", taking back {one.revokes}" if one.revokes else ""
    words = f": {one.words}" if one.words else ""
    return f"judgement {one.number} by {one.who} on {one.when}: {what}{value}{back}{words}"
