"""Bodies of states and places: armies, governments, ministries, police, with their owner or without."""

from rasid.knowledge.entries import InstitutionEntry
from rasid.match.phrases import Match
from rasid.read.mentions.scene import POSSESSIVE, Phrase, Scene, folded

_OWNERS = frozenset(
    (
        "state",
        "place",
        "armed_group",
        "party",
        "organisation",
        "government",
        "military",
        "population",
        "person",
    )
)
_OF = folded("التابعة", "التابع", "تابعة", "الموالية", "التابعين")
_SEATED = frozenset(("government", "parliament", "presidency"))
_HOME = folded("بلاده", "بلادها", "بلادهم", "البلاد")


def body(scene: Scene, match: Match[tuple[object, ...]], entry: InstitutionEntry, end: int) -> Phrase | None:
    """The body named by this noun, or None when it needs an owner and has none."""
    definite = match.cut.pro.endswith(("ال", "لل")) or scene.tokens[match.after - 1].fold.startswith("ال")
    after, owners, count = scene.describe(match.after, end, definite)
    found = Phrase(
        match.first, after, match.cut.first, entry.kind, "body", f"body-{entry.id}", head=entry.id,
        definite=definite, form=entry.form,
    )  # fmt: skip
    if owners:
        found.owner = "+".join(dict.fromkeys(owners))
        return found
    owner = _owner(scene, found, match, after, end)
    if owner:
        found.owner, found.inner, found.after = owner, [owner], owner.after
        if found.after < end and scene.nationality(found.after) and scene.article(found.after):
            found.after += 1
        return found
    if match.cut.en in POSSESSIVE or after < end and scene.tokens[after].fold in _HOME and not definite:
        found.after = after if match.cut.en in POSSESSIVE else after + 1
        found.owner = "?"
        return found
    return _bare(scene, found, entry, match, count)


def _owner(
    scene: Scene, found: Phrase, match: Match[tuple[object, ...]], after: int, end: int
) -> Phrase | None:
    """The phrase whose body it is: a genitive, «التابعة ل…», or a seat «في …»."""
    if after >= end:
        return None
    phrase = scene.phrases.get(after)
    word = scene.tokens[after].fold
    if scene.tokens[after - 1].fold in _OF and phrase and phrase.skip:
        return phrase if phrase.kind in _OWNERS else None
    article = match.cut.pro.endswith(("ال", "لل"))
    if not article and after == match.after and phrase and not phrase.skip and phrase.kind in _OWNERS:
        return phrase if phrase.link != "people" else None
    seat = scene.phrases.get(after + 1) if word == "في" else None
    if seat and seat.kind in ("place", "state") and (found.head in _SEATED or not article):
        return seat
    return None


def _bare(
    scene: Scene, found: Phrase, entry: InstitutionEntry, match: Match[tuple[object, ...]], count: int
) -> Phrase | None:
    if entry.bare in ("owned", "never"):
        return None
    if match.cut.pro.endswith(("ال", "لل")) or found.definite and not count:
        found.form = "pronoun" if match.after == match.first + 1 and not count else found.form
        if count:
            found.link = "local"
        return found
    if count and found.definite is False:
        found.link, found.form = "local", "alias"
        return found
    return None
