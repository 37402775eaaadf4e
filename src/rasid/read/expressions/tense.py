"""Whether a sentence speaks of the future before a place: verbs with سـ, سوف, and words of plans."""

import re

from rasid.read.expressions.line import Line

_WILL = re.compile(r"[وف]?س[يتن][^\d\W]{2,}")
_NOUNS = re.compile(
    r"[وف]?(?:ست(?:ه|ون|ين|يني.*|اءر|ار|اره|راتيج.*|وكهولم|وديو.*|الين.*|يفن?)"
    r"|سي(?:ار.*|اس.*|اق.*|اد[هي].*|اج|اح.*|ناء.*|ناريو.*|نما.*|ول|وله|ل|ف|وف|ما|ءه?|بيريا|مون|دني|رغي|رج.*"
    r"|د|ده|دات|دي|دتي|دنا|ر|ره|را|رت[هي].*|طر|طرت|طروا|طرنا|طره|طرته.*)"
    r"|سن(?:وات.*|وي.*|ه|تين|ين|ون|د|دا|دات.*|جار|غافوره|غاليه?|ان))"
)
_TERMS = frozenset(("قبل", "حتي", "لغايه", "غايه", "وقبل"))
_REACH = 14  # words before a time that may carry its tense


def future(line: Line, at: int) -> bool:
    """Whether a future stands among the words before (or two words after) this place.

    A demand (a weak word of the future) looks ahead only to a term: «نطالب بفتح الطريق قبل الجمعة».
    """
    term = line.fold(at - 1) in _TERMS
    for place in range(max(line.first, at - _REACH), min(line.after, at + 3)):
        match = line.atom(place, "future")
        if match and (term or not match.entry.weak):
            return True
        word = line.fold(place)
        if _WILL.fullmatch(word) and not _NOUNS.fullmatch(word):
            return True
    return False
