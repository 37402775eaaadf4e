"""Sources without a name, kinds of people, and documents that speak."""

from rasid.arabic.fold import fold
from rasid.knowledge.entries import (
    AnonymousEntry,
    DocumentEntry,
    InstitutionEntry,
    PopulationEntry,
    RoleEntry,
)
from rasid.match.phrases import Match
from rasid.read.mentions.people import foreign, run
from rasid.read.mentions.scene import POSSESSIVE, Phrase, Scene, behind, folded

_PREPOSITIONS = folded("في", "من", "لدى", "داخل", "عن", "بين", "ل", "ب")
_ISSUED = folded(
    "أعدته", "أعده", "أصدرته", "أصدره", "نشرته", "نشره", "صادر", "صدر", "عن", "صادرة", "نشرتها",
    "الصادر",
)  # fmt: skip
_FROM = fold("من")
_MEDIA = frozenset(("outlet", "agency"))
_SETTLED = frozenset(("residents", "family", "victims", "workers", "women_children", "people", "tribes"))
_KIN = frozenset(("family", "tribes"))
_GENERAL = frozenset(("anonymous_individual", "anonymous_group"))


def unnamed(scene: Scene, match: Match[tuple[object, ...]], entry: AnonymousEntry, end: int) -> Phrase | None:
    """An unnamed source with its description; None for words that only look like one."""
    at, article = match.after, match.cut.pro.endswith(("ال", "لل"))
    if at < end and scene.tokens[at].fold in (fold(word) for word in entry.never):
        return None
    found = behind(
        match, at, entry.kind, "unnamed", f"unnamed-{entry.id}", head=entry.id, form="role",
        definite=article or scene.tokens[at - 1].fold.startswith("ال"), inner=[],
    )  # fmt: skip
    if entry.needs == "plural":
        return _one_of(scene, found, end)
    count = _describe(scene, found, article, end)
    if entry.needs in ("description", "owned") and not count and match.cut.en not in POSSESSIVE:
        return None
    if entry.needs == "indefinite" and article:
        return None
    if article and not count:
        found.link, found.form = "anaphor", "pronoun"
    return found


def _describe(scene: Scene, found: Phrase, article: bool, end: int, away: bool = True) -> int:
    """Take in what describes the head; how much there is."""
    count, whole = 0, scene.nunated(found.first)
    for step in range(3):
        after, owners, adjectives = scene.describe(found.after, end, found.definite)
        found.after, count = after, count + adjectives
        if owners and not found.owner:
            found.owner = owners[0]
        if after >= end:
            break
        genitive = not (article or whole or step or adjectives)
        if not (
            _attached(scene, found, genitive, end, away) or genitive and away and _words(scene, found, end)
        ):
            break
        count += 1
        found.definite = True
    return count


def _attached(scene: Scene, found: Phrase, genitive: bool, end: int, away: bool = True) -> bool:
    """Take in an owner: a genitive, a phrase with a preposition, and (if `away`) where or whence it is."""
    at = found.after
    phrase = scene.opens(at, end)
    before = scene.preposition(phrase) if phrase else ""
    if phrase is None or before in ("و", "ك") or not before and not genitive:
        led = away and at + 1 < end and scene.tokens[at].fold in _PREPOSITIONS
        led = led and not (
            found.definite and found.after == found.first + 1 and scene.tokens[at].fold == _FROM
        )
        phrase = scene.opens(at + 1, end) if led else None
        phrase = None if phrase and scene.preposition(phrase) else phrase
    elif before and phrase.kind in _GENERAL:
        phrase = None
    spoken_to = (
        phrase is not None and phrase.kind in _MEDIA and (before == "ل" or scene.tokens[at].fold == "ل")
    )
    if spoken_to or not away and before == "ب":
        return False
    if phrase is None or phrase.link == "anaphor" and phrase.kind in _GENERAL or phrase.kind == "document":
        return False
    found.after = scene.beyond(phrase, end)
    found.inner.append(phrase)
    if not found.owner:
        found.owner = phrase
    return True


def _words(scene: Scene, found: Phrase, end: int) -> bool:
    """A definite genitive that is no known name: «أهالي الضحايا», «سائق المركب»."""
    at = found.after
    if (
        at in scene.nouns
        and isinstance(scene.nouns[at].entry[0], InstitutionEntry)
        and at not in scene.phrases
    ):
        at = scene.nouns[at].after
    while scene.plain(at, end) and scene.article(at):
        at += 1
    if at == found.after:
        return False
    found.after = at
    return True


def _one_of(scene: Scene, found: Phrase, end: int) -> Phrase | None:
    """«أحد قادة …», «أحد مساعدي …»: one of a plural of people."""
    phrase = scene.phrases.get(found.after)
    if (
        phrase
        and not phrase.skip
        and phrase.kind in (*_GENERAL, "population", "office", "armed_group", "military")
    ):
        found.after, found.inner = phrase.after, [phrase]
        found.owner = phrase.owner
        return found
    at = found.after
    noun = scene.nouns.get(at)
    plural = noun is not None and isinstance(noun.entry[0], (AnonymousEntry, PopulationEntry, RoleEntry))
    if plural or scene.plain(at, end) and scene.article(at) and scene.tokens[at].fold.endswith(("ين", "اء")):
        found.after, _, _ = scene.describe(noun.after if noun and plural else at + 1, end, True)
        found.definite = True
        _attached(scene, found, False, end) if found.after < end else None
        return found
    return None


def people(scene: Scene, match: Match[tuple[object, ...]], entry: PopulationEntry, end: int) -> Phrase | None:
    """People of a kind: fighters, demonstrators, residents, with whose they are."""
    article = match.cut.pro.endswith(("ال", "لل"))
    found = behind(
        match, match.after, entry.kind, "kind", f"people-{entry.id}", head=entry.id, definite=article,
        inner=[], form="alias",
    )  # fmt: skip
    count = _describe(scene, found, article, end, away=entry.id in _SETTLED)
    if match.cut.en in POSSESSIVE and not count:
        found.owner, count = "?", 1
    if not count and entry.id in _KIN and not article and scene.plain(match.after, end):
        after = max(run(scene, match.after, end, loose=True), match.after + foreign(scene, match.after))
        if after > match.after:
            found.after, count, found.name = after, 1, (match.after, after)
    if entry.needs == "owned" and not count:
        return None
    return found


def document(scene: Scene, match: Match[tuple[object, ...]], entry: DocumentEntry, end: int) -> Phrase | None:
    """A document: bare and definite it points back; with its author or kind it is itself."""
    article = match.cut.pro.endswith(("ال", "لل"))
    found = behind(
        match, match.after, "document", "unnamed", f"document-{entry.id}", head=entry.id, definite=article,
        inner=[], form="alias",
    )  # fmt: skip
    found.after, owners, count = scene.describe(found.after, end, article)
    at = found.after
    while at < end and at < found.after + 3 and scene.tokens[at].fold in _ISSUED:
        at += 1
    phrase = scene.phrases.get(at)
    issuer = at > found.after or not article
    if (
        phrase
        and issuer
        and phrase.kind not in (*_GENERAL, "document", "place", "population")
        and (at > found.after or not phrase.skip or "ل" in scene.tokens[at].fold[:2])
    ):
        found.after, found.inner, found.owner = phrase.after, [phrase], phrase
        return found
    if article:
        found.link, found.form = ("anaphor", "pronoun") if not count else ("unnamed", "name")
        return found
    return found if count else None
