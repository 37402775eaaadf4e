"""From words to phrases: from a sentence's end to its start, so that a head finds what follows it."""

from collections.abc import Iterator

from rasid.knowledge.entries import (
    AnonymousEntry,
    DocumentEntry,
    HeadEntry,
    InstitutionEntry,
    NounEntry,
    PopulationEntry,
    RoleEntry,
)  # fmt: skip
from rasid.match.phrases import Match
from rasid.read.mentions.bodies import body
from rasid.read.mentions.headed import headed
from rasid.read.mentions.known import known
from rasid.read.mentions.people import begins, person
from rasid.read.mentions.roles import apposed, role
from rasid.read.mentions.scene import Phrase, Scene, folded
from rasid.read.mentions.unnamed import document, people, unnamed

_BEARINGS = {
    **dict.fromkeys(folded("شمال", "شمالي"), "northern"),
    **dict.fromkeys(folded("جنوب", "جنوبي"), "southern"),
    **dict.fromkeys(folded("شرق", "شرقي"), "eastern"),
    **dict.fromkeys(folded("غرب", "غربي"), "western"),
    **dict.fromkeys(folded("وسط"), "central"),
}
_DEEPEST = 8  # phrases within phrases; no real one goes deeper
_LONGEST = 40  # tokens of a phrase
_ACTING = folded("مسلح", "مجهول")  # nouns even behind an indefinite word, which may be a verb
_TWOFOLD = folded(
    "إرهابي", "انتحاري", "صحفي", "صحافي", "إعلامي", "مدني", "عسكري", "حقوقي", "دبلوماسي", "اقتصادي",
    "أكاديمي", "خارجية", "داخلية",
)  # fmt: skip  # adjectives that are nouns where nothing stands before them
_LINEAGE = folded("بن", "آل")
_SEVERAL = ("تي",)
_MANY = folded("أحياء", "قرى", "بلدات", "مدن")
_LATTER = folded("الأخيرة", "الأخير")
_MAKERS = {
    InstitutionEntry: body,
    RoleEntry: role,
    HeadEntry: headed,
    AnonymousEntry: unnamed,
    PopulationEntry: people,
    DocumentEntry: document,
}


def parse(scene: Scene, first: int, after: int) -> Iterator[Phrase]:
    """The outermost phrases of tokens[first:after] in order; what stands inside them is in `inner`."""
    scene.look(first, after)
    for at in range(after - 1, first - 1, -1):
        if at in scene.aliases or at in scene.nouns or _may_open(scene, at):
            found = _phrase(scene, at, after)
            if found:
                found.depth = 1 + max((inner.depth for inner in found.inner), default=0)
            if found and found.depth <= _DEEPEST and found.after - found.first <= _LONGEST:
                scene.phrases[at] = found
    at = first
    while at < after:
        found = scene.phrases.get(at)
        if found is None:
            at += 1
            continue
        if found.link == "same":
            found.link = "role"
        yield found
        at = max(found.after, at + 1)
        beside = _sibling(scene, found, at, after)
        if beside:
            yield beside
            at += 1


def _may_open(scene: Scene, at: int) -> bool:
    """Whether a word that is no listed name or noun may begin a phrase; remembered by word type."""
    word = scene.tokens[at].fold
    known = scene.know.beginnings.get(word)
    if known is None:
        known = scene.tokens[at].kind == "word" and (
            word in _BEARINGS or word[1:] in _BEARINGS or word in _LATTER or begins(scene, at)
        )
        scene.know.beginnings[word] = known
    return known


def _sibling(scene: Scene, found: Phrase, at: int, end: int) -> Phrase | None:
    """The second name behind a dual or plural noun: «قريتي كذا وكذا»."""
    if found.kind != "place" or found.link != "local" or at >= end or at in scene.phrases:
        return None
    noun, word = scene.nouns.get(found.first), scene.tokens[at].fold
    if noun is None or not noun.cut.stem.endswith(_SEVERAL) and noun.cut.stem not in _MANY:
        return None
    if not word.startswith("و") or len(word) < 4 or not scene.plain(at, end):
        return None
    return Phrase(at, at + 1, 1, "place", "local", found.rule, head=found.head, name=(at, at + 1))


def _phrase(scene: Scene, at: int, end: int) -> Phrase | None:
    """The best phrase that begins here: the longest, a known name before a description of equal length."""
    best = known(scene, at, end)
    match = scene.nouns.get(at)
    if match and match.after <= end and not _describes(scene, match):
        for entry in match.entry:
            made = _MAKERS[type(entry)](scene, match, entry, end)  # type: ignore[operator]
            if made and (best is None or made.after > best.after):
                best = _extended(scene, best, made, end) or made
                break
    elif best is None and scene.tokens[at].fold in _BEARINGS or scene.tokens[at].fold[1:] in _BEARINGS:
        best = best or _bearing(scene, at)
    if best is None and scene.tokens[at].fold in _LATTER:
        best = _latter(scene, at)
    if best is None or best.kind == "place" and best.link == "known" or best.link == "surname":
        who = person(scene, at, end)
        if who and (best is None or who.after > best.after):
            best = who
    if best and best.kind == "person" and best.link == "known" and best.after < end:
        who = person(scene, at, end) if scene.tokens[best.after].fold in _LINEAGE else None
        best.after = max(best.after, who.after) if who else best.after
    if best and best.kind == "person" and best.link in ("person", "known", "titled"):
        beside = apposed(scene, best, end)
        if beside:
            best = beside
    return best


def _describes(scene: Scene, match: Match[tuple[NounEntry, ...]]) -> bool:
    """Whether the word is an adjective here: «الهجوم الإرهابي», «بيان صحفي», «السياسة الخارجية»."""
    stem = match.cut.stem
    if match.after > match.first + 1 or stem not in _TWOFOLD | _ACTING or match.first == 0:
        return False
    before = scene.tokens[match.first - 1]
    if before.kind != "word" or before.fold in scene.particles:
        return False
    if scene.article(match.first):
        return any(cut.pro.endswith(("ال", "لل")) for cut in before.cuts[1:3]) or scene.article(
            match.first - 1
        )
    return stem not in _ACTING and not before.fold.startswith("ال")


def _extended(scene: Scene, best: Phrase | None, made: Phrase, end: int) -> Phrase | None:
    """A listed name with more adjectives behind it, or fathers and family, stays what it is."""
    if best and best.link == "known" and best.kind == "person" and made.link == "person":
        for part in (made, *made.inner):
            if part.kind == "person" and part.link == "person":
                part.link, part.entity = "known", best.entity
        return made
    listed = best is not None and best.link in ("known", "label")
    if best is None or not listed or best.kind == "place" or made.link not in ("local", "body"):
        return None
    if best.after == best.first + 1 or made.inner or isinstance(made.owner, str) and "+" in made.owner:
        return None
    best.after, _, _ = scene.describe(best.after, end, True)
    return best


def _latter(scene: Scene, at: int) -> Phrase | None:
    """«الأخيرة» as a noun: nothing before it that it could describe."""
    before = scene.tokens[at - 1] if at else None
    noun = before is not None and before.kind == "word" and before.fold not in scene.particles
    if noun and scene.know.cues.at(scene.tokens, at - 1) is None:
        return None
    if before and before.kind == "number":
        return None
    return Phrase(at, at + 1, 0, "organisation", "anaphor", "latter", form="pronoun", head="latter")


def _bearing(scene: Scene, at: int) -> Phrase | None:
    """«شمال العراق», «شرقي أوكرانيا»: a part of a state as a place."""
    word = scene.tokens[at].fold
    skip = 0 if word in _BEARINGS else 1
    if skip and word[0] not in "بوف":
        return None
    found = scene.phrases.get(at + 1)
    if found and found.kind == "state" and found.link == "known" and not found.skip and found.form == "name":
        entity = f"{_BEARINGS[word[skip:]]}_{found.entity}"
        return Phrase(
            at, found.after, skip, "place", "fixed", "bearing", entity=entity, name=(at, found.after)
        )
    return None
