"""The tables under `data/schema/`: how our types, kinds and countries are called in others' data."""

from functools import cache
from typing import Literal

import msgspec

from rasid.knowledge.files import read_table, read_yaml
from rasid.knowledge.load import BUNDLED
from rasid.model.records import EventType

SCHEMAS = BUNDLED / "schema"
When = Literal["clash", "civilians", "any"]


class Country(msgspec.Struct, frozen=True):
    """Codes of a country. Empty text: it has none, or none was checked."""

    id: str
    iso2: str
    iso3: str
    iso: str
    gw: str
    acled_region: str
    ucdp_region: str


class AcledType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED's names for a type and mode, `when` the actors are such."""

    id: str
    type: EventType
    disorder: str
    event: str
    sub: str | None = None
    mode: str | None = None
    when: When = "any"


class PloverCode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sector of a kind of entity, or the quad code of a type of event."""

    id: str
    sector: str | None = None
    quad: int | None = None


class UcdpMode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mode of assault that UCDP GED can hold."""

    id: str


@cache
def countries() -> dict[str, Country]:
    """Countries by their id in the world files."""
    return {row[0]: Country(*row) for row in read_table(SCHEMAS / "countries.tsv")}


@cache
def acled_types() -> dict[tuple[EventType, str | None], list[AcledType]]:
    """What may be said in ACLED's terms of a type and mode, in the order to try."""
    found: dict[tuple[EventType, str | None], list[AcledType]] = {}
    for entry in read_yaml(SCHEMAS / "acled.yaml", AcledType):
        found.setdefault((entry.type, entry.mode), []).append(entry)
    return found


@cache
def plover_codes() -> dict[str, PloverCode]:
    """Sectors and quad codes by kind of entity and type of event."""
    return {entry.id: entry for entry in read_yaml(SCHEMAS / "plover.yaml", PloverCode)}


@cache
def ucdp_modes() -> frozenset[str]:
    """Modes of assault that UCDP GED can hold; `unspecified` is none."""
    return frozenset(entry.id for entry in read_yaml(SCHEMAS / "ucdp.yaml", UcdpMode))
