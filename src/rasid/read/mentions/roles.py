"""Posts, ranks and callings: with a name they are a person, without one an office or somebody unnamed."""

from rasid.arabic.fold import fold
from rasid.knowledge.entries import RoleEntry
from rasid.match.phrases import Match
from rasid.read.mentions.people import named
from rasid.read.mentions.scene import POSSESSIVE, Phrase, Scene, behind, folded

_PREPOSITIONS = folded(
    "باسم", "لدى", "في", "عن", "من", "ل", "ب", "لشؤون", "بشؤون", "إلى", "بمنطقة", "باسمه",
)  # fmt: skip
_OWNING = frozenset((
    "state", "place", "armed_group", "party", "organisation", "government", "military", "police", "facility",
    "outlet", "agency", "company", "office",
))  # fmt: skip
_MANY = frozenset(("envoy", "senior_member", "member", "leader", "adviser", "deputy", "director"))
_SEATS = frozenset(("place", "facility", "state"))
_SENT = frozenset(("envoy", "ambassador"))  # posts that have somewhere «إلى» which their holder is sent
_WHITHER, _WHENCE = folded("إلى"), folded("من")
_RELIGIOUS = frozenset(("cleric", "kin"))
_HIS, _OUR = ("ه", "ها"), "نا"
_MEDIA = frozenset(("outlet", "agency"))
_GIVEN = 10  # people that must bear a listed surname for it to be a given name before another word
_COMMAND = fold("عمليات")  # «قائد عمليات كذا», though elsewhere it says little
_COMMA = frozenset("،,-–ـ")


def role(scene: Scene, match: Match[tuple[object, ...]], entry: RoleEntry, end: int) -> Phrase | None:
    """The person or office that these words name."""
    article = match.cut.pro.endswith(("ال", "لل"))
    found = behind(
        match, match.after, "office", "role", f"role-{entry.id}", head=entry.id, form="role",
        definite=article or scene.tokens[match.after - 1].fold.startswith(("ال", "وال")), inner=[],
    )  # fmt: skip
    if (
        entry.id == "kin"
        and match.cut.en not in POSSESSIVE
        and not scene.tokens[match.first].fold.endswith(_HIS)
    ):
        return None
    behalf = scene.tokens[match.after - 1].fold == fold("باسم")
    weight = _complements(scene, found, article and not behalf, end)
    who = _name(scene, found, entry, weight, end)
    if who:
        return _person(found, who)
    if entry.unnamed == "title":
        return None
    if match.cut.en in POSSESSIVE and not weight:
        found.owner = "?"
    loose = not article and match.after < end and _by_preposition(scene, match.after)
    ours = entry.id == "correspondent" and scene.tokens[match.first].fold.endswith(_OUR)
    return _unnamed(found, entry, article, loose, weight, ours)


def _by_preposition(scene: Scene, at: int) -> bool:
    """Whether what follows a post is tied to it loosely: «ممثل عن …» is one of many."""
    phrase = scene.phrases.get(at)
    return (
        scene.tokens[at].fold in _PREPOSITIONS
        or phrase is not None
        and scene.preposition(phrase) in ("ل", "ب")
    )


def _complements(scene: Scene, found: Phrase, article: bool, end: int) -> int:
    """Take in adjectives, genitives and prepositional phrases that say which post; how many there are."""
    whole = found.after > found.first + 1 and scene.article(found.after - 1)
    weight, genitive = 0, not (article or whole)
    for _ in range(4):
        after, owners, count = scene.describe(found.after, end, found.definite)
        if not count and not found.definite:
            after, owners, count = (
                scene.describe(found.after, end, True) if weight else (after, owners, count)
            )
        found.after, weight = after, weight + count
        if owners and not found.owner:
            found.owner = owners[0]
        if not _complement(scene, found, genitive, article, end):
            break
        weight, genitive, found.definite = weight + 1, False, True
    return weight


def _complement(scene: Scene, found: Phrase, genitive: bool, article: bool, end: int) -> bool:
    at = found.after
    if at >= end:
        return False
    phrase, word = scene.opens(at, end), scene.tokens[at].fold
    if phrase and _owning(phrase) and not (phrase.kind in _MEDIA and found.head != "correspondent"):
        before = scene.preposition(phrase)
        seated = before == "ب" and not article and (not found.owner or phrase.kind in _SEATS)
        if before == "ل" or seated or genitive and not before:
            return _take(scene, found, phrase, end)
    if word in _PREPOSITIONS:
        if word in _WHITHER and (found.inner or found.head not in _SENT) or word in _WHENCE and article:
            return False
        phrase = scene.opens(scene.hedge(at + 1, end), end)
        if phrase and phrase.kind in _MEDIA and word == "ل" and found.head != "correspondent":
            return False
        if phrase and word in _WHITHER and (phrase.link == "anaphor" or phrase.kind == "facility"):
            return False
        if phrase and _owning(phrase) and not scene.preposition(phrase):
            return _take(scene, found, phrase, end)
        return False
    if (
        word in "-–ـ"
        and (phrase := scene.phrases.get(at + 1))
        and found.inner
        and phrase.kind == "armed_group"
    ):
        return _take(scene, found, phrase, end)
    return genitive and _words(scene, found, end)


def _owning(phrase: Phrase) -> bool:
    return phrase.kind in _OWNING or phrase.kind == "population" and phrase.link != "people"


def _take(scene: Scene, found: Phrase, phrase: Phrase, end: int) -> bool:
    found.after = scene.beyond(phrase, end)
    found.inner.append(phrase)
    if not found.owner:
        found.owner = phrase
    return True


def _words(scene: Scene, found: Phrase, end: int) -> bool:
    """A genitive in words nobody knows: «وزير الري والموارد المائية», «رئيس قسم الطوارئ»."""
    at = found.after
    if (scene.plain(at, end) or scene.tokens[at].fold == _COMMAND) and not scene.article(at):
        seat = scene.phrases.get(at + 1)
        known = at in scene.phrases or scene.people.get(scene.tokens[at].fold, 0) > 0
        if seat and seat.kind in _SEATS and not seat.skip and not known:
            return _take(scene, found, seat, end)
        if (
            not (scene.plain(at + 1, end) and scene.article(at + 1))
            or scene.people.get(scene.tokens[at].fold, 0) > 0
        ):
            return False
        at += 1
    start = at
    while scene.plain(at, end) and (
        scene.article(at) or at > start and scene.tokens[at].fold.startswith("وال")
    ):
        if scene.people.get(scene.tokens[at].fold, 0) > 0 and at > start:
            break
        at += 1
    if at == start:
        return False
    found.after = at
    return True


def _name(scene: Scene, found: Phrase, entry: RoleEntry, weight: int, end: int) -> Phrase | None:
    """The name that follows the role, directly or behind a comma when the role is full enough."""
    at = found.after
    if at < end and scene.tokens[at].fold in _COMMA:
        if not weight:
            return None
        who = scene.phrases.get(at + 1)
        return (
            who if who and who.kind == "person" and who.link in ("person", "known") and not who.skip else None
        )
    if at >= end:
        return None
    who = scene.phrases.get(at)
    if who and who.kind == "person" and not who.skip:
        return who
    if who and who.rule.startswith("role-officer"):
        return None
    who = named(scene, at, end)
    return _listed(scene, entry, at, who) or who


def _listed(scene: Scene, entry: RoleEntry, at: int, who: Phrase | None) -> Phrase | None:
    """The listed bearer of a surname behind a title, when no fuller name stands there."""
    alias = scene.aliases.get(at)
    if alias is None or alias.entry.how != "surname" or alias.cut.pro or entry.id in _RELIGIOUS:
        return None
    given = scene.people.get(scene.tokens[at].fold, 0) >= _GIVEN
    if who and who.after > alias.after and (given or _nameable(scene, alias.after)):
        return None
    return Phrase(
        at, alias.after, 0, "person", "surname", "gazetteer-surname",
        form=alias.entry.form, entity=alias.entry.entity.id, name=(at, alias.after),
    )  # fmt: skip


def _nameable(scene: Scene, at: int) -> bool:
    """Whether a word goes on a name: one that people bear, or a family's name of origin."""
    word = scene.tokens[at].fold
    family = word.startswith("ال") and word.endswith("ي") and word not in scene.describing
    origin = scene.nationality(at)
    return scene.people.get(word, 0) > 0 or family and (origin is None or origin.entity.kind == "place")


def _person(found: Phrase, who: Phrase) -> Phrase:
    """The whole phrase is the person; so is the bare name inside it."""
    link = who.link if who.link != "surname" else "titled"
    whole = Phrase(
        found.first, who.after, found.skip, "person", link, found.rule,
        form="role", entity=who.entity, head=found.head, owner=found.owner, name=who.name,
        inner=[*found.inner, who],
    )  # fmt: skip
    if who.link == "surname":
        who.link = "titled"
    return whole


def _unnamed(
    found: Phrase, entry: RoleEntry, article: bool, loose: bool, weight: int, ours: bool
) -> Phrase | None:
    """A post nobody is named for: an office, somebody unnamed, or one to look for further up."""
    if article and not weight and found.after == found.first + 1:
        found.link, found.form = "anaphor", "pronoun"
        return found
    if not weight and not found.owner and not ours and not (found.definite and found.after > found.first + 1):
        return None
    if entry.unnamed == "person" and article and entry.id == "activist":
        found.link, found.form = "anaphor", "pronoun"
    elif entry.unnamed in ("person", "anonymous") or loose and entry.id in _MANY:
        found.kind, found.link = "anonymous_individual", "unnamed"
    return found


def apposed(scene: Scene, who: Phrase, end: int) -> Phrase | None:
    """A name with the role behind it: «فلان الفلاني، محافظ …», «فلان الفلاني حاكم …»."""
    at = who.after
    if at < end and scene.tokens[at].fold in "،,(":
        at += 1
    found = scene.phrases.get(at)
    if (
        found
        and (found.link in ("role", "same") or found.link == "unnamed" and found.rule.startswith("role-"))
        and found.kind in ("office", "anonymous_individual")
        and not found.skip
        and found.after > at + 1
    ):
        found.link = "same"
        return Phrase(
            who.first, found.after, who.skip, "person", who.link, "apposition", form="role",
            entity=who.entity, head=who.head or found.head, owner=who.owner or found.owner, name=who.name,
            inner=[who, found],
        )  # fmt: skip
    return None
