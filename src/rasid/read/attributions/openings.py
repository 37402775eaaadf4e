"""Openings: where the content of a cue begins, and by what."""

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.complements import GOVERNED, Frame
from rasid.read.attributions.draft import Opening
from rasid.read.attributions.phrases import scene
from rasid.read.attributions.sources import source_governed
from rasid.read.attributions.view import View
from rasid.read.attributions.words import (
    COMMAS,
    NOT_SAID,
    PREPOSITIONS,
    RELATIVE,
    masdar_like,
)
from rasid.read.cues.friends import CLAUSE, complement

_SAID = frozenset(("quote", "colon", "clause"))
_FAR = 60  # tokens a content may stand behind its cue


def opening(
    view: View, cue: Cue, entry: CueEntry, after: int, stops: dict[int, Opening], left: bool
) -> Opening | None:
    """What opens the cue's content in tokens[cue.after:after].

    `stops` are later cues of the sentence with their openings; `left`: the subject stands before the cue.
    """
    return _Search(view, cue, entry, min(after, cue.after + _FAR), stops, left).run()


class _Search(Frame):
    """One walk from the cue to its content."""

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
            if at in self.view.covered and (word.startswith("بال") or not self.held(at)):
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
        if at in self.view.quote_at and self.spoken(at):
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

    def _step(self, at: int) -> tuple[int, Opening | None]:
        """One phrase further, or a complement."""
        view, token = self.view, self.tokens[at]
        if at in view.cue_at and at > self.cue.first and view.cue_at[at].frame in ("preposition", "relative"):
            led = source_governed(view, view.cue_at[at], self.after)
            if led:
                return self._past_scene(at, led[1])
        if at in view.mention_at and not self.misread(at) and not self.object_here(at):
            return self._over(at, view.mention_at[at][0])
        if at in view.quote_at:
            return view.quote_at[at].after, None
        if token.fold in COMMAS and at + 1 < self.after and self.tokens[at + 1].fold in RELATIVE:
            closing = next(
                (k for k in range(at + 1, min(self.after, at + 14)) if self.tokens[k].fold in COMMAS), 0
            )
            if closing:  # «الاتفاق، الذي وقع أمس، على»
                return closing + 1, None
        if token.kind == "number" and self.entry.needs and self.behind == at and not self.clause_soon(at):
            return at, Opening("object", at, at)
        if token.fold in COMMAS or token.kind not in ("word", "number"):
            if self.behind == at:
                self.behind = at + 1 if self.scenes else -1
            return at + 1, None
        beyond = scene(view, at, self.after)
        kind = complement(token)
        if kind in self.entry.takes and not self.held(at) and self.governs(at, kind):
            apart = token.fold in GOVERNED or token.fold in ("ب", "ل")
            skip = 0 if apart else (2 if token.fold[:1] == "و" else 1)
            return at, Opening(kind, at + 1 if apart else at, at, skip)
        if beyond > at:
            inside = self._in_scene(at, beyond)
            return inside or self._past_scene(at, beyond)
        if self.object_here(at):
            return at, Opening("object", at, at)
        if self.behind == at and token.fold[:1] == "و":
            self.behind = at + 1
        if not self.fused(at):
            self.subject = True
        return at + 1, None

    def _in_scene(self, at: int, after: int) -> tuple[int, Opening | None] | None:
        """«في تصريح نشرته الوزارة عن تضامنها»: a complement that the scene runs into."""
        for inner in range(at + 2, after - 1):
            kind = GOVERNED.get(self.tokens[inner].fold)
            if kind not in self.entry.takes or inner in self.view.covered:
                continue
            noun = self.tokens[inner + 1]
            fits = masdar_like(noun.fold) or (kind == "an" and inner + 1 not in self.view.mention_at)
            if fits and self.governs(inner, kind):
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
