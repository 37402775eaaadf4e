"""Verbs: the inflected forms that news uses, from the perfect and the imperfect.

Third person of both genders and all numbers, and the first person of quoted speech; written forms without
vowels, so actives and passives of sound verbs coincide. After any grammar of Modern Standard Arabic
(e.g. Ryding 2005, chapters 21-33); the future س is a clitic and left to `clitics`.
"""

from typing import NamedTuple

from rasid.arabic.fold import fold


class Inflected(NamedTuple):
    """A folded form and what it is: `perfect`, `imperfect` or `participle`."""

    form: str
    part: str


def conjugate(perfect: str, imperfect: str) -> list[Inflected]:
    """All forms of a verb from its third person masculine singular, e.g. قال and يقول."""
    past, present = fold(perfect), fold(imperfect)
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] if weak else past
    perfects = [past, stem + "ت", stem + "وا", stem + "تا", stem + ("يا" if weak else "ا"), stem + "ن"]
    if past[1:2] != "ا" and not weak:
        perfects.append(past + "نا")
    body = present[1:]
    ends = ["", "ن", "ان"] if body[-1] == "و" else ["", "ون", "وا", "ان", "ن"]
    root = body[:-1] if body[-1] in "يا" and body[-2:] != "وي" else body
    imperfects = [prefix + body for prefix in "يتنا"]
    imperfects += [prefix + (root if end in ("ون", "وا") else body) + end for prefix in "يت" for end in ends]
    found = [Inflected(form, "perfect") for form in perfects]
    return found + [Inflected(form, "imperfect") for form in dict.fromkeys(imperfects)]


def participles(singular: str) -> list[Inflected]:
    """The forms of a participle that continues a sentence: قائلا، قائلة، قائلين…"""
    stem = fold(singular)
    bare = stem[:-1] if stem[-1] in "اي" else stem
    forms = [stem, stem + "ا", bare + ("يا" if bare != stem else "") if bare != stem else stem + "ا"]
    forms += [(stem if bare == stem else bare + "ي") + "ه", bare + "ين", bare + "ون", stem + "ات"]
    forms += [bare + "ان", bare + "تين"]
    return [Inflected(form, "participle") for form in dict.fromkeys(forms)]
