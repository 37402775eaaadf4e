"""Whether a sentence speaks of the future before a place: verbs with سـ, سوف, and words of plans."""

import re

from rasid.read.expressions.line import Line

_WILL = re.compile(r"[وف]?س[يتن][^\d\W]{2,}")
_NOUNS = re.compile(
    r"[وف]?(?:ست(?:ه|ون|ين|اءر|ار.*|راتيج.*)|سي(?:ار|ير|اس|طر|ناريو|ناء|ول|د|ره|ما|اق|اده|اح|رج|ل|ف).*|سن(?:وات|وي|ه|تين|د).*)"
)
_REACH = 14  # words before a time that may carry its tense


def future(line: Line, at: int) -> bool:
    """Whether a future stands among the words before (or two words after) this place."""
    for place in range(max(line.first, at - _REACH), min(line.after, at + 3)):
        if line.atom(place, "future"):
            return True
        word = line.fold(place)
        if _WILL.fullmatch(word) and not _NOUNS.fullmatch(word):
            return True
    return False
