"""Topics: the words of a sentence that name a truce, talks or a withdrawal, weak ones only with their neighbours."""

from collections.abc import Iterator, Sequence
from functools import cache

from rasid.arabic.fold import fold
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import TopicEntry
from rasid.match.phrases import Match
from rasid.model.document import Document
from rasid.model.keys import SENTENCES, TOKENS
from rasid.model.words import Sentence, Token
from rasid.read.steps.scene import Scene

_AROUND = 10  # words in which a conflict is named
_NEAR = 6  # words in which a neighbour may stand
_TROOPS = frozenset((
    "قوات", "قوه", "جنود", "جيش", "قواتها", "قواته", "قواتهم", "محتل", "احتلال", "عسكري", "جنودها", "وحدات",
    "جنوده", "عسكريين", "مقاتلين", "مسلحين", "مرتزقه", "قواعد",
    "متمردين", "قواعده", "قواعدها", "اجنبي", "غزاه", "غازيه", "اجنبيه",
))  # fmt: skip
_AT_ONCE = frozenset(("فوري", "كامل", "شامل", "تدريجي", "نهاءي", "الفوري", "الكامل", "النهاءي"))
_OPERATIONS = frozenset(("عسكريه", "جهاديه", "ضد", "قتاليه", "هجوميه", "عدائيه", "حربيه"))
_CONFLICT = frozenset((
    "سلام", "هدنه", "حرب", "انسحاب", "قوات", "وقف", "تهدئه", "اسري", "رهائن", "عسكريه", "تحالف", "نووي", "نوويه",
    "نزاع", "صراع", "ازمه", "تسويه", "نار", "خروج", "عسكري", "محتجزين", "سلميه", "تفاوض", "مفاوضات", "صفقه",
))  # fmt: skip
_CALM = frozenset(("في", "بين", "مع", "شامله", "طويله", "انسانيه", "دائمه", "مؤقته", "متبادله"))
_ORDINALS = frozenset((
    "اولي", "ثانيه", "ثالثه", "رابعه", "خامسه", "سادسه", "سابعه", "ثامنه", "تاسعه", "عاشره", "جديده", "اخري", "اخيره",
    "مقبله", "قادمه", "حاليه",
))  # fmt: skip
_TAKEN_UP: dict[
    str, tuple[frozenset[str], frozenset[str]]
] = {  # told by one of these words, and none of those
    "round": (frozenset(("talks", "contacts", "committee")), frozenset()),
    "accord": (frozenset(("truce", "calm")), frozenset()),
    "stage": (frozenset(("leave",)), frozenset(("truce", "calm"))),
}
_ARMED = frozenset(("armed_group", "military"))
_SIDED = frozenset(("armed_group", "military", "state", "government", "party"))
_STOPS = frozenset(".؛؟!…")


Spotted = tuple[Sentence, list[Match[TopicEntry]]]


def spotted(document: Document, know: Knowledge) -> list[Spotted]:
    """The sentences with words that may be topics; most documents have none."""
    tokens = document[TOKENS]
    found = ((one, list(know.processes.find(tokens, one.first, one.after))) for one in document[SENTENCES])
    return [pair for pair in found if pair[1]]


class Topics:
    """Tells topics from their false friends; knows whether armed groups play a part."""

    def __init__(self, scene: Scene, spots: Sequence[Spotted] = ()) -> None:
        self.scene = scene
        self.told = {match.entry.id for _, words in spots for match in words}
        self.armed = any(entity.kind == "armed_group" for entity in scene.entities.values())

    def standing(self, sentence: Sentence, found: Sequence[Match[TopicEntry]]) -> list[Match[TopicEntry]]:
        """Those of the words found in a sentence that are topics in it."""
        return [match for match in found if self._stands(match, sentence)]

    def _stands(self, match: Match[TopicEntry], sentence: Sentence) -> bool:
        entry, tokens = match.entry, self.scene.tokens
        if self._named(match):
            return False
        if entry.never and self._elsewhere(match, sentence):
            return False
        low, high = max(sentence.first, match.first - _NEAR), min(sentence.after, match.after + _NEAR)
        if entry.needs == "troops":
            return self._troops(match, low, high)
        if entry.needs in _TAKEN_UP:
            return self._taken_up(match, sentence)
        if entry.needs == "conflict" and self._with_fighters(match, sentence):
            return True
        if entry.needs == "conflict" or (entry.subject == "negotiation" and not self.armed):
            if entry.needs is None and any(one.kind == "military" for one in self.scene.entities.values()):
                return True
            low, high = max(sentence.first, match.first - _AROUND), match.after + _AROUND
            return _among(
                [*tokens[low : match.first], *tokens[match.after : min(high, sentence.after)]], _CONFLICT
            )
        if entry.needs == "forces":
            return self._sided(match.after, high, _ARMED | {"state"}) or self.armed
        if entry.needs == "military":
            return _among(tokens[match.after : match.after + 2], _OPERATIONS)
        if entry.needs == "settled":
            behind = tokens[match.after].fold if match.after < sentence.after else ""
            return match.cut.pro.endswith(("ال", "لل")) and not self._owned(match.after) or behind in _CALM
        return True

    def _taken_up(self, match: Match[TopicEntry], sentence: Sentence) -> bool:
        """Whether a word that names no process takes up one the document tells of: «جولة ثالثة», «الاتفاق»."""
        tokens, needs = self.scene.tokens, match.entry.needs
        following = tokens[match.after].fold if match.after < sentence.after else ""
        told, unlike = _TAKEN_UP[needs or ""]
        if not self.told & told or self.told & unlike:
            return False
        if needs != "accord":
            return following.removeprefix("ال") in _ORDINALS
        if match.entry.id == "accord" and match.after - match.first > 1:
            return True
        named = any(match.after <= one.first < match.after + 4 for one in self._around(match, sentence))
        return not named and (match.cut.pro.endswith(("ال", "لل")) or self._owned(match.after))

    def _around(self, match: Match[TopicEntry], sentence: Sentence) -> Iterator[Match[TopicEntry]]:
        """The words for processes behind this one in its sentence."""
        return self.scene.know.processes.find(self.scene.tokens, match.after, sentence.after)

    def _with_fighters(self, match: Match[TopicEntry], sentence: Sentence) -> bool:
        """Whether the talks are with an armed group: told right behind, or in another line of a numbered round."""
        tokens = self.scene.tokens
        for at in range(match.after, min(match.after + _NEAR, sentence.after - 1)):
            if tokens[at].fold in ("مع", "بين") and self._sided(at + 1, at + 4, _ARMED):
                return True
        lead = [
            token.fold.removeprefix("ال")
            for token in tokens[max(sentence.first, match.first - 3) : match.first]
        ]
        return self.armed and "جوله" in lead

    def _elsewhere(self, match: Match[TopicEntry], sentence: Sentence) -> bool:
        """Whether it is another matter: one of `never` right behind, or farther behind «من»."""
        tokens, unwanted = self.scene.tokens, _folded(match.entry.never)
        for at in range(match.after, min(match.after + 9, sentence.after)):
            if tokens[at].fold in _STOPS or tokens[at].fold == "،":
                return False
            if (at < match.after + 3 or tokens[at - 1].fold == "من") and _among(
                tokens[at : at + 1], unwanted
            ):
                return True
        return False

    def _troops(self, match: Match[TopicEntry], low: int, high: int) -> bool:
        """Whether troops are what leaves or stays: their words behind it, or before «ل»."""
        tokens = self.scene.tokens
        behind = list(_until(tokens[match.after : high]))
        if match.cut.en and self._troops_in(low, match.first):
            return True
        if behind and behind[0].fold in _AT_ONCE and "leave" in self.told:
            return True
        if _among(behind[:3], _TROOPS) or self._sided(match.after, match.after + 1, _ARMED):
            return True
        told = match.cut.pro.endswith(("ل", "لل", "ب", "بال")) or tokens[match.first - 1].fold in (
            "علي",
            "الي",
        )
        bare = not behind or not self._owned(match.after)
        return told and bare and self._troops_in(low, match.first)

    def _troops_in(self, first: int, after: int) -> bool:
        return _among(self.scene.tokens[first:after], _TROOPS)

    def _sided(self, first: int, after: int, kinds: frozenset[str]) -> bool:
        return any(party.mention.kind in kinds for party in self.scene.within(first, after))

    def _owned(self, at: int) -> bool:
        """Whether a side stands right behind («تهدئة الفصائل» calms somebody, it is no truce)."""
        return self._sided(at, at + 1, _SIDED)

    def _named(self, match: Match[TopicEntry]) -> bool:
        party = self.scene.covering(match.first)
        if party is None or party.mention.kind in ("place", "anonymous_group"):
            return False
        return party.first < match.first or (
            party.mention.form == "name" and party.mention.kind != "organisation"
        )


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _among(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(token.fold in words or any(cut.stem in words for cut in token.cuts[1:]) for token in tokens)


def _until(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.fold in _STOPS:
            return
        yield token
