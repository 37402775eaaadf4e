"""Keyness and collocation: words that stand out in one corpus against another.

Log-likelihood G2 after Rayson and Garside (2000), "Comparing corpora using frequency profiling": how surely; the log
ratio after Hardie (2014): how much, in doublings of the relative frequency. A word that the other corpus lacks is
taken to occur there half a time, so that the ratio stays finite.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log, log2

from rasid.arabic.fold import fold
from rasid.arabic.words import spoken, tokenize
from rasid.model.fusion.framing import Keyword
from rasid.model.spans import Span

SURE = 15.13  # G2 that chance gives once in ten thousand (chi squared, one degree of freedom)
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
    for outlet in sorted(counts):
        own, size = counts[outlet], sum(counts[outlet].values())
        if not 0 < size < everything:
            continue
        found = []
        for word, all_of_it in total.items():
            count, rest = own.get(word, 0), all_of_it - own.get(word, 0)
            g2 = log_likelihood(count, rest, size, everything - size)
            if all_of_it >= least and g2 >= sure:
                ratio = log_ratio(count, rest, size, everything - size)
                found.append(Keyword(outlet, word, count, rest, g2, ratio))
        yield from sorted(found, key=lambda k: (-k.log_likelihood, k.words))


def words_near(text: str, spans: Iterable[Span], size: int = 5) -> Counter[str]:
    """The folded words up to `size` on each side of some spans, each word of the text once, theirs left out."""
    words = [token for token in tokenize(text) if token.kind in ("word", "number")]
    starts, ends = [word.start for word in words], [word.end for word in words]
    near: set[int] = set()
    inner: set[int] = set()
    for first, after in spans:
        left, right = bisect_right(ends, first), bisect_left(starts, after)
        inner.update(range(left, right))
        near.update(range(max(0, left - size), min(len(words), right + size)))
    return Counter(words[at].fold for at in near - inner if words[at].fold)


def word_counts(text: str) -> Counter[str]:
    """How often each folded word is in a text."""
    return Counter(word for word in map(fold, spoken(text)) if word)
