"""Toy questions over readings whose quantities are numbers: near numbers go together."""

import msgspec

from rasid.fuse.question import Question
from rasid.model.fusion.links import Link, Ref
from rasid.model.reading import DocumentPart, Reader, Reading
from rasid.model.records import Publication, Quantity


class Number(msgspec.Struct, frozen=True):
    """A claim: one number."""

    ref: Ref
    value: int


class Sum(msgspec.Struct, frozen=True):
    """A group: numbers that hang together."""

    id: str
    numbers: tuple[int, ...]
    refs: tuple[Ref, ...]
    links: int


def reading(document: str, *numbers: int, published: str | None = None) -> Reading:
    """A reading with these quantities."""
    found = tuple(
        Quantity(f"q{place}", (place, place + 1), str(number), number, number, "exact", "attack", "toy")
        for place, number in enumerate(numbers, start=1)
    )
    part = DocumentPart(document, document, None, None, "toy", "ar", None, Publication(published, "unknown"))
    return Reading(part, Reader("0", "0"), (), (), found, (), (), (), (), (), ())


def _claims(reading, know):
    return (Number(Ref(reading.document.id, q.id), int(q.low)) for q in reading.quantities)


def _link(one, other, know):
    apart = abs(one.value - other.value)
    return (
        Link(one.ref, other.ref, "same" if apart <= 2 else "maybe", 1 / (1 + apart)) if apart <= 4 else None
    )


def _groups(claims, links, judgements, know):
    refs = tuple(claim.ref for claim in claims)
    yield Sum(f"s{refs[0]}", tuple(sorted(claim.value for claim in claims)), refs, len(links))


NEAR = Question(
    "figures",
    Number,
    Sum,
    _claims,
    blocks=lambda claim: (str(claim.value // 5),),
    near=lambda claim: tuple(str(claim.value // 5 + step) for step in (-1, 0, 1)),
    link=_link,
    groups=_groups,
)
PARITY = Question(
    "framing",
    Number,
    Sum,
    _claims,
    blocks=lambda claim: ("odd" if claim.value % 2 else "even",),
    near=lambda claim: (),
    link=None,
    groups=lambda claims, links, judgements, know: (
        [
            Sum(
                "p" + str(claims[0].value % 2),
                tuple(sorted(c.value for c in claims)),
                tuple(c.ref for c in claims),
                0,
            )
        ]
    ),
)
