"""Nouns: the written forms of a singular and of its dual, from the dictionary form.

Broken plurals follow no rule and are written where they are needed.
"""

from rasid.arabic.fold import fold

_UNBENT = frozenset(("بدون", "دون", "من", "طيار", "في", "علي", "به", "بها"))


def singulars(noun: str) -> list[str]:
    """The folded singular of a noun or noun phrase, and its accusative («صاروخا باليستيا»)."""
    words = fold(noun).split()
    bare = " ".join(words)
    accusative = " ".join(word if word[-1] in "ها" or word in _UNBENT else word + "ا" for word in words)
    return list(dict.fromkeys((bare, accusative)))


def duals(noun: str) -> list[str]:
    """The folded duals in both cases («غارتان», «غارتين») and, of feminines, before an owner («غارتي»)."""
    words = fold(noun).split()
    ends = ("ان", "ين", "ي", "ا") if words[0].endswith("ه") else ("ان", "ين")
    return [" ".join(word if word in _UNBENT else _dual(word, end) for word in words) for end in ends]


def constructs(plural: str) -> list[str]:
    """The folded form of a sound masculine plural before its owner: «مصابين» gives «مصابي»."""
    word = fold(plural)
    return [word[:-1]] if word.endswith("ين") and len(word) > 4 and " " not in word else []


def _dual(word: str, end: str) -> str:
    if word.endswith("ه"):
        return word[:-1] + "ت" + end
    return word[:-1] + "ي" + end if word.endswith("ي") and len(word) < 5 and end == "ان" else word + end
