"""Contents: how far what is said reaches from where it opens."""

from rasid.model.records import Cue
from rasid.read.attributions.draft import Opening, Range
from rasid.read.attributions.turns import framed, turns, untold
from rasid.read.attributions.view import View
from rasid.read.attributions.words import (
    ADVERBS,
    COMMAS,
    DASHES,
    RELATIVE,
    STOPS,
    TRIMMED,
)  # fmt: skip
from rasid.read.cues.friends import CLAUSE

_LONGEST = 400  # tokens of a content outside quotes
_TRAILING = ("preposition", "relative")
_LOOSE = TRIMMED | {"كما", "فيما", "بينما", "لكن", "ولكن", "وقد", "حيث", "بدوره", "بدورها"}
_NESTING = RELATIVE | {"ما", "لما", "بما", "عما"}
_AUXILIARIES = frozenset(("كان", "كانت", "قد"))


class Contents:
    """Ends contents at the boundaries that the live cues of the document make."""

    def __init__(self, view: View, live: dict[int, Cue]) -> None:
        self.view, self.live = view, live
        self.tokens = view.tokens

    def of(self, cue: Cue, found: Opening, after: int) -> list[Range]:
        """The parts of the content that opens there, in a sentence that ends before tokens[after]."""
        outer = self.view.depth(cue.first)
        if outer >= 0:
            after = min(after, self.view.quote_at[outer].last)
        first = self._past_marks(found.first, after)
        if first >= after:
            return []
        if found.kind == "colon" and self.tokens[first].fold in CLAUSE and first + 1 < after:
            first += 1
        if first in self.view.quote_at and not self.view.is_name(first):
            parts = self._quoted(first, after, cue)
            if parts:
                return parts
        if cue.frame == "describe" and found.kind == "bi":
            return self._trim(first, self._name_end(first, after), found.letters)
        end = self.end(first, after, cue, phrasal=found.kind not in ("clause", "quote", "colon", "before"))
        return self._trim(first, end, found.letters)

    def _name_end(self, first: int, after: int) -> int:
        """The end of a name given: the phrase before a mark, a preposition, or what looks like a verb."""
        at = first + 1
        while at < after and self.tokens[at].kind == "word" and at not in self.live:
            word = self.tokens[at].fold
            if word[:1] in ("ت", "ي") or word in ("في", "من", "علي", "الي", "عن", "ان", "قد"):
                break
            at += 1
        return at

    def _past_marks(self, first: int, after: int) -> int:
        while (
            first < after
            and self.tokens[first].kind in ("punct", "break")
            and first not in self.view.quote_at
        ):
            first += 1
        return first

    def _quoted(self, first: int, after: int, cue: Cue) -> list[Range]:
        """The inside of a quote that is the whole content, with quotes that are strung on to it."""
        quote = self.view.quote_at[first]
        if quote.last - quote.first < 1 or self._goes_on(quote.after, after):
            return []
        inner = quote.first + (self.tokens[quote.first].fold == "ان" and quote.last - quote.first > 2)
        parts = [(inner, quote.last, 0)]
        behind = quote.after
        while (onward := self._strung(behind, after)) >= 0:
            quote = self.view.quote_at[onward]
            parts.append((quote.first, quote.last, 0))
            behind = quote.after
        return [part for a, b, c in parts for part in self._trim(a, b, c)]

    def _goes_on(self, at: int, after: int) -> bool:
        """Whether the sentence goes on with the content behind a closing mark."""
        if at >= after:
            return False
        token = self.tokens[at]
        if (
            token.kind != "word"
            and token.kind != "number"
            and at not in self.view.quote_at
            and token.fold != "("
        ):
            return False
        if self.boundary(at, at) >= 0 or self._strung(at, after) >= 0:
            return False
        return not untold(self.view, at, after)

    def _strung(self, at: int, after: int) -> int:
        """A further quote joined by و or a comma, -1 for none."""
        onward = at
        while onward < after and (self.tokens[onward].fold in ("،", ",", "و", "..", "ثم")):
            onward += 1
        if onward == at or onward >= after or onward not in self.view.quote_at:
            return -1
        return onward if not self.view.is_name(onward) else -1

    def end(self, first: int, after: int, cue: Cue, phrasal: bool = False) -> int:
        """The first boundary behind `first`; a phrase also ends where a new clause begins."""
        depth = self.view.depth(cue.first)
        at, after = first, min(after, first + _LONGEST)
        while at < after:
            if at in self.view.quote_at and self.view.quote_at[at].after <= after:
                at = self.view.quote_at[at].after
                continue
            if at > first:
                if at in self.live and self.view.depth(at) == depth:
                    cut = self.boundary(at, first)
                    if cut > first:
                        return cut
                if (
                    untold(self.view, at, after)
                    or framed(self.view, at)
                    or (phrasal and turns(self.view, at, cue))
                ):
                    return at
            at += 1
        return after

    def boundary(self, at: int, first: int) -> int:
        """Where the clause of the cue here begins, if it ends a content begun at `first`; else -1."""
        cue = self.live.get(at) or self._ahead(at)
        if cue is None or cue.frame in ("colon", "signature"):
            return -1
        if cue.frame == "describe":
            return (
                cue.first
                if self.tokens[cue.first].fold[:1] == "و" and self.view.start(cue.first) < cue.span[0]
                else -1
            )
        if cue.frame == "participle" or cue.frame in _TRAILING:
            return cue.first
        return self._clause_start(cue, first)

    def _ahead(self, at: int) -> Cue | None:
        """A cue whose clause begins at this token with words that open clauses."""
        opener = self.view.knowledge.openers.at(self.tokens, at)
        onward = opener.after if opener else at
        for later in range(onward, min(onward + 8, len(self.tokens))):
            if later in self.live:
                return self.live[later] if later > at else None
            if not (opener or self.tokens[later].kind == "word") or self.tokens[later].fold in STOPS:
                return None
        return None

    def _clause_start(self, cue: Cue, first: int) -> int:
        """Where nothing but openers, a subject and adverbs begin to lead to the cue; -1 if it is nested."""
        tokens = self.tokens
        at = cue.first
        if tokens[at].fold[:1] in ("و", "ف") and self.view.start(at) < cue.span[0]:
            return at
        if at > first and tokens[at - 1].fold in _NESTING and not self._opened(at):
            return -1
        joined = -1
        while at > first:
            back = self._back(at)
            if back is None:
                break
            at, opens = back
            if opens:
                joined = at
        if at > first and (tokens[at - 1].fold in COMMAS or tokens[at - 1].fold in STOPS):
            return at
        if at > first and at - 1 in self.view.closings:
            return at
        return joined if joined > first else self._connected(at, first)

    def _connected(self, at: int, first: int) -> int:
        """«، لكن وزارة النقل أعلنت»: a comma and a connector a few plain words before the cue."""
        for back in range(at - 1, max(first, at - 7), -1):
            token = self.tokens[back]
            if token.fold in COMMAS:
                opener = self.view.knowledge.openers.at(self.tokens, back + 1)
                return back + 1 if opener and opener.entry.id == "connector" else -1
            if token.kind != "word" or token.fold in CLAUSE or token.fold in _NESTING or back in self.live:
                return -1
        return -1

    def _opened(self, after: int) -> tuple[int, str] | None:
        """The opener that ends before this token."""
        for width in (4, 3, 2, 1):
            if after - width >= 0:
                found = self.view.knowledge.openers.at(self.tokens, after - width)
                if found and found.after == after:
                    return after - width, found.entry.id
        return None

    def _back(self, at: int) -> tuple[int, bool] | None:
        """One phrase to the left that may stand before the verb of a clause, and whether it joins clauses."""
        if at in self.view.mention_to:
            first, mention = self.view.mention_to[at]
            joined = first not in self.view.quote_at and self.view.start(first) < mention.span[0]
            return first, joined and self.tokens[first].fold[:1] == "و"
        token = self.tokens[at - 1]
        found = self._opened(at)
        if found:
            return found[0], found[1] == "connector" and token.fold not in _AUXILIARIES
        return (at - 1, False) if token.fold in ADVERBS else None

    def _trim(self, first: int, after: int, letters: int) -> list[Range]:
        """The range without marks and loose connectives at its ends, as a list of one or none."""
        tokens = self.tokens
        while first < after and (
            tokens[first].fold in COMMAS or tokens[first].fold in STOPS or tokens[first].fold in DASHES
        ):
            first += 1
        while after > first and tokens[after - 1].kind == "symbol":
            after -= 1
        while after > first and tokens[after - 1].fold in _LOOSE and after - 1 not in self.view.closings:
            if tokens[after - 1].fold in ("(", ")") and tokens[after - 1].fold == ")":
                break
            after -= 1
        return [(first, after, letters)] if after > first else []

    def before(self, cue: Cue, first: int) -> list[Range]:
        """The clause that stands before the cue from `first` on: content of «…، وفق X» and «…، قال X»."""
        at = cue.first
        while at > first and (self.tokens[at - 1].fold in COMMAS or self.tokens[at - 1].fold in DASHES):
            at -= 1
        opened = self.view.enclosing.get(at - 1, -1)
        if (
            opened >= 0
            and self.view.quote_at[opened].after == at
            and not self.view.is_name(opened)
            and opened >= first
        ):
            quote = self.view.quote_at[opened]
            lead = opened - first
            if lead <= 1 or quote.last - quote.first >= 8:
                return self._trim(quote.first, quote.last, 0)
        opener = self.view.knowledge.openers.at(self.tokens, first)
        letters = 0
        if opener and opener.after < at and (opener.entry.id == "turn" or opener.after == first + 1):
            first = opener.after
        elif self.tokens[first].fold[:1] == "و" and self._conjunction(first):
            letters = 1
        return self._trim(first, at, letters)

    def _conjunction(self, at: int) -> bool:
        """Whether the word begins with the conjunction و rather than with a و of its own."""
        token = self.tokens[at]
        if (
            token.kind != "word"
            or len(token.fold) < 4
            or at in self.view.mention_at
            and token.fold[1:3] != "ال"
        ):
            return len(token.fold) >= 2 and token.fold in ("ومن", "وفي", "وقد", "وان")
        return True
