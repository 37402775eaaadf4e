"""Triggers: the words of a sentence that may name an event, each in one reading."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rasid.arabic.fold import fold, offset
from rasid.knowledge.entries import Party as Role
from rasid.knowledge.entries import Sense, TriggerEntry
from rasid.match.phrases import Match
from rasid.model.records import EventType
from rasid.model.spans import Span
from rasid.model.words import Sentence, Token
from rasid.read.events.scene import Party, Scene

_BACK, _AHEAD = 3, 6  # words in which a needed word may stand
_DAMMA = "\u064f"
_TANWIN = "\u064b\u064c\u064d"
_VERB_STARTERS = frozenset((
    "قد", "وقد", "فقد", "لقد", "كما", "الذي", "التي", "الذين", "اللذين", "حيث", "بينما", "فيما", "عندما", "حين",
    "بعدما", "كان", "كانت", "وكان", "وكانت", "اذ", "ثم", "ما", "لم", "لن", "لا", "انه", "انها", "بانه", "بانها",
    "امس", "اليوم", "كانوا",
))  # fmt: skip
_GOVERN = frozenset((
    "في", "من", "عن", "علي", "الي", "مع", "بعد", "قبل", "عدم", "دون", "بدون", "كل", "اي", "هذا", "هذه", "بين", "عند",
    "منذ", "خلال", "بسبب", "نحو", "حول", "ضد", "اثر", "عقب", "جراء", "اثناء", "ان", "حال", "فجر", "حتي", "جريمه",
    "محاوله", "عمليه", "حادث", "اعمال", "حالات", "حاله", "حول", "وقف", "تهمه",
))  # fmt: skip
_OPENERS = frozenset(("ان", "بان", "وان", "لان", "لكن", "ولكن", ":", "«", "“", '"'))
_STILL = frozenset(("place", "facility", "document", "outlet", "agency", "weapon"))
_MANNERS = frozenset(
    ("حرقا", "طعنا", "رجما", "دهسا", "ذبحا", "قنصا", "شنقا", "نحرا", "رميا")
)  # how one was killed
_NAMED = frozenset(
    ("armed_group", "party", "organisation", "company", "outlet", "agency", "military", "police")
)


class Trigger(NamedTuple):
    """A reading of tokens[first:after] as an event. `owner` is what the owner of the noun or the verb's subject is."""

    first: int
    after: int
    span: Span
    type: EventType
    mode: str | None
    sense: Sense
    owner: Role
    part: str  # noun | perfect | imperfect
    passive: bool
    future: bool
    pronoun: str
    clitic: str
    entry: str
    letters: int
    definite: bool

    @property
    def verb(self) -> bool:
        """Whether it is a verb."""
        return self.part != "noun"


def triggers(scene: Scene, sentence: Sentence) -> Iterator[Trigger]:
    """The triggers of a sentence in order, false friends and names left out."""
    for match in scene.know.triggers.find(scene.tokens, sentence.first, sentence.after):
        if match.entry.sense == "name" or _named(scene, match):
            continue
        if match.part != "form" and match.cut.pro and _reporting(scene, match):
            continue
        found = _read(scene, match, sentence)
        if found:
            yield found


def _reporting(scene: Scene, match: Match[TriggerEntry]) -> bool:
    """Whether the whole word is a verb of saying, so that its first letter is no particle («وصفته»)."""
    cue = scene.know.cues.at(scene.tokens, match.first)
    return cue is not None and len(cue.cut.pro) < len(match.cut.pro)


def _named(scene: Scene, match: Match[TriggerEntry]) -> bool:
    """Whether the word is part of a name («حركة تحرير …»)."""
    party = scene.covering(match.first)
    if party is None or _guessed(scene, party):
        return False
    return party.first < match.first or (
        party.mention.kind in _NAMED and party.mention.form in ("name", "alias")
    )


def _guessed(scene: Scene, party: Party) -> bool:
    """Whether the mention is a place that only this document knows, whose words may be no name."""
    return party.mention.kind == "place" and party.mention.entity not in scene.know.world.entries


def _read(scene: Scene, match: Match[TriggerEntry], sentence: Sentence) -> Trigger | None:
    tokens = scene.tokens
    entry, token = match.entry, tokens[match.first]
    if match.cut.en == "ه" and token.raw.endswith("ة") or token.fold in _MANNERS:
        return None
    if match.part == "imperfect" and match.cut.stem[:1] in "نا" and entry.sense == "toll":
        return None
    if match.part == "perfect" and not _placed(tokens, match, sentence):
        return None
    verb = match.part in ("perfect", "imperfect") or _verbal(scene, match, sentence)
    if (
        match.part == "perfect"
        and match.cut.stem.endswith("ا")
        and match.cut.stem[:-1] in _folded(entry.forms)
    ):
        verb = False  # «قصفاً»
    if _stopped(tokens, match.after, sentence.after, entry.never, verb):
        return None
    taken_up = verb and match.cut.en in ("ه", "ها", "هم", "هما")  # «14 نقابياً أوقفتهم الشرطة»
    back = _AHEAD if taken_up else 0 if verb else _BACK
    near = range(max(sentence.first, match.first - back), min(sentence.after, match.after + _AHEAD))
    ahead = near if taken_up else range(match.after, near.stop)
    span = (token.start + offset(token.raw, match.cut.first), tokens[match.after - 1].end)
    passive = _passive(token, match)
    part = ("perfect" if match.part == "form" else match.part) if verb else "noun"
    future = verb and (
        match.cut.pro.endswith("س") or (match.first > 0 and tokens[match.first - 1].fold == "سوف")
    )
    rest = (
        part,
        passive,
        future,
        match.cut.en,
        _clitic(match.cut.pro),
        entry.id,
        len(token.fold) - len(match.cut.pro),
        not verb and token.raw[match.cut.first :].startswith(("ال", "لل")),
    )
    for turn in entry.turns:
        if _stands(tokens, ahead, match, turn.needs):
            owner = turn.subject if verb else entry.idafa
            return Trigger(match.first, match.after, span, turn.type, turn.mode, turn.sense, owner, *rest)
    needs = entry.verb_needs if verb else entry.needs
    if entry.type is None or (needs and not _stands(tokens, near, match, needs)):
        return None
    owner = entry.subject if verb else entry.idafa
    return Trigger(match.first, match.after, span, entry.type, entry.mode, entry.sense, owner, *rest)


def _passive(token: Token, match: Match[TriggerEntry]) -> bool:
    """Whether a written damma tells the passive: on the first letter, or on the third of «استُهدف»."""
    raw = token.raw[match.cut.first :]
    return _DAMMA in raw[: 5 if raw.startswith(("است", "انت", "اعت", "احت")) else 3]


def _clitic(pro: str) -> str:
    """The last particle before the word, the article left out."""
    if pro.endswith("لل"):
        return "لل"
    return pro.removesuffix("ال")[-1:]


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _stands(tokens: Sequence[Token], near: range, match: Match[TriggerEntry], words: tuple[str, ...]) -> bool:
    """Whether one of the words is among these tokens, outside the match, before the sentence breaks."""
    wanted = _folded(words)
    for at in near:
        token = tokens[at]
        if at >= match.after and token.fold in ("،", "؛", ":") and at > match.after:
            return False
        if match.first <= at < match.after or token.kind != "word":
            continue
        if token.fold in wanted or any(cut.stem in wanted for cut in token.cuts[1:]):
            return True
    return False


def _stopped(tokens: Sequence[Token], at: int, after: int, never: tuple[str, ...], verb: bool) -> bool:
    """Whether a word follows that makes the trigger something else, behind a verb also after its subject."""
    if not never or at >= after:
        return False
    unwanted, word = _folded(never), tokens[at]
    if word.fold in unwanted or (at + 1 < after and f"{word.fold} {tokens[at + 1].fold}" in unwanted):
        return True
    if verb and any(token.fold in unwanted for token in tokens[at + 1 : min(after, at + 3)]):
        return True
    return any(cut.stem in unwanted for cut in word.cuts if cut.pro != "ال")


def _verbal(scene: Scene, match: Match[TriggerEntry], sentence: Sentence) -> bool:
    """Whether a form that is also a perfect («قتل», «قصف») is the verb here."""
    tokens = scene.tokens
    token, entry = tokens[match.first], match.entry
    if (
        match.after - match.first > 1
        or match.cut.pro not in ("", "و", "ف")
        or match.cut.en not in ("", "ه", "ها", "هم")
    ):
        return False
    if match.cut.stem not in _perfects(entry.verbs) or any(mark in token.raw for mark in _TANWIN):
        return False
    if match.cut.en:
        return match.first > sentence.first and tokens[match.first - 1].fold in ("الذي", "التي", "الذين")
    if _passive(token, match):
        return True
    behind = tokens[match.after] if match.after < sentence.after else None
    if behind is None or behind.fold in ("في", "علي", "من", "ضد", "ب") and entry.id != "killing":
        return False
    if match.first == sentence.first or match.cut.pro == "و" or tokens[match.first - 1].kind != "word":
        return not _adjective(behind)
    if not match.cut.pro and _after_subject(scene, match, sentence):
        return not _adjective(behind)
    before = tokens[match.first - 1].fold
    return before in _VERB_STARTERS or (entry.id == "killing" and before not in _GOVERN)


def _after_subject(scene: Scene, match: Match[TriggerEntry], sentence: Sentence) -> bool:
    """Whether its subject stands right before it and opens the clause: «إن الجيش قصف …»."""
    party = scene.covering(match.first - 1)
    if party is None or party.after != match.first or party.clitic or party.mention.kind in _STILL:
        return False
    lead = scene.tokens[party.first - 1].fold if party.first > sentence.first else "ان"
    return lead in _OPENERS


@cache
def _perfects(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(pair.partition(" ")[0]) for pair in verbs)


def _placed(tokens: Sequence[Token], match: Match[TriggerEntry], sentence: Sentence) -> bool:
    """Whether a perfect that may be a noun or a name («فجر», «حاكم») stands where a verb may."""
    token = tokens[match.first]
    if any(mark in token.raw for mark in _TANWIN):
        return False
    if match.cut.pro or match.cut.stem not in _perfects(match.entry.verbs) or match.first == sentence.first:
        return True
    before = tokens[match.first - 1]
    return (
        before.kind != "word"
        or before.fold not in _GOVERN
        and not before.fold.startswith(("حاول", "قال", "اسلام"))
    )


def _adjective(token: Token) -> bool:
    """Whether the word looks like an indefinite adjective of origin or kind («إسرائيلي», «مدفعي»)."""
    return (
        token.kind == "word"
        and len(token.fold) > 3
        and token.fold.endswith("ي")
        and not token.fold.startswith("ال")
    )
