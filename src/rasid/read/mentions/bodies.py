"""Bodies of states and places: armies, governments, ministries, police, with their owner or without."""

from rasid.knowledge.entries import InstitutionEntry
from rasid.match.phrases import Match
from rasid.read.mentions.scene import OF, POSSESSIVE, Phrase, Scene, behind, folded

_OWNERS = frozenset((
    "state", "place", "armed_group", "party", "organisation", "government", "military", "population", "person",
))  # fmt: skip
_SEATED = frozenset(("government", "parliament", "presidency"))
_CHIEF = frozenset(("government", "army", "security_forces", "police"))
_OTHER = folded(
    "الأجنبية", "الأجنبي", "الدولية", "الموازية", "المنافسة", "السابقة", "المشتركة", "العسكري",
    "العسكرية", "المتحالفة",
)  # fmt: skip
_WORDS = folded("أمن", "نظام", "قضاء", "دفاع", "حضور", "قوة")  # with a possessive: somebody's safety, order …
_SHORT = folded("خارجية", "داخلية")  # a ministry without the word, where a nationality follows
_HOME = folded("بلاده", "بلادها", "بلادهم", "البلاد")


def body(scene: Scene, match: Match[tuple[object, ...]], entry: InstitutionEntry, end: int) -> Phrase | None:
    """The body named by this noun, or None when it needs an owner and has none."""
    definite = match.cut.pro.endswith(("ال", "لل")) or scene.tokens[match.after - 1].fold.startswith(
        ("ال", "وال")
    )
    after, owners, count = scene.describe(match.after, end, definite)
    quoted = not count and scene.closes(match.first, match.after)
    if quoted:
        after, owners, count = scene.describe(match.after + 1, end, definite)
        after, quoted = (after, True) if owners else (match.after, False)
    found = behind(
        match, after, entry.kind, "body", f"body-{entry.id}", head=entry.id, definite=definite,
        form=entry.form,
    )  # fmt: skip
    if quoted:
        found.first, found.skip = found.first - 1, 0
    if entry.id.endswith("_ministry") and not count:
        while scene.plain(after, end) and _joined(scene, after):
            after += 1
            after, owners, _ = scene.describe(after, end, True)
        found.after = after
    if match.cut.stem in _SHORT and (not owners or match.first and scene.article(match.first - 1)):
        return None
    if owners:
        found.owner = "+".join(dict.fromkeys(owners))
        return found
    owner = _owner(scene, found, match, after, end, count) if entry.bare != "adjective" else None
    if owner:
        found.owner, found.inner, found.after = owner, [owner], scene.beyond(owner, end)
        if found.after < end and scene.nationality(found.after) and scene.article(found.after):
            found.after += 1
        return found
    if entry.bare == "adjective":
        return None
    if match.cut.en in POSSESSIVE and match.cut.stem in _WORDS:
        return None
    if match.cut.en in POSSESSIVE or after < end and scene.tokens[after].fold in _HOME and not definite:
        found.after = after if match.cut.en in POSSESSIVE else after + 1
        found.owner = "?"
        return found
    if not found.definite and not count and (extent := _words(scene, after, end)) > after:
        found.after, found.link, found.name = extent, "local", (match.first, extent)
        return found
    if match.cut.stem in _WORDS and not count:
        return None
    return _bare(scene, found, entry, match, count)


def _words(scene: Scene, at: int, end: int) -> int:
    """The end of a genitive in words nobody knows: «شرطة المرور», «وزارة الري والموارد المائية»."""
    start = at
    while scene.plain(at, end) and (scene.article(at) or at > start and _joined(scene, at)):
        further = at > start and not _joined(scene, at) and not scene.adjective(at, True)
        if further or at in scene.nouns and at > start or scene.nationality(at) and at == start:
            break
        at += 1
    return at


def _joined(scene: Scene, at: int) -> bool:
    return scene.tokens[at].fold.startswith("وال") and at not in scene.nouns and at not in scene.aliases


def _owner(
    scene: Scene, found: Phrase, match: Match[tuple[object, ...]], after: int, end: int, count: int
) -> Phrase | None:
    """The phrase whose body it is: a genitive, «التابعة ل…», or a seat «في …»."""
    if after >= end:
        return None
    phrase = scene.opens(after, end)
    word = scene.tokens[after].fold
    if word in OF:
        phrase = scene.phrases.get(after + 1)
        return phrase if phrase and phrase.kind in _OWNERS and scene.preposition(phrase) == "ل" else None
    article = match.cut.pro.endswith(("ال", "لل"))
    if (
        not (article or phrase and phrase.link == "anaphor" and found.definite)
        and after == match.after
        and phrase
        and not scene.preposition(phrase)
        and phrase.kind in _OWNERS
    ):
        return phrase if phrase.link != "people" else None
    seat = scene.phrases.get(after + 1) if word == "في" and (not count or found.head in _SEATED) else None
    if seat and seat.kind in ("place", "state") and (found.head in _SEATED or not article):
        return seat
    return None


def _abroad(scene: Scene, found: Phrase) -> bool:
    """Whether an adjective says that it is not the state's own."""
    return any(token.fold in _OTHER for token in scene.tokens[found.first : found.after])


def _bare(
    scene: Scene, found: Phrase, entry: InstitutionEntry, match: Match[tuple[object, ...]], count: int
) -> Phrase | None:
    if entry.bare in ("owned", "never"):
        return None
    if found.definite:
        found.definite = entry.bare == "anaphor"
        found.form = "pronoun" if match.after == match.first + 1 and not count else found.form
        if count and (found.head not in _CHIEF or _abroad(scene, found)):
            found.link = "local"
        return found
    if count and found.definite is False:
        found.link, found.form = "local", "alias"
        return found
    return None
