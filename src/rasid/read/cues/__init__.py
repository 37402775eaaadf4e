"""Words and marks that may hand a statement to a speaker."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rasid.arabic.fold import fold, offset
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import CueEntry
from rasid.match.phrases import Match
from rasid.model.document import Document
from rasid.model.keys import CUES, SENTENCES, TOKENS
from rasid.model.records import Cue
from rasid.model.words import Sentence, Token
from rasid.read.cues.friends import PREPOSITIONS, reports
from rasid.read.cues.lines import line_cue
from rasid.read.stage import Stage

_THESE = frozenset(("هذا", "هذه", "ذلك", "تلك", "هولاء"))
_COGNATE = 4  # tokens between a verb and a noun of its own
_REACH = 10  # tokens in which a needed word must follow


def cues(document: Document, knowledge: Knowledge) -> Iterator[Cue]:
    """Every possible cue in text order; whether it has a source and a content is decided later."""
    tokens = document[TOKENS]
    for _, group in groupby(document[SENTENCES], key=lambda sentence: sentence.paragraph):
        line = list(group)
        found = [cue for sentence in line for cue in _spoken(tokens, sentence, knowledge)]
        mark = line_cue(tokens, line, [cue.first for cue in found])
        if mark:
            span = tokens[mark.at].span
            found.append(Cue(span, mark.at, mark.at + 1, "assert", mark.frame, mark.frame))
        yield from sorted(found, key=lambda cue: cue.first)


def _spoken(tokens: Sequence[Token], sentence: Sentence, knowledge: Knowledge) -> Iterator[Cue]:
    """The cues of one sentence; «وفق ما» and its verb are one."""
    held: Match[CueEntry] | None = None
    last: Match[CueEntry] | None = None
    for match in knowledge.cues.find(tokens, sentence.first, sentence.after):
        if last and _cognate(tokens, last, match):
            continue
        last = match
        if match.entry.frame == "relative":
            held = match
        elif held and held.after == match.first and _relates(match):
            yield _cue(tokens, held, match.after, match.entry, "relative")
            held = None
        elif reports(tokens, match, sentence.first, sentence.after) and _needed(
            tokens, match, sentence.after
        ):
            yield _cue(tokens, match, match.after, match.entry, _frame(match))


def _cognate(tokens: Sequence[Token], verb: Match[CueEntry], match: Match[CueEntry]) -> bool:
    """«نفت ذلك نفيا قاطعا»: a verbal noun that strengthens its own verb."""
    near = match.first - verb.after <= _COGNATE and tokens[match.first].fold.endswith("ا")
    return near and match.part == "perfect" and verb.entry is match.entry and not match.cut.pro


def _relates(match: Match[CueEntry]) -> bool:
    """«وفق ما قال»; but «على ما وصفه بـ» only gives a name."""
    return match.part in ("perfect", "imperfect") and not (match.cut.en and match.entry.id == "wasafa")


def _frame(match: Match[CueEntry]) -> str:
    if match.part == "participle":
        return "participle"
    if match.part in ("perfect", "imperfect") and match.cut.en:
        return "describe"
    return match.entry.frame


def _cue(tokens: Sequence[Token], match: Match[CueEntry], after: int, entry: CueEntry, frame: str) -> Cue:
    token = tokens[match.first]
    span = (token.start + offset(token.raw, match.cut.first), tokens[after - 1].end)
    return Cue(span, match.first, after, entry.act, frame, entry.id)


def _needed(tokens: Sequence[Token], match: Match[CueEntry], after: int) -> bool:
    """Whether one of the words the entry needs follows soon."""
    if not match.entry.needs:
        return True
    wanted = {fold(word) for word in match.entry.needs}
    for at in range(match.after, min(after, match.after + _REACH)):
        if any(cut.stem in wanted for cut in tokens[at].cuts) and not _governed(tokens, at, match.after):
            return True
    return False


def _governed(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«سياسة الرد على الهجمات»: a preposition holds the word, so the verb does not."""
    back = at - 1 if at > first and tokens[at - 1].fold in _THESE else at
    return back > first and tokens[back - 1].fold in PREPOSITIONS


STAGE = Stage(gives=CUES, needs=(TOKENS, SENTENCES), run=cues)
