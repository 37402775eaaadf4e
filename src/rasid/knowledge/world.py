"""The world file's entries: actors, outlets, people and places, and how each may be named."""

from typing import Literal

import msgspec

from rasid.model.records import MentionForm, MentionKind, Name


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post somebody holds or held; dates are ISO dates, months or years."""

    title: str
    en: str
    of: str
    since: str | None = msgspec.field(default=None, name="from")
    to: str | None = None


class Capital(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state's capital, which may stand for its government."""

    ar: str
    en: str
    forms: tuple[str, ...] = ()


class WorldEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An actor, outlet, person or place. Fields are explained in docs/use/knowledge.md."""

    id: str
    kind: MentionKind
    name: Name
    source: str
    forms: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    metonyms: tuple[str, ...] = ()
    capital: Capital | None = None
    country: str | None = None
    part_of: tuple[str, ...] = ()
    coordinates: tuple[str, ...] = ()  # groups that this body speaks or decides for together
    facade_of: tuple[str, ...] = ()  # who acts under this name
    umbrella_of: tuple[str, ...] = ()  # groups that go by this name together, beside their own `part_of`
    ambiguous: bool = False
    ambiguous_forms: tuple[str, ...] = ()
    wikidata: str | None = None
    place: str | None = None  # of places: city, province, base …
    lat: float | None = None
    lon: float | None = None


class Alias(msgspec.Struct, frozen=True):
    """One way to name an entity. `how`: name, label, demonym, member, capital or surname."""

    entity: WorldEntry
    form: MentionForm
    how: Literal["name", "label", "demonym", "member", "capital", "surname"]
    ambiguous: bool
