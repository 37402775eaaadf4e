"""Names behind a common noun: «حركة …», «صحيفة «…»», «مدينة …», «مستشفى …»."""

from rasid.knowledge.entries import HeadEntry
from rasid.match.phrases import Match
from rasid.model.records import MentionKind
from rasid.read.mentions.people import foreign
from rasid.read.mentions.scene import POSSESSIVE, Phrase, Scene, behind, folded

_PLACES = frozenset(("place", "facility"))
_GROUP_KINDS = frozenset(("armed_group", "party", "organisation", "company", "military", "government"))
_BODIES = frozenset(("government", "military", "police", "organisation", "state", "armed_group", "office"))
_MEDIA = frozenset(("outlet", "agency"))
_TWO = folded(
    "أبو", "أم", "دير", "بني", "بيت", "تل", "كفر", "عين", "خان", "رأس", "جبل", "سيدي", "وادي", "باب",
    "قلعة", "نهر", "آل", "ابن", "عبد", "شانلي", "داتا", "سان", "نيو", "لوس", "بورت", "برج", "دار",
    "حصن", "شط", "جرف", "ذي", "شبه", "جزيرة",
)  # fmt: skip
_COMMON = frozenset(("site", "channel", "organisation", "company"))


def headed(scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, end: int) -> Phrase | None:
    """The thing this noun and the name behind it name together."""
    article = match.cut.pro.endswith(("ال", "لل"))
    if match.cut.en in POSSESSIVE:
        return None
    if article:
        return _definite(scene, match, entry, end)
    at = match.after
    close = scene.quoted(at, end)
    if close is not None:
        return _marked(scene, match, entry, at, close, end)
    found = scene.phrases.get(at)
    if found and not found.skip and _fits(entry, found):
        return _over(scene, match, entry, found, end)
    if found and entry.kind == "organisation" and not scene.preposition(found) and found.kind in _BODIES:
        return _local(scene, match, entry, found.after, (match.first, found.after), [found])
    doubtful = scene.aliases.get(at)
    if (
        doubtful
        and not doubtful.cut.pro
        and doubtful.part == "name"
        and _agrees(entry.kind, doubtful.entry.entity.kind)
    ):
        return _known(
            scene, match, doubtful.entry.entity.id, doubtful.entry.entity.kind, at, doubtful.after, end
        )
    return (
        _place(scene, match, entry, at, end)
        if entry.kind in _PLACES
        else _group(scene, match, entry, at, end)
    )


def _agrees(head: str, kind: str) -> bool:
    """Whether a thing of this kind may stand behind a noun of that kind."""
    for family in (_GROUP_KINDS, _MEDIA):
        if head in family:
            return kind in family
    return kind in ("place", "facility", "state") if head in _PLACES else head == kind


def _fits(entry: HeadEntry, found: Phrase) -> bool:
    if found.link == "known" and found.kind == "state" and found.form == "alias":
        return entry.kind == "place"
    return found.link in ("known", "capital") and _agrees(entry.kind, found.kind)


def _over(
    scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, found: Phrase, end: int
) -> Phrase:
    after, _, _ = scene.describe(found.after, end, True)
    kind = "place" if entry.kind == "place" and found.kind != "facility" else found.kind
    link = (
        "capital"
        if kind == "place" and found.kind == "state" and entry.id in ("city", "capital")
        else found.link
    )
    if entry.kind == "facility" and found.kind != "facility":
        return _local(scene, match, entry, after, (match.first, after), [found])
    if entry.id == "outskirts":
        return _local(scene, match, entry, after, (match.first, after), [found])
    same = behind(
        match, after, kind, link, f"head-{entry.id}", entity=found.entity, head=entry.id, name=found.name
    )
    if after > found.after:
        same.inner = [
            behind(
                match,
                found.after,
                kind,
                link,
                f"head-{entry.id}",
                entity=found.entity,
                head=entry.id,
                name=found.name,
            )  # fmt: skip
        ]
    return same


def _known(
    scene: Scene,
    match: Match[tuple[object, ...]],
    entity: str,
    kind: MentionKind,
    first: int,
    after: int,
    end: int,
) -> Phrase:
    extent, _, _ = scene.describe(after, end, True)
    return behind(match, extent, kind, "known", "head-known", entity=entity, name=(first, after))


def _marked(
    scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, at: int, close: int, end: int
) -> Phrase:
    """A name in quote marks: a known one, with the noun or without it, or a local one."""
    inner = scene.key(at + 1, close)
    names = scene.know.world.names
    words = inner.split()
    nouns = [token.fold for token in scene.tokens[match.first : match.after]]
    alias = names.get(match.cut.stem, *nouns[1:], *words) or names.get(*words)
    after, _, _ = scene.describe(close + 1, end, True)
    if alias and _agrees(entry.kind, alias.entity.kind):
        found = behind(match, after, alias.entity.kind, "known", f"head-{entry.id}", entity=alias.entity.id)
    else:
        found = behind(match, after, entry.kind, "local", f"head-{entry.id}")
    bare = Phrase(
        at + 1, close, 0, found.kind, found.link, found.rule, entity=found.entity, name=(at + 1, close)
    )
    found.head, found.name, found.inner = entry.id, (at + 1, close), [bare]
    return found


def _local(
    scene: Scene,
    match: Match[tuple[object, ...]],
    entry: HeadEntry,
    after: int,
    name: tuple[int, int],
    inner: list[Phrase],
) -> Phrase:
    return behind(
        match, after, entry.kind, "local", f"head-{entry.id}", head=entry.id, name=name, inner=inner
    )


def _place(
    scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, at: int, end: int
) -> Phrase | None:
    """An unknown place or facility: one word, two where the first is never a name alone, and adjectives."""
    if not scene.plain(at, end) or scene.tokens[at].cuts[0].pro or scene.nationality(at):
        return None
    word = scene.tokens[at].fold
    if at in scene.nouns and word not in _TWO or word in scene.describing and not word.startswith("ال"):
        found = scene.phrases.get(at)
        return (
            _over(scene, match, entry, found, end)
            if found and found.kind == "place" and not found.skip
            else None
        )
    after = at + 1
    if word in _TWO and scene.plain(after, end):
        after += 1
    elif entry.kind == "facility" or not word.startswith("ال"):
        if (
            after < end
            and scene.article(after)
            and scene.plain(after, end)
            and after not in scene.nouns
            and not scene.nationality(after)
        ):
            after += 1
        while (
            entry.kind == "facility"
            and scene.plain(after, end)
            and _joined(scene, after)
            and after not in scene.nouns
        ):
            after += 1
    name = (match.first if entry.kind == "facility" else at, after)
    after, _, _ = scene.describe(after, end, True)
    return _local(scene, match, entry, after, name, [])


def _group(
    scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, at: int, end: int
) -> Phrase | None:
    """An unknown group, party, outlet: «حركة شباب المجاهدين», «هيئة النقل البحري», «جماعة منافسة»."""
    if not scene.plain(at, end):
        return None
    after = at
    if scene.article(at):
        after += 1
        while scene.plain(after, end) and _joined(scene, after):
            after += 1
    elif (
        scene.plain(at + 1, end)
        and scene.article(at + 1)
        and at not in scene.phrases
        and not scene.adjective(at, False)
    ):
        after = at + 2
    else:
        place, owners, count = scene.describe(at, end, False)
        if count and entry.id not in _COMMON | {"agency", "newspaper", "radio", "magazine"}:
            return behind(
                match, place, entry.kind, "local", f"described-{entry.id}", form="alias", head=entry.id,
                definite=False,
            )  # fmt: skip
        return None
    after, _, _ = scene.describe(after, end, True)
    return _local(scene, match, entry, min(after, at + 6), (match.first, min(after, at + 6)), [])


def _joined(scene: Scene, at: int) -> bool:
    return scene.tokens[at].fold.startswith("وال")


_VERBAL = "يتن"  # letters that begin an imperfect
_WHEN = folded("ليلا", "فجرا", "صباحا", "مساء", "ظهرا", "غدا", "لاحقا", "أمس", "اليوم")


def _christened(scene: Scene, at: int, end: int) -> int:
    """The end of a ship's name: one or two words unknown as anything else."""
    after = at
    while after < min(end, at + 2) and foreign(scene, after):
        if scene.tokens[after].fold[0] in _VERBAL or scene.tokens[after].fold in _WHEN:
            break
        after += 1
    return after


def _definite(scene: Scene, match: Match[tuple[object, ...]], entry: HeadEntry, end: int) -> Phrase | None:
    """«الحركة» alone points back; «السفينة «س»», «الطراد س» name; «الفصائل العراقية» is a name of its own."""
    after, owners, count = scene.describe(match.after, end, True)
    found = scene.phrases.get(after)
    close = scene.quoted(after, end)
    if close is not None and not count:
        return _marked(scene, match, entry, after, close, end)
    if found and not found.skip and not count and _fits(entry, found):
        return _over(scene, match, entry, found, end)
    if owners and entry.id == "capital":
        return behind(
            match, after, "place", "capital", "capital-of", entity=owners[0], head="capital", form="alias"
        )
    if entry.id == "ship" and not count and (tail := _christened(scene, after, end)) > after:
        return _local(scene, match, entry, tail, (after, tail), [])
    if count and not owners and entry.kind in _PLACES:
        count = 0
    link = "local" if count else "anaphor"
    name = (match.first, after) if count else None
    form = "name" if count else "pronoun"
    return behind(match, after, entry.kind, link, f"definite-{entry.id}", form=form, head=entry.id, name=name)
