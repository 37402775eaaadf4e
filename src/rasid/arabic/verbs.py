"""Verbs: the inflected forms that news uses, from the perfect and the imperfect.

Third person of both genders and all numbers, and the first person of quoted speech; written forms without
vowels, so actives and passives of sound verbs coincide, and the first person of a defective verb is its
feminine passive (أجريت). After any grammar of Modern Standard Arabic (e.g. Ryding 2005, chapters 21-33); the
future س is a clitic and left to `clitics`, the jussive (لم يقل) to nobody: يقل and يعد are other verbs.
"""

from typing import NamedTuple

from rasid.arabic.fold import fold

SHORTEST = 4  # letters of a form on a shortened stem: the shorter are other words (عدن، متن، قلت)


class Inflected(NamedTuple):
    """A folded form and what it is: `perfect`, `imperfect` or `participle`."""

    form: str
    part: str


def conjugate(perfect: str, imperfect: str) -> list[Inflected]:
    """All forms of a verb from its third person masculine singular, e.g. قال and يقول."""
    past, present = fold(perfect), fold(imperfect)
    perfects = _perfects(past, present, perfect[-1])
    imperfects = _imperfects(past, present, imperfect[-1])
    found = [Inflected(form, "perfect") for form in dict.fromkeys(perfects)]
    return found + [Inflected(form, "imperfect") for form in dict.fromkeys(imperfects)]


def _perfects(past: str, present: str, last: str) -> list[str]:
    """Forms on the stem before a vowel (قالت) and on the one before a consonant (قلنا); `last` as written."""
    if last == "أ":
        return [past, past + "ت", past + "تا", past + "وا", past[:-1] + "ءوا", past + "ن", past + "نا"]
    if _is_weak(past):
        stem = past[:-1]
        full = past if last == "ي" else stem + ("و" if past[-1] == "ا" else "ي")
        feminine = full if last == "ي" else stem
        ends = [full + end for end in ("ا", "ن", "نا", "ت")]
        return [past, feminine + "ت", feminine + "تا", stem + "وا", *ends]
    forms = [past, past + "ت", past + "تا", past + "وا", past + "ا"]
    if _is_hollow(past):
        return forms + _long(past[:-2] + past[-1], "ن", "نا", "ت")
    if _is_doubled(past, present):
        return forms + _long(past + past[-1], "ن", "نا", "ت")
    return forms + _long(past, "ن", "نا")


def _imperfects(past: str, present: str, last: str) -> list[str]:
    """The singular of all persons, the dual and the plurals; `last` is the last letter as written."""
    body = present[1:]
    singular = [prefix + body for prefix in "يتن"] + [body if body[0] == "ا" else "ا" + body]
    if body[-1] == "و":
        return singular + [prefix + body + end for prefix in "يت" for end in ("ن", "ا", "ان")]
    roots = [body[:-1]] if body[-1] in "يا" and last != "أ" else [body]
    if last == "أ":
        roots.append(body[:-1] + "ء")
    plural = [prefix + root + end for prefix in "يت" for root in roots for end in ("ون", "وا")]
    dual = [prefix + body + ("ن" if last == "أ" else "ان") for prefix in "يت"]
    if _is_hollow(past) and body[-2:-1] in ("ا", "و", "ي"):
        return singular + plural + dual + _long("ي" + body[:-2] + body[-1], "ن")
    if _is_doubled(past, present):
        return singular + plural + dual + _long("ي" + body + body[-1], "ن")
    return singular + plural + dual + _long("ي" + body, "ن")


def _is_weak(past: str) -> bool:
    return past[-1] in "اي" and len(past) > 2


def _is_hollow(past: str) -> bool:
    return len(past) > 2 and past[-2] == "ا"


def _is_doubled(past: str, present: str) -> bool:
    """رد يرد and أصر يصر; longer doubled verbs are spelt like sound ones (احتل يحتل, أعلن يعلن)."""
    return len(past) == 2 or (len(past) == 3 and past[0] == "ا" and len(present) == 3)


def _long(stem: str, *ends: str) -> list[str]:
    """The stem with endings, two of the same letter written as one (أعلنا); short ones are left out."""
    forms = [stem + (end[1:] if stem[-1] == end[0] else end) for end in ends]
    return [form for form in forms if len(form) >= SHORTEST]


def participles(singular: str) -> list[Inflected]:
    """The forms of a participle that continues a sentence: قائلا، قائلة، قائلين; داعيا، داعية، داعين.

    A defective one is given with its ya: its bare nominative (داع، منه) is no such form and often another word.
    """
    stem = fold(singular)
    weak = stem[-1] in "اي"
    full, bare = (stem[:-1] + "ي", stem[:-1]) if weak else (stem, stem)
    forms = [stem, full + "ا", full + "ه", bare + "ين", bare + "ون", full + "ات", full + "ان", full + "تين"]
    return [Inflected(form, "participle") for form in dict.fromkeys(forms)]
