"""Names of people and groups that no list has: when two of them are one."""

from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

from rasid.arabic.fold import fold
from rasid.model.records import MentionKind

ALIKE = 93.0  # per cent of letters, for two spellings of one name
CLOSE = 80.0  # for two names that a person should look at
_FAMILIES: dict[str, frozenset[str]] = {
    "person": frozenset(("person",)),
    "group": frozenset(
        ("armed_group", "party", "organisation", "company", "government", "military", "police")
    ),
    "media": frozenset(("outlet", "agency")),
    "place": frozenset(("place", "facility")),
}  # fmt: skip
_WEAK = str.maketrans("", "", "اوي")  # letters that spellings of one name differ in


@lru_cache(maxsize=100_000)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name without article and marks; «عبد» joined to what follows, ابن left out."""
    found: list[str] = []
    for word in fold(name).split():
        bare = "".join(letter for letter in word if letter.isalnum())
        if not bare or bare in ("بن", "ابن", "بنت"):
            continue
        if found and found[-1] == "عبد":
            found[-1] += bare
        else:
            found.append(bare.removeprefix("ال"))
    return tuple(found)


def family(kind: MentionKind) -> str | None:
    """What kinds a name may have in two documents and still be one actor; None for kinds that are no actors."""
    return next((name for name, kinds in _FAMILIES.items() if kind in kinds), None)


def skeleton(name: str) -> str | None:
    """What every spelling of a name shares: the strong letters of its last word; None for a name of one word."""
    parts = words(name)
    if len(parts) < 2:
        return None
    return parts[-1].translate(_WEAK) or parts[-1]


def alike(one: str, other: str) -> Literal["same", "maybe"] | None:
    """Whether two names are one: the same words, words of one left out in the other, or nearly the same letters."""
    mine, its = words(one), words(other)
    if mine == its:
        return "same"
    few, many = sorted((mine, its), key=len)
    if len(few) >= 2 and few[0] == many[0] and few[-1] == many[-1] and set(few) <= set(many):
        return "same"
    score = ratio(" ".join(mine), " ".join(its))
    if score >= ALIKE and len(mine) == len(its):
        return "same"
    return "maybe" if score >= CLOSE or (few and set(few) <= set(many)) else None
