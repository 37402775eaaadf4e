"""Naming: «ما وصفه بـ», «عدّه خرقا» and «وهو ما نفته»: a verb with a pronoun that says what something is."""

from rasid.model.records import Cue
from rasid.model.words import Sentence
from rasid.read.attributions.contents import Contents
from rasid.read.attributions.draft import Opening, Range
from rasid.read.attributions.view import View
from rasid.read.attributions.words import COMMAS, STOPS
from rasid.read.cues.friends import CLAUSE


def naming(view: View, sentence: Sentence, cue: Cue) -> dict[int, Opening]:
    """«ما وصفه بـ», «يعتبرونه»: where the name given opens, which is the content."""
    at = cue.after
    if at >= sentence.after:
        return {}
    word = view.tokens[at].fold
    if cue.rule in ("itabara", "adda"):
        return {cue.first: Opening("object", at, at)}
    if cue.rule != "wasafa" or word[:1] != "ب":
        return {}
    if word in CLAUSE:
        return {cue.first: Opening("clause", at + 1, at)} if at + 1 < sentence.after else {}
    return {cue.first: Opening("bi", at + 1, at) if word == "ب" else Opening("bi", at, at, 1)}


def which(view: View, sentence: Sentence, cue: Cue) -> dict[int, Opening]:
    """«…، وهو ما نفته الوزارة», «الأمر الذي أكده»: what stands before is the content."""
    at, tokens = cue.first, view.tokens
    before = [token.fold for token in tokens[max(sentence.first, at - 2) : at]]
    if before not in (["وهو", "ما"], ["الامر", "الذي"]) or cue.rule in ("wasafa", "itabara"):
        return {}
    end = next((k for k in range(cue.after, sentence.after) if tokens[k].fold in COMMAS | STOPS), None)
    first = at - 2
    while first > sentence.first and tokens[first - 1].fold in COMMAS:
        first -= 1
    return {cue.first: Opening("before", first, end or sentence.after)}


def referred(
    view: View, sentence: Sentence, openings: dict[int, Opening], cue: Cue, found: Opening, contents: Contents
) -> list[Range]:
    """The content of the statement that ends there, else the clause."""
    for other, opened in openings.items():
        if other < cue.first and opened.kind != "before":
            parts = contents.of(view.cue_at.get(other, cue), opened, found.first)
            if parts:
                return parts
    floor = next(
        (k + 1 for k in range(found.first - 1, sentence.first, -1) if view.tokens[k].fold in COMMAS),
        sentence.first,
    )
    return [(floor, found.first, 0)]
