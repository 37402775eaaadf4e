"""Complements: whether a word of the clause is what a verb of saying takes, or belongs to its subject."""

from rasid.knowledge.entries import Complement, CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.draft import Opening
from rasid.read.attributions.phrases import scene
from rasid.read.attributions.sources import first_person
from rasid.read.attributions.view import View
from rasid.read.attributions.words import (
    ADVERBS,
    DASHES,
    NOT_SAID,
    PREPOSITIONS,
    RELATIVE,
    definite,
    listed,
    masdar_like,
)
from rasid.read.cues.friends import CLAUSE

GOVERNED: dict[str, Complement] = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi"}
_PLACES = frozenset(
    ("اسم", "محافظه", "مدينه", "منطقه", "اقليم", "بلده", "وزاره", "ولايه", "مجلس", "قوات", "جيش",
     "حزب")
)  # fmt: skip
_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_COMMON = frozenset(
    ("organisation", "government", "office", "military", "police", "document", "anonymous_group")
)
_FEW = 4  # words of a quoted name


def asks(cue: Cue) -> bool:
    """«طلب», «طالب»: the one asked may stand behind من before what is asked."""
    return cue.rule in ("talaba", "talaba_i")


class Frame:
    """A cue in its clause, with what the walk from it has met so far."""

    def __init__(
        self, view: View, cue: Cue, entry: CueEntry, after: int, stops: dict[int, Opening], left: bool
    ) -> None:
        self.view, self.cue, self.entry, self.after, self.stops = view, cue, entry, after, stops
        self.tokens = view.tokens
        self.subject = left or cue.frame == "participle"
        ahead = view.cues_between(cue.first + 1, after)
        self.cues = {other.first for other in ahead}
        self.names = {other.first for other in ahead if other.frame == "describe"}
        self.scenes = False
        self.office = False  # the subject is a post, which a name may follow
        self.mine = first_person(view, cue)
        self.behind = (
            cue.after if (left or self.mine) and cue.frame == "say" else -1
        )  # where the subject just ended
        self.depth = view.depth(cue.first)

    def governs(self, at: int, kind: Complement | None) -> bool:
        """Whether the preposition here opens the content, and not a modifier of the source."""
        token = self.tokens[at]
        if at + 1 >= self.after or token.fold in ADVERBS:
            return False
        if kind == "bi" and (
            token.fold[1:] in _PLACES or (at == self.cue.after and not self.verbal(token.fold))
        ):
            return False
        if self.tokens[at + 1].fold in CLAUSE:
            return False
        if kind == "ala" and self.tokens[at + 1].fold == "لسان":
            return False
        return not self.clause_later(at + 1, kind)

    def verbal(self, word: str) -> bool:
        """Whether ب is written onto a noun right behind the verb, rather than the first letter of a name."""
        return word == "ب" or word.startswith("بال") or masdar_like(word[1:])

    def held(self, at: int) -> bool:
        """Whether a mention holds this token; one that took in a verbal noun («الأنباء بإغلاق») does not."""
        found = self.view.covered.get(at)
        if found is None:
            return False
        word = self.tokens[at].fold
        if word[:1] == "ب" and at not in self.view.mention_at and masdar_like(word[1:]):
            return False
        return not self.misread(at)

    def misread(self, at: int) -> bool:
        """Whether a verbal noun, bare or behind ب, was taken for a person («أقر بتدمير»)."""
        found, word = self.view.covered.get(at), self.tokens[at].fold
        if found is None or found.kind != "person" or found.text != self.tokens[at].raw:
            return False
        return masdar_like(word) or word[:1] == "ب" and masdar_like(word[1:])

    def clause_later(self, at: int, kind: Complement | None) -> bool:
        """Whether the same preposition governs a clause further on («… بإقليم كذا بأن …»)."""
        for later in range(at, min(self.after, at + 24)):
            if later in self.stops or self.tokens[later].fold == "." or later in self.view.quote_at:
                return False
            word = self.tokens[later].fold
            if kind == "bi" and word in ("بان", "بانه", "بانها", "بانهم"):
                return True
            if GOVERNED.get(self.tokens[later - 1].fold) == kind and word in CLAUSE:
                return True
        return False

    def object_here(self, at: int) -> bool:
        """Whether a direct object begins here."""
        if "object" not in self.entry.takes or (at in self.stops and at in self.view.cue_at):
            return False
        token = self.tokens[at]
        if self.mine and at > self.cue.after + 3 and not asks(self.cue):
            return False
        if token.kind != "word" or token.fold in PREPOSITIONS | DASHES | RELATIVE:
            return False
        if token.fold.startswith(("لل", "بال", "كال")):
            return False
        if asks(self.cue) and not self.asked(at):
            return False
        if self.entry.addresses and "bi" in self.entry.takes:
            likely = masdar_like(token.fold) and at not in self.view.mention_at
            return likely and (self.subject or at == self.cue.after)
        if self.entry.addresses:
            return self.subject and (at in self.view.mention_at or self.behind == at)
        likely = masdar_like(token.fold)
        if self.annexed(at):
            return False
        if self.cue.frame == "participle" and at == self.cue.after:
            return likely if "bi" in self.entry.takes else at not in self.view.mention_at or likely
        if at in self.stops and self.stops[at].kind == "clause":
            return self.subject
        if self.clause_soon(at):
            return False
        if self.behind == at and self.office and not likely and token.fold not in _THIS:
            return False
        if self.behind == at and (token.fold[:1] not in ("و", "ب") or listed(token.fold)):
            adjective = (
                token.fold.startswith("ال") and token.fold.endswith(("ي", "يه")) and not listed(token.fold)
            )
            return not adjective and (likely or not token.fold.startswith("ال") or at in self.view.mention_at)
        if not self.subject and definite(token.fold) and not listed(token.fold):
            return False
        return likely and not self.held(at)

    def asked(self, at: int) -> bool:
        """«طلب من فلان إرسال كذا»: somebody asked stands before, and what is asked is indefinite."""
        asked = any(self.tokens[back].fold == "من" for back in range(self.cue.after, at))
        return asked and not definite(self.tokens[at].fold)

    def annexed(self, at: int) -> bool:
        """«وزارة النقل»: a definite word right behind an indefinite one belongs to it."""
        before = self.tokens[at - 1]
        if at - 1 < self.cue.after or before.kind != "word" or not self.common(at - 1):
            return False
        article = definite(self.tokens[at].fold)
        return article and not before.fold.startswith(("ال", "لل")) and scene(self.view, at - 1, at) == at - 1

    def common(self, at: int) -> bool:
        """Whether this word is no name, nor the end of one."""
        found = self.view.covered.get(at)
        return found is None or (found.kind in _COMMON and found.text == self.tokens[at].raw)

    def clause_soon(self, at: int) -> bool:
        """Whether a clause with أن follows that is the verb's own."""
        for later in range(at + 1, min(self.after, at + 24)):
            token = self.tokens[later]
            if later in self.stops or token.fold == "." or later in self.view.quote_at:
                return False
            if token.fold in CLAUSE and self.tokens[later - 1].fold not in NOT_SAID:
                return True
        return False

    def fused(self, at: int) -> bool:
        """«بالفضل», «للقوات»: no subject, a preposition is written onto it."""
        return self.tokens[at].fold.startswith(("بال", "لل", "كال")) and at not in self.view.mention_at

    def named(self, at: int) -> bool:
        """«قالت «الواحة» إن»: few quoted words before a clause are who speaks."""
        quote = self.view.quote_at[at]
        short = at == self.cue.after and quote.last - quote.first < _FEW
        return short and self.clause_soon(quote.after - 1)

    def spoken(self, at: int) -> bool:
        """Whether the quote here is what is said: no name, nor governed by a preposition of something else."""
        before = GOVERNED.get(self.tokens[at - 1].fold)
        if before and before not in self.entry.takes:
            return False
        if asks(self.cue) and not self.view.is_name(at) and self.asked(at):
            return True
        return self.view.is_speech(at, self.cue.after) and not self.named(at)
