"""Openings: where the content of a cue begins, and by what."""

from typing import Literal, NamedTuple

from rasid.knowledge.entries import Complement, CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.phrases import scene
from rasid.read.attributions.sources import first_person, source_governed
from rasid.read.attributions.view import View
from rasid.read.attributions.words import (
    ADVERBS,
    COMMAS,
    DASHES,
    NOT_SAID,
    PREPOSITIONS,
    RELATIVE,
    definite,
    listed,
    masdar_like,
)
from rasid.read.cues.friends import CLAUSE, complement

Kind = Literal["clause", "quote", "colon", "object", "bi", "ila", "ala", "an", "min", "fi", "li", "before"]
_GOVERNED: dict[str, Complement] = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi"}
_PLACES = frozenset(
    ("اسم", "محافظه", "مدينه", "منطقه", "اقليم", "بلده", "وزاره", "ولايه", "مجلس", "قوات", "جيش",
     "حزب")
)  # fmt: skip
_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_COMMON = frozenset(
    ("organisation", "government", "office", "military", "police", "document", "anonymous_group")
)
_SAID = frozenset(("quote", "colon", "clause"))
_FEW, _FAR = 4, 60  # words of a quoted name; tokens a content may stand behind its cue


class Opening(NamedTuple):
    """The content begins at tokens[first] without `letters` of it; the source stands before `zone`."""

    kind: Kind
    first: int
    zone: int
    letters: int = 0
    swallowed: int = -1  # another cue that only leads on to the content («وأردف قائلا»)


def opening(
    view: View, cue: Cue, entry: CueEntry, after: int, stops: dict[int, Opening], left: bool
) -> Opening | None:
    """What opens the cue's content in tokens[cue.after:after].

    `stops` are later cues of the sentence with their openings; `left`: the subject stands before the cue.
    """
    return _Search(view, cue, entry, min(after, cue.after + _FAR), stops, left).run()


def cue_asks(cue: Cue) -> bool:
    """«طلب», «طالب»: the one asked may stand behind من before what is asked."""
    return cue.rule in ("talaba", "talaba_i")


class _Search:
    """One walk from the cue to its content."""

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
        self.behind = cue.after if (left or self.mine) and cue.frame == "say" else -1  # where the subject just ended
        self.depth = view.depth(cue.first)

    def run(self) -> Opening | None:
        at = self.cue.after
        while at < self.after:
            if at in self.stops and at in self.view.cue_at and at > self.cue.first:
                return self._stopped(at) or self._swallowed()
            if at in self.names:
                return None
            found = self._marked(at)
            if found is not None:
                return found
            at, done = self._step(at)
            if done:
                return done
        return self._swallowed() or self._short_quote()

    def _short_quote(self) -> Opening | None:
        """«قال X «نعم».»: a quote of few words, when nothing else can be the content."""
        if not self.entry.inverts:
            return None
        for at in range(self.cue.after, min(self.after, self.cue.after + 14)):
            if at in self.cues:
                return None
            if at in self.view.quote_at and not self.view.is_name(at):
                return Opening("quote", at, at)
        return None

    def _swallowed(self) -> Opening | None:
        """«بالتحسن» that a mention before it took in: the last resort for a verb that needs it."""
        if "bi" not in self.entry.takes:
            return None
        for at in range(self.cue.after + 1, self.after):
            if self.tokens[at].fold in COMMAS or at in self.stops:
                return None
            word = self.tokens[at].fold
            if at in self.view.covered and (word.startswith("بال") or not self._held(at)):
                return Opening("bi", at, at, 1)
        return None

    def _stopped(self, at: int) -> Opening | None:
        """Another cue comes first: it leads on («قائلا»), belongs to the source, or ends the search."""
        other, cue = self.stops[at], self.view.cue_at.get(at)
        leads = cue is not None and cue.frame == "participle" and cue.rule == "qala" and other.kind in _SAID
        if leads and (at == self.cue.after or not self.entry.takes):
            return other._replace(zone=at, swallowed=at)
        if self.tokens[at - 1].fold in RELATIVE and other.kind == "clause":
            return other._replace(zone=other.first - 1, swallowed=at)
        return None

    def _marked(self, at: int) -> Opening | None:
        """A clause with أن, a colon, or a quote at this place."""
        token = self.tokens[at]
        if at in self.view.quote_at and self._spoken(at):
            return Opening("quote", at, at)
        if token.fold in CLAUSE and self.tokens[at - 1].fold not in NOT_SAID:
            zone = at - 1 if self.tokens[at - 1].fold in PREPOSITIONS and at - 1 >= self.cue.after else at
            return (
                Opening("clause", at + 1, zone)
                if at + 1 < self.after or at + 1 in self.view.quote_at
                else None
            )
        if token.fold == ":":
            return Opening("colon", at + 1, at)
        return None

    def _spoken(self, at: int) -> bool:
        """Whether the quote here is what is said: no name, nor governed by a preposition of something else."""
        before = _GOVERNED.get(self.tokens[at - 1].fold)
        if before and before not in self.entry.takes:
            return False
        if cue_asks(self.cue) and not self.view.is_name(at) and self._asked(at):
            return True
        return self.view.is_speech(at, self.cue.after) and not self._named(at)

    def _named(self, at: int) -> bool:
        """«قالت «الواحة» إن»: few quoted words before a clause are who speaks."""
        quote = self.view.quote_at[at]
        short = at == self.cue.after and quote.last - quote.first < _FEW
        return short and self._clause_soon(quote.after - 1)

    def _step(self, at: int) -> tuple[int, Opening | None]:
        """One phrase further, or a complement."""
        view, token = self.view, self.tokens[at]
        if at in view.cue_at and at > self.cue.first and view.cue_at[at].frame in ("preposition", "relative"):
            led = source_governed(view, view.cue_at[at], self.after)
            if led:
                return self._past_scene(at, led[1])
        if at in view.mention_at and not self._object_here(at):
            return self._over(at, view.mention_at[at][0])
        if at in view.quote_at:
            return view.quote_at[at].after, None
        if token.fold in COMMAS and at + 1 < self.after and self.tokens[at + 1].fold in RELATIVE:
            closing = next((k for k in range(at + 1, min(self.after, at + 14)) if self.tokens[k].fold in COMMAS), 0)
            if closing:  # «الاتفاق، الذي وقع أمس، على»
                return closing + 1, None
        if token.kind == "number" and self.entry.needs and self.behind == at and not self._clause_soon(at):
            return at, Opening("object", at, at)
        if token.fold in COMMAS or token.kind not in ("word", "number"):
            if self.behind == at:
                self.behind = at + 1 if self.scenes else -1
            return at + 1, None
        beyond = scene(view, at, self.after)
        kind = complement(token)
        if kind in self.entry.takes and not self._held(at) and self._governs(at, kind):
            apart = token.fold in _GOVERNED or token.fold in ("ب", "ل")
            skip = 0 if apart else (2 if token.fold[:1] == "و" else 1)
            return at, Opening(kind, at + 1 if apart else at, at, skip)
        if beyond > at:
            inside = self._in_scene(at, beyond)
            return inside or self._past_scene(at, beyond)
        if self._object_here(at):
            return at, Opening("object", at, at)
        if self.behind == at and token.fold[:1] == "و":
            self.behind = at + 1
        if not self._fused(at):
            self.subject = True
        return at + 1, None

    def _fused(self, at: int) -> bool:
        """«بالفضل», «للقوات»: no subject, a preposition is written onto it."""
        return self.tokens[at].fold.startswith(("بال", "لل", "كال")) and at not in self.view.mention_at

    def _in_scene(self, at: int, after: int) -> tuple[int, Opening | None] | None:
        """«في تصريح نشرته الوزارة عن تضامنها»: a complement that the scene runs into."""
        for inner in range(at + 2, after - 1):
            kind = _GOVERNED.get(self.tokens[inner].fold)
            if kind not in self.entry.takes or inner in self.view.covered:
                continue
            noun = self.tokens[inner + 1]
            fits = masdar_like(noun.fold) or (kind == "an" and inner + 1 not in self.view.mention_at)
            if fits and self._governs(inner, kind):
                return inner, Opening(kind, inner + 1, inner)
        return None

    def _past_scene(self, at: int, after: int) -> tuple[int, Opening | None]:
        """Past words that set the scene; what follows the subject follows them too."""
        if self.behind == at or (self.subject and self.behind < 0):
            self.behind, self.scenes = after, True
        return after, None

    def _over(self, at: int, after: int) -> tuple[int, Opening | None]:
        """Past a mention: the subject if there was none yet."""
        self.subject, self.behind = True, after
        self.office = self.view.mention_at[at][1].kind == "office"
        return after, None

    def _governs(self, at: int, kind: Complement | None) -> bool:
        """Whether the preposition here opens the content, and not a modifier of the source."""
        token = self.tokens[at]
        if at + 1 >= self.after or token.fold in ADVERBS:
            return False
        if kind == "bi" and (
            token.fold[1:] in _PLACES or (at == self.cue.after and not self._verbal(token.fold))
        ):
            return False
        if self.tokens[at + 1].fold in CLAUSE:
            return False
        if kind == "ala" and self.tokens[at + 1].fold == "لسان":
            return False
        return not self._clause_later(at + 1, kind)

    def _verbal(self, word: str) -> bool:
        """Whether ب is written onto a noun right behind the verb, rather than the first letter of a name."""
        return word == "ب" or word.startswith("بال") or masdar_like(word[1:])

    def _held(self, at: int) -> bool:
        """Whether a mention holds this token; one that took in a verbal noun («الأنباء بإغلاق») does not."""
        found = self.view.covered.get(at)
        if found is None:
            return False
        word = self.tokens[at].fold
        if word[:1] == "ب" and at not in self.view.mention_at and masdar_like(word[1:]):
            return False
        return not (found.kind == "person" and found.text == self.tokens[at].raw and masdar_like(word))

    def _clause_later(self, at: int, kind: Complement | None) -> bool:
        """Whether the same preposition governs a clause further on («… بإقليم كذا بأن …»)."""
        for later in range(at, min(self.after, at + 24)):
            if later in self.stops or self.tokens[later].fold == "." or later in self.view.quote_at:
                return False
            word = self.tokens[later].fold
            if kind == "bi" and word in ("بان", "بانه", "بانها", "بانهم"):
                return True
            if _GOVERNED.get(self.tokens[later - 1].fold) == kind and word in CLAUSE:
                return True
        return False

    def _object_here(self, at: int) -> bool:
        """Whether a direct object begins here."""
        if "object" not in self.entry.takes or (at in self.stops and at in self.view.cue_at):
            return False
        token = self.tokens[at]
        if self.mine and at > self.cue.after + 3 and not cue_asks(self.cue):
            return False
        if token.kind != "word" or token.fold in PREPOSITIONS | DASHES | RELATIVE:
            return False
        if token.fold.startswith(("لل", "بال", "كال")):
            return False
        if cue_asks(self.cue) and not self._asked(at):
            return False
        if self.entry.addresses and "bi" in self.entry.takes:
            return masdar_like(token.fold) and (self.subject or at == self.cue.after)
        if self.entry.addresses:
            return self.subject and (at in self.view.mention_at or self.behind == at)
        likely = masdar_like(token.fold)
        if self._annexed(at):
            return False
        if self.cue.frame == "participle" and at == self.cue.after:
            return likely if "bi" in self.entry.takes else at not in self.view.mention_at or likely
        if at in self.stops and self.stops[at].kind == "clause":
            return self.subject
        if self._clause_soon(at):
            return False
        if self.behind == at and self.office and not likely and token.fold not in _THIS:
            return False
        if self.behind == at and (token.fold[:1] not in ("و", "ب") or listed(token.fold)):
            adjective = token.fold.startswith("ال") and token.fold.endswith(("ي", "يه")) and not listed(token.fold)
            return not adjective and (likely or not token.fold.startswith("ال") or at in self.view.mention_at)
        if not self.subject and definite(token.fold) and not listed(token.fold):
            return False
        return likely and not self._held(at)

    def _asked(self, at: int) -> bool:
        """«طلب من فلان إرسال كذا»: somebody asked stands before, and what is asked is indefinite."""
        asked = any(self.tokens[back].fold == "من" for back in range(self.cue.after, at))
        return asked and not definite(self.tokens[at].fold)

    def _annexed(self, at: int) -> bool:
        """«وزارة النقل»: a definite word right behind an indefinite one belongs to it."""
        before = self.tokens[at - 1]
        if at - 1 < self.cue.after or before.kind != "word" or not self._common(at - 1):
            return False
        article = definite(self.tokens[at].fold)
        return article and not before.fold.startswith(("ال", "لل")) and scene(self.view, at - 1, at) == at - 1

    def _common(self, at: int) -> bool:
        """Whether this word is no name, nor the end of one."""
        found = self.view.covered.get(at)
        return found is None or (found.kind in _COMMON and found.text == self.tokens[at].raw)

    def _clause_soon(self, at: int) -> bool:
        """Whether a clause with أن follows that is the verb's own."""
        for later in range(at + 1, min(self.after, at + 24)):
            token = self.tokens[later]
            if later in self.stops or token.fold == "." or later in self.view.quote_at:
                return False
            if token.fold in CLAUSE and self.tokens[later - 1].fold not in NOT_SAID:
                return True
        return False
