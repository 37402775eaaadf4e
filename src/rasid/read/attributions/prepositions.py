"""«وفق», «نقلا عن», «حسبما أفاد»: a hop of the attribution they trail or lead, or one of their own."""

from typing import NamedTuple

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.model.words import Sentence
from rasid.read.attributions.contents import Contents
from rasid.read.attributions.draft import Draft, Opening, Range
from rasid.read.attributions.sources import source_governed
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import COMMAS, DASHES, STOPS, THEN
from rasid.read.cues.friends import CLAUSE

_HIS = ("ه", "ها", "هم")
_SPOKEN = frozenset(("قول", "تعبير", "وصف", "زعم"))


class Lead(NamedTuple):
    """A preposition cue with the source it governs; `own` words («على حد قوله») have none."""

    cue: Cue
    source: Range | None
    end: int
    inner: tuple[Range, ...]
    outer: tuple[Range, ...] = ()

    def place(
        self,
        view: View,
        sentence: Sentence,
        made: list[Draft],
        contents: Contents,
        entry: CueEntry,
        number: int,
    ) -> tuple[list[Range], str] | None:
        """Join a draft as a hop, or give the content and kind of a draft of its own."""
        cue = self.cue
        host = self._host(view, made)
        if host is not None:
            self._join(view, host)
            return None
        if self.source is None or (self.cue.frame != "relative" and mention_of(view, self.source) is None):
            return None
        if _begins(view, cue, sentence.first):
            led = next((draft for draft in made if self.end <= draft.cue.first <= self.end + 6), None)
            if led is not None and led.cue.frame == "say":
                led.outer.append(self.source)
                return None
            after = contents.of(
                cue, Opening("before", self._onward(view, sentence.after), self.end), sentence.after
            )
            return (after, "lead") if after else None
        floor = max([sentence.first, *(d.content[-1][1] for d in made if d.content[-1][1] <= cue.first)])
        parts = contents.before(cue, floor)
        if parts and self._medial(view, sentence.after):
            if self._inside(view, self.end):
                parts = [
                    part
                    for first, after, _ in parts
                    for part in contents.before(cue, _joint(view, first, after))
                ]
            onward = self._onward(view, sentence.after)
            opener = view.knowledge.openers.at(view.tokens, onward)
            onward = opener.after if opener else onward
            parts += contents.of(cue, Opening("before", onward, self.end), sentence.after)
        return (parts, "trail") if parts else None

    def _host(self, view: View, made: list[Draft]) -> Draft | None:
        """The attribution this one trails, or in whose zone or quote it stands."""
        at = self.cue.first
        for draft in made:
            if draft.cue.first < at < draft.zone:
                return draft
            last = draft.content[-1]
            if draft.cue.first < at and (last[1] <= at <= last[1] + 12 or last[0] <= at < last[1]):
                if last[0] <= at < last[1] and self.end < last[1] - 1:
                    continue
                return draft
        return None

    def _join(self, view: View, host: Draft) -> None:
        if self.source is None or mention_of(view, self.source) is None:
            return
        at = self.cue.first
        inside = host.content[-1][0] <= at < host.content[-1][1]
        if self.cue.rule == "naqlan" and at < host.zone or inside or self.cue.rule == "ala_lisan":
            host.inner.append(self.source)
        else:
            host.outer += [self.source, *self.inner]

    def _onward(self, view: View, after: int) -> int:
        """Where the clause begins that the source leads."""
        at = self.end
        while at < after and (view.tokens[at].fold in COMMAS or view.tokens[at].fold in CLAUSE | THEN):
            at += 1
        return at

    def _inside(self, view: View, at: int) -> bool:
        """«التي باتت بحسب المصدر تحت سيطرة الجيش»: no mark on either side, and the clause goes on."""
        before = view.tokens[self.cue.first - 1]
        word = view.tokens[at]
        plain = word.kind == "word" and word.fold[:1] not in ("و", "ف") and at not in view.cue_at
        return plain and before.kind == "word" and self.cue.frame == "preposition" and word.fold not in THEN

    def _medial(self, view: View, after: int) -> bool:
        """Whether the sentence goes on behind the source as if it had not been cut."""
        at = self.end
        if at + 2 >= after:
            return False
        if view.tokens[at].fold not in COMMAS | DASHES:
            return self._inside(view, at)
        word = view.tokens[at + 1]
        return (
            word.kind == "word"
            and word.fold[:1] not in ("و", "ف")
            and at + 1 not in view.cue_at
            and (view.knowledge.openers.at(view.tokens, at + 1) is None)
        )


def _joint(view: View, first: int, after: int) -> int:
    """Behind the last comma of the range, where the clause begins that is cut in two."""
    return next((at + 1 for at in range(after - 1, first, -1) if view.tokens[at].fold in COMMAS), first)


def _begins(view: View, cue: Cue, first: int) -> bool:
    at = cue.first
    while at > first and (
        view.tokens[at - 1].fold in ("و", "كما", "لكن", "ولكن") or view.tokens[at - 1].kind == "symbol"
    ):
        at -= 1
    if at == first or view.tokens[at - 1].fold in STOPS:
        return True
    joined = view.start(cue.first) < cue.span[0]
    return joined and view.tokens[at - 1].fold in COMMAS


def lead(view: View, cue: Cue, after: int) -> Lead | None:
    """The preposition cue with its source; None when nothing that can speak follows."""
    last = view.tokens[cue.after - 1].fold
    if cue.frame == "preposition" and any(last == stem + tail for stem in _SPOKEN for tail in _HIS):
        return Lead(cue, None, cue.after, ())
    depth = view.depth(cue.first)
    if depth >= 0:
        after = min(after, view.quote_at[depth].last)
    source = source_governed(view, cue, after)
    if source is None:
        return None
    end, inner = source[1], ()
    if cue.frame == "relative" and end + 1 < after and view.tokens[end].fold == "عن":
        quoted = source_governed(view, Cue(cue.span, end, end + 1, "assert", "preposition", "naqlan"), after)
        if quoted:
            return Lead(cue, source, quoted[1], (quoted,))
    return Lead(cue, source, end, inner)
