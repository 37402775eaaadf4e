"""Identities: which entities of different documents are one, and how actors belong together."""

from typing import Literal

import msgspec

from rasid.model.fusion.links import Link, Reason, Ref
from rasid.model.records import MentionKind, Name

Belonging = Literal[
    "member_of", "part_of", "umbrella_of", "coordination_of", "facade_of", "office_of", "same"
]


class Tie(msgspec.Struct, frozen=True):
    """How an actor belongs to another, by the bundled knowledge or by what documents say."""

    one: str
    other: str
    belonging: Belonging
    reasons: tuple[Reason, ...]


class Identity(msgspec.Struct, frozen=True):
    """One actor as it goes through the case: its entities (`record` of a Ref is the entity's id) and its ties."""

    id: str
    kind: MentionKind
    name: Name
    entities: tuple[Ref, ...]
    ties: tuple[Tie, ...]
    maybe: tuple[Link, ...]
    reasons: tuple[Reason, ...]
