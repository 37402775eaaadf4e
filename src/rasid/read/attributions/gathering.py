"""Drafts: cues with their content and the words of their source, before anybody is identified."""

from collections.abc import Iterator

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.model.words import Sentence
from rasid.read.attributions.contents import Contents
from rasid.read.attributions.draft import Draft, Opening, Range
from rasid.read.attributions.headlines import below, headline, in_full, signature
from rasid.read.attributions.naming import naming, referred, which
from rasid.read.attributions.openings import opening
from rasid.read.attributions.prepositions import Lead, lead
from rasid.read.attributions.sources import (
    first_person,
    gender,
    source_before,
    source_behind,
    source_governed,
)
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import COMMAS, DASHES, RELATIVE, STOPS, masdar_like
from rasid.read.cues.friends import CLAUSE

_HE = frozenset((
    "لكنه", "لكنها", "لكنهم", "انه", "انها", "انهم", "وهو", "وهي", "وهم", "فانه", "فانها", "الا", "وانه", "وانها",
))  # fmt: skip
_THINGS = frozenset(("خطوه", "مقاطع", "صور", "مشاهد", "خطه", "وثاءق", "قرار", "ظروف", "حادثه", "رساله"))


def drafts(view: View) -> list[Draft]:
    """All drafts in text order."""
    found: list[Draft] = []
    by_sentence: dict[int, list[Cue]] = {}
    for cue in view.cues:
        by_sentence.setdefault(view.sentence_number(cue.first), []).append(cue)
    for number, cues in by_sentence.items():
        found += _Sentence(view, number, cues).run()
    return sorted(filter(_sound, found), key=lambda draft: draft.cue.first)


def _sound(draft: Draft) -> bool:
    """Keep what has words for its content; a source without words is none."""
    draft.content = [part for part in draft.content if part[0] < part[1]]
    if draft.source is not None and draft.source[0] >= draft.source[1]:
        draft.source = None
    draft.outer = [part for part in draft.outer if part[0] < part[1]]
    draft.inner = [part for part in draft.inner if part[0] < part[1]]
    return bool(draft.content)


class _Sentence:
    """The cues of one sentence, read together."""

    def __init__(self, view: View, number: int, cues: list[Cue]) -> None:
        self.view, self.number, self.cues = view, number, cues
        self.sentence: Sentence = view.sentences[number]
        self.entries = {cue.first: view.knowledge.cues.by_id.get(cue.rule, _MARK) for cue in cues}
        self.openings: dict[int, Opening] = {}
        self.leads: dict[int, Lead] = {}
        self.before: dict[int, Range] = {}

    def run(self) -> list[Draft]:
        for cue in reversed(self.cues):
            self._open(cue)
        for found in list(self.openings.values()):
            self.openings.pop(found.swallowed, None)
        self._single()
        for cue in self.cues:
            if cue.frame in ("preposition", "relative"):
                given = lead(self.view, cue, self.sentence.after)
                if given:
                    self.leads[cue.first] = given
        live = {cue.first: cue for cue in self.cues if cue.first in self.openings or cue.first in self.leads}
        contents = Contents(self.view, live)
        made = [draft for cue in self.cues for draft in self._draft(cue, contents)]
        return list(self._attach(made, contents))

    def _single(self) -> None:
        """A noun whose clause a verb already has is no cue («في تصريح إن»)."""
        firsts = [found.first for at, found in self.openings.items() if self.view.cue_at.get(at)]
        for cue in self.cues:
            found = self.openings.get(cue.first)
            if found and cue.frame == "noun" and found.first in firsts:
                del self.openings[cue.first]

    def _open(self, cue: Cue) -> None:
        """The opening of a verb, participle or noun."""
        if cue.frame not in ("say", "participle", "document", "noun", "describe"):
            return
        if cue.frame == "noun" and cue.first in self.view.covered:
            return
        entry = self.entries[cue.first]
        if cue.frame == "say":
            if self._describes(cue):
                return
            subject = source_before(self.view, cue, self.sentence.first)
            if subject:
                self.before[cue.first] = subject
            if subject and subject[1] == cue.first and self._adjectival(cue, subject):
                return
        if cue.frame == "describe":
            self.openings.update(
                naming(self.view, self.sentence, cue) or which(self.view, self.sentence, cue)
            )
            return
        left = cue.first in self.before and cue.first - self.before[cue.first][1] <= 1
        left = left or (cue.first > 0 and self.view.tokens[cue.first - 1].fold in _HE)
        found = opening(self.view, cue, entry, self.sentence.after, self.openings, left)
        if found and (cue.frame != "noun" or self._near(cue, found)):
            self.openings[cue.first] = found

    def _near(self, cue: Cue, found: Opening) -> bool:
        """A noun is a cue only when its clause follows at once («مزاعم بأن»)."""
        if found.kind != "clause":
            return False
        between = self.view.tokens[cue.after : found.first - 1]
        plain = all(token.kind == "word" for token in between)
        fused = self.view.tokens[found.first - 1].fold[:1] == "ب" or len(between) <= 1
        return plain and fused and len(between) <= 4

    def _describes(self, cue: Cue) -> bool:
        """«في خطوة وصفت بأنها»: the verb describes the indefinite noun right before it."""
        view, at = self.view, cue.first
        if at <= self.sentence.first or view.start(at) < cue.span[0] or at - 1 in view.covered:
            return False
        before = view.tokens[at - 1]
        if (
            cue.rule == "wasafa"
            and before.kind == "word"
            and not before.fold.startswith(("ال", "وال", "بال", "لل"))
        ):
            return before.fold not in CLAUSE and before.fold[:1] != "ف"
        if before.kind != "word" or before.fold.startswith(("ال", "وال")) or not masdar_like(before.fold):
            return before.fold in _THINGS
        return before.fold not in CLAUSE

    def _adjectival(self, cue: Cue, subject: Range) -> bool:
        """«قرار يؤكد أن»: an indefinite noun that nobody is; its verb describes it."""
        first, after, _ = subject
        if gender(cue, self.entries[cue.first], self.view) == "p":
            return False  # «منتقدون يقولون»
        plain = not any(token.fold.startswith("ال") for token in self.view.tokens[first:after])
        known = first in self.view.covered or first in self.view.quote_at
        return plain and not known and after - first <= 2

    def _draft(self, cue: Cue, contents: Contents) -> Iterator[Draft]:
        entry, after = self.entries[cue.first], self.sentence.after
        found = self.openings.get(cue.first)
        if found:
            if cue.rule == "nass":
                parts = self._in_full(cue, found, contents)
            elif cue.frame == "describe" and found.kind == "before":
                parts = referred(self.view, self.sentence, self.openings, cue, found, contents)
            else:
                parts = contents.of(cue, found, self._reach(found)) or below(
                    self.view, cue, found, self.number
                )
            if not parts:
                return
            if cue.frame == "describe":
                parts = parts[:1]
            source = self._source(cue, entry, found)
            if cue.frame == "document" and not self._documented(source):
                return
            yield Draft(cue, entry, self.number, parts, source, found.kind, found.zone)
        elif cue.frame == "colon":
            yield from headline(self.view, cue, entry, self.number)
        elif cue.frame == "signature":
            yield from signature(self.view, cue, entry, self.number)
        elif cue.frame == "say":
            yield from self._inverted(cue, entry, contents, after)

    def _in_full(self, cue: Cue, found: Opening, contents: Contents) -> list[Range]:
        """«نصه:»: the quote behind it, the rest of the line, or the lines below to the document's end."""
        if found.kind != "colon":
            return []
        if found.first < self.sentence.after:
            return contents.of(cue, found, self._reach(found))
        return in_full(self.view, self.number)

    def _documented(self, source: Range | None) -> bool:
        """«جاء في» reports only from a document."""
        mention = mention_of(self.view, source) if source else None
        return source is None or (mention is not None and mention.kind in ("document", "outlet", "agency"))

    def _learnt(self, cue: Cue, found: Opening) -> Range | None:
        """«علمت الصحيفة من مصادر أن»: who told it stands behind من."""
        tokens = self.view.tokens
        at = next((at for at in range(cue.after, found.zone) if tokens[at].fold == "من"), None)
        if at is None:
            return None
        return source_governed(
            self.view, Cue(cue.span, at, at + 1, cue.act, "preposition", "naqlan"), found.zone
        )

    def _reach(self, found: Opening) -> int:
        """Contents end with the sentence; a quote may run on."""
        quote = self.view.quote_at.get(found.first)
        return max(self.sentence.after, quote.after) if quote else self.sentence.after

    def _source(self, cue: Cue, entry: CueEntry, found: Opening) -> Range | None:
        if cue.frame in ("participle", "noun") or first_person(self.view, cue):
            return None
        if cue.frame == "describe":
            return source_behind(self.view, cue, entry, found.zone) if found.kind == "before" else None
        if cue.rule == "alima":
            return self._learnt(cue, found)
        before = self.before.get(cue.first)
        related = self.view.tokens[cue.first - 1].fold in RELATIVE if cue.first else False
        if before and related:
            behind = source_behind(self.view, cue, entry, found.zone)
            return behind if behind and mention_of(self.view, behind) else before
        if before and (before[1] == cue.first or self.view.tokens[cue.first - 1].fold == "قد"):
            return before
        if cue.rule == "nass":
            return None
        if cue.frame == "document":
            return source_governed(self.view, cue, found.zone)
        return source_behind(self.view, cue, entry, found.zone) or before

    def _inverted(self, cue: Cue, entry: CueEntry, contents: Contents, after: int) -> Iterator[Draft]:
        """«…»، قال X. and «… – يضيف X – …»: the content stands before, or on both sides."""
        view, tokens = self.view, self.view.tokens
        at = cue.first
        if not entry.inverts or view.depth(at) >= 0:
            return
        if at <= self.sentence.first or tokens[at - 1].fold not in COMMAS | DASHES | {"كما", '"', "”", "»"}:
            return
        end = next((k for k in range(cue.after, after) if tokens[k].fold in COMMAS | DASHES | STOPS), after)
        if end - cue.after > 12 or any(token.fold in CLAUSE for token in tokens[cue.after : end]):
            return
        source = source_behind(view, cue, entry, end)
        closed = view.enclosing.get(at - 1, view.enclosing.get(at - 2, -1))
        quoted = closed >= 0 and view.quote_at[closed].after in (at, at - 1) and not view.is_name(closed)
        dashed = tokens[at - 1].fold in DASHES and end < after and tokens[end].fold in DASHES
        if not (
            quoted or dashed or (source and end >= after - 1 and tokens[at - 1].fold in COMMAS | {"كما"})
        ):
            return
        if source is None and not quoted and not dashed:
            return
        floor = self.sentence.first
        if dashed:
            floor = next((k + 1 for k in range(at - 2, floor, -1) if tokens[k].fold in COMMAS), floor)
        parts = contents.before(cue, floor)
        if dashed:
            parts += contents.of(cue, Opening("before", end + 1, end), after)
        if parts:
            yield Draft(cue, entry, self.number, parts, source, "before", end)

    def _clip(self, made: list[Draft]) -> None:
        """The clause of a noun ends with the content that the noun stands in."""
        for draft in made:
            for host in made:
                last = host.content[-1]
                if draft.cue.frame == "noun" and last[0] <= draft.cue.first < last[1] < draft.content[-1][1]:
                    draft.content[-1] = (draft.content[-1][0], last[1], draft.content[-1][2])

    def _attach(self, made: list[Draft], contents: Contents) -> Iterator[Draft]:
        """Prepositions join an attribution as a hop, or make one of their own."""
        self._clip(made)
        yield from made
        for cue in self.cues:
            given = self.leads.get(cue.first)
            if given:
                own = given.place(
                    self.view, self.sentence, made, contents, self.entries[cue.first], self.number
                )
                if own is not None:
                    content, kind = own
                    entry = self.entries[cue.first]
                    made_own = Draft(cue, entry, self.number, content, given.source, kind, given.end)
                    made_own.outer, made_own.inner = list(given.outer), list(given.inner)
                    yield made_own


_MARK = CueEntry(id="mark")
