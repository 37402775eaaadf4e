"""Names the knowledge holds: when an alias is a mention, and of what."""

from rasid.knowledge.world import Alias
from rasid.match.phrases import Match
from rasid.read.mentions.scene import CLOSE, Phrase, Scene, behind, folded

_GROUPS = frozenset(
    ("armed_group", "party", "organisation", "outlet", "agency", "company", "military", "government")
)
_PLACED = folded(
    "في", "من", "إلى", "قرب", "وسط", "داخل", "خارج", "غادر", "غادرت", "وصل", "وصلت", "زار", "ضواحي",
    "ريف", "العاصمة", "مدينة", "محافظة", "مطار", "جامعة", "شمال", "جنوب", "شرق", "غرب", "نحو",
    "عاصمتها", "بمدينة", "بالعاصمة", "شوارع", "أحياء", "حي", "سماء", "محيط", "زيارة", "لزيارة", "عبر",
    "منطقة", "شمالي", "جنوبي", "شرقي", "غربي", "بين", "عمليات", "بلدية",
)  # fmt: skip
_TOWN = folded("العاصمة", "مدينة", "بالعاصمة", "بمدينة", "للعاصمة")
_MEDIA = frozenset(("outlet", "agency"))
_CITING = frozenset(("correspondent", "newspaper", "channel", "magazine", "site", "radio", "agency"))
_CLAUSE = folded("أن", "إن", "أنه", "إنه", "أنها", "إنها", "عن", ":")
_FEW = 12  # bearers of a name word, at most, for it to tell who is meant
_PLURALS = ("ون", "ين")


def known(scene: Scene, at: int, end: int) -> Phrase | None:
    """The entity that an alias at this place names, if it is a mention there."""
    match = scene.aliases.get(at)
    if match is None or match.after > end:
        return None
    alias = _choose(scene, match)
    if alias is None:
        return None
    if alias is not match.entry:
        match = match._replace(entry=alias, part=alias.how)
    if match.part == "demonym":
        return _people(scene, match)
    if match.part == "surname" and not _telling(scene, match):
        return None
    if match.part == "surname":
        return _phrase(match, "surname", kind="person", name=(at, match.after))
    if match.part == "capital":
        return _capital(scene, match)
    if match.part == "label":
        return _label(scene, match, end)
    if match.part == "member":
        return _phrase(match, "known", form="alias")
    return _longer(scene, match, end)


def _phrase(match: Match[Alias], link: str, **rest: object) -> Phrase:
    entity = match.entry.entity
    fields = {"form": match.entry.form, "entity": entity.id, "name": (match.first, match.after), **rest}
    kind = fields.pop("kind", entity.kind)
    return behind(match, match.after, kind, link, f"gazetteer-{match.part}", **fields)  # type: ignore[arg-type]


def _telling(scene: Scene, match: Match[Alias]) -> bool:
    """Whether a surname alone tells who is meant: few are called so, and it is no ordinary word."""
    if match.after > match.first + 1:
        return True
    word = match.cut.stem
    few = 0 <= scene.people.get(word, 0) <= _FEW
    return few and word not in scene.describing and not scene.nationality(match.first)


def _choose(scene: Scene, match: Match[Alias]) -> Alias | None:
    """Of the entities with this name the first that may be meant here."""
    if match.after == match.first + 1 and match.cut.stem in scene.particles:
        return None
    words = (match.cut.stem, *(token.fold for token in scene.tokens[match.first + 1 : match.after]))
    choices = (match.entry, *scene.know.world.homonyms.get(words, ()))
    if len(choices) > 1 and _in_marks(scene, match.first, match.after):
        choices = tuple(sorted(choices, key=lambda alias: alias.entity.kind not in _MEDIA))
    for alias in choices:
        if not (alias.ambiguous or _verbal(scene, match, alias)):
            return alias
        if match.after > match.first + 1 and alias.entity.kind not in _MEDIA:
            return alias
        if _in_marks(scene, match.first, match.after) or alias.entity.kind in _MEDIA and _cited(scene, match):
            return alias
    return None


def _verbal(scene: Scene, match: Match[Alias], alias: Alias) -> bool:
    """Whether a one-word name is also a verb of saying («أفاد»)."""
    return (
        match.part == "name"
        and alias.entity.kind != "state"
        and match.after == match.first + 1
        and scene.spoken(match.first)
    )


def _cited(scene: Scene, match: Match[Alias]) -> bool:
    """Whether an outlet's doubtful name follows a word that hands it a statement («مراسل …», «ذكرت …»)."""
    if not match.first:
        return False
    before = scene.nouns.get(match.first - 1)
    if before:
        return any(entry.id in _CITING for entry in before.entry)
    if (
        match.after > match.first + 1
        or match.first in scene.nouns
        or scene.know.cues.at(scene.tokens, match.first - 1) is None
    ):
        return False
    following = scene.tokens[match.after] if match.after < len(scene.tokens) else None
    return following is not None and following.fold in _CLAUSE


def _label(scene: Scene, match: Match[Alias], end: int) -> Phrase:
    """A loaded name is its bearer's, or that of the nationality behind it («الاحتلال الفلاني»)."""
    found = _phrase(match, "label", form="label")
    origin = scene.nationality(match.after) if match.after < end else None
    if origin and scene.article(match.after) and match.after == match.first + 1:
        found.after, found.entity = match.after + 1, origin.entity.id
        found.link, found.owner = "known", "told"
    return found


def _in_marks(scene: Scene, first: int, after: int) -> bool:
    """Whether quote marks or brackets stand right around the words."""
    tokens = scene.tokens
    if not first or after >= len(tokens):
        return False
    return CLOSE.get(tokens[first - 1].fold) == tokens[after].fold


def _longer(scene: Scene, match: Match[Alias], end: int) -> Phrase:
    """A group's name takes the nationality behind it: «كتائب … العراقية»."""
    found = _phrase(match, "known")
    at = match.after
    origin = at < end and scene.nationality(at) and scene.article(at)
    if found.kind in _GROUPS and origin and not scene.people_beside(at):
        found.after += 1
    return found


def _capital(scene: Scene, match: Match[Alias]) -> Phrase:
    """A capital is the place where a locative word stands before it; else its government acts or is acted on.

    In the codebook's gold «موسكو تنفي» and «مع واشنطن» are the state.
    """
    before = scene.tokens[match.first - 1].fold if match.first else ""
    if match.first > 1 and scene.nationality(match.first - 1):
        before = scene.tokens[match.first - 2].fold
        before = before if before in _TOWN else ""
    placed = before in _PLACED and not (before == "بين" or _between(scene, match.first))
    if placed or match.cut.pro.endswith("ب") or _dateline(scene, match.after):
        return _phrase(match, "capital", kind="place")
    return _phrase(match, "known", form="alias", kind="state")


def _between(scene: Scene, at: int) -> bool:
    return any(scene.tokens[place].fold == "بين" for place in range(max(0, at - 3), at))


def _dateline(scene: Scene, after: int) -> bool:
    """«بغداد - وكالة» or «بغداد (وكالة)» at the start of a text names the place of writing."""
    return after < 6 and after < len(scene.tokens) and scene.tokens[after].fold in "-–—/("


def _people(scene: Scene, match: Match[Alias]) -> Phrase | None:
    """Plural adjectives of origin are people when no noun stands before them to be described."""
    word, at = scene.tokens[match.first].fold, match.first
    if match.after > at + 1 or not word.endswith(_PLURALS):
        return None
    definite = "ال" in word[:4] or match.cut.pro.endswith("ل")
    beside = not match.cut.pro and scene.people_beside(at)
    if not definite or (at and not match.cut.pro and not beside and _described(scene, at - 1)):
        return None
    return _phrase(match, "people", form="alias")


def _described(scene: Scene, at: int) -> bool:
    """Whether the word is a definite noun that an adjective after it would describe."""
    token = scene.tokens[at]
    return (
        token.kind == "word"
        and token.fold not in scene.particles
        and (token.fold.startswith("ال") or any(cut.pro.endswith(("ال", "لل")) for cut in token.cuts[1:2]))
    )
