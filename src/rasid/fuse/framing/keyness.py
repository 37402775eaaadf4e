"""Keyness and collocation: words that stand out in one corpus against another.

Log-likelihood G2 after Rayson and Garside (2000), "Comparing corpora using frequency profiling": how surely; the log
ratio after Hardie (2014): how much, in doublings of the relative frequency. A word that the other corpus lacks is
taken to occur there half a time, so that the ratio stays finite.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import log, log2

from rasid.arabic.fold import fold
from rasid.arabic.words import spoken, tokenize
from rasid.model.fusion.framing import Keyword
from rasid.model.spans import Span

SURE = 15.13  # G2 that chance gives once in ten thousand (chi squared, one degree of freedom)
REACH = 100  # characters looked back for words, at first
_PIECE = re.compile(r"\S+")  # white space parts words for sure
LEAST = 3  # occurrences of a word


def log_likelihood(one: int, other: int, all_one: int, all_other: int) -> float:
    """G2 of a word's counts in two corpora of so many words."""
    expected_one = all_one * (one + other) / (all_one + all_other)
    expected_other = all_other * (one + other) / (all_one + all_other)
    terms = ((one, expected_one), (other, expected_other))
    return 2 * sum(seen * log(seen / expected) for seen, expected in terms if seen)


def log_ratio(one: int, other: int, all_one: int, all_other: int) -> float:
    """How many times the relative frequency in the first corpus doubles that in the second."""
    return log2((one or 0.5) * all_other / ((other or 0.5) * all_one))


def keywords(
    counts: Mapping[str, Mapping[str, int]], least: int = LEAST, sure: float = SURE
) -> Iterator[Keyword]:
    """The words that each outlet uses more or less than all others together, the surest first, by outlet.

    `counts` are of words by outlet. A word counts when it occurs `least` times in all, and its G2 reaches `sure`.
    """
    total: Counter[str] = Counter()
    for words in counts.values():
        total.update(words)
    everything = total.total()
    frequent = {word: all_of_it for word, all_of_it in total.items() if all_of_it >= least}
    for outlet in sorted(counts):
        own, size = counts[outlet], sum(counts[outlet].values())
        if not 0 < size < everything:
            continue
        found = []
        for word, all_of_it in frequent.items():
            count, rest = own.get(word, 0), all_of_it - own.get(word, 0)
            g2 = log_likelihood(count, rest, size, everything - size)
            if g2 >= sure:
                ratio = log_ratio(count, rest, size, everything - size)
                found.append(Keyword(outlet, word, count, rest, g2, ratio))
        yield from sorted(found, key=lambda k: (-k.log_likelihood, k.words))


def words_near(text: str, spans: Iterable[Span], size: int = 5) -> Counter[str]:
    """The folded words up to `size` on each side of some spans, each word of the text once, theirs left out."""
    near: Counter[str] = Counter()
    for begin, end, inner in _windows(text, sorted(spans), size):
        words = [token for token in tokenize(text[begin:end]) if token.kind in ("word", "number")]
        starts, ends = [begin + word.start for word in words], [begin + word.end for word in words]
        found: set[int] = set()
        theirs: set[int] = set()
        for first, after in inner:
            left, right = bisect_right(ends, first), bisect_left(starts, after)
            theirs.update(range(left, right))
            found.update(range(max(0, left - size), min(len(words), right + size)))
        near.update(words[at].fold for at in found - theirs if words[at].fold)
    return near


def _windows(text: str, spans: Iterable[Span], size: int) -> Iterator[tuple[int, int, list[Span]]]:
    """The parts of a text that hold spans with `size` words and more around each; spans that are near share one."""
    begin, end, inner = 0, 0, list[Span]()
    for first, after in spans:
        left, right = _back(text, first, size), _on(text, after, size)
        if inner and left <= end:
            end = max(end, right)
        else:
            if inner:
                yield begin, end, inner
            begin, end, inner = left, right, []
        inner.append((first, after))
    if inner:
        yield begin, end, inner


def _back(text: str, at: int, size: int) -> int:
    """Where so many words before a place begin, and the one it may stand in."""
    reach = REACH
    while True:
        low = max(0, at - reach)
        found = [piece.start() for piece in _wordy(text, low, at)]
        if len(found) > size + 1:  # the first may be cut
            return found[-size - 1]
        if not low:
            return 0
        reach *= 2


def _on(text: str, at: int, size: int) -> int:
    """Where so many words after a place end, and the one it may stand in."""
    found = [piece.end() for piece in islice(_wordy(text, at, len(text)), size + 1)]
    return found[-1] if len(found) > size else len(text)


def _wordy(text: str, begin: int, end: int) -> Iterator["re.Match[str]"]:
    """What stands between white space and has a letter or a digit."""
    return (piece for piece in _PIECE.finditer(text, begin, end) if any(map(str.isalnum, piece.group())))


def word_counts(text: str) -> Counter[str]:
    """How often each folded word is in a text."""
    return Counter(word for word in map(fold, spoken(text)) if word)
