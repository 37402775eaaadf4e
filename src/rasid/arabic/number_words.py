"""Number words: every folded spelling with what it stands for. Genders and cases are not told apart.

Spellings of the press (ثلاث مائة, ثلاثمئة, مئتي) and the commonest of speech (تلاتة, مية).
"""

from typing import Literal, NamedTuple

Part = Literal[
    "digits", "unit", "teen", "ten", "tens", "hundred", "scale", "either", "pair", "plural", "half"
]


class Word(NamedTuple):
    """A number word. `teen` counts only before عشر; `pair` is two of a scale, `either` (ألفا) one or two."""

    part: Part
    value: int


_UNITS = {
    1: "واحد واحده واحدا",
    2: "اثنان اثنين اثنتان اثنتين اتنين",
    3: "ثلاثه ثلاث ثلاثا تلاته تلات ثلث تلت",
    4: "اربعه اربع اربعا",
    5: "خمسه خمس خمسا",
    6: "سته ست ستا",
    7: "سبعه سبع سبعا",
    8: "ثمانيه ثماني ثمان ثمانيا تمانيه تماني تمان ثمنيه تمنيه ثمن تمن",
    9: "تسعه تسع تسعا",
}
_TEENS = {1: "احد احدي حد", 2: "اثنا اثني اثنتا اثنتي اتني"}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين تلاتين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين تمانين تمنين",
    90: "تسعون تسعين",
}
_HUNDREDS = ("مءه", "ماءه", "ميه", "مايه")
_TWO_HUNDRED = "مءتان مءتين مءتا مءتي ماءتان ماءتين ماءتا ماءتي ميتان ميتين"
_SCALES = {
    1_000: "الف",
    1_000_000: "مليون",
    1_000_000_000: "مليار بليون",
    1_000_000_000_000: "تريليون ترليون",
}
_PLURALS = {
    10: "عشرات",
    100: "مءات ماءات ميات",
    1_000: "الاف الوف",
    1_000_000: "ملايين",
    1_000_000_000: "مليارات بلايين",
    1_000_000_000_000: "تريليونات",
}
_SPOKEN_TEENS = {
    11: "احدعشر حدعشر حداشر",
    12: "اطناعشر اطنعش اتناشر اثناعشر",
    13: "ثلاثتعشر ثلتعش تلتعشر ثلثطعشر ثلطعش تلتاشر",
    14: "اربعطعش اربعتاشر اربعطعشر",
    15: "خمسطعش خمستاشر خمسطعشر",
    16: "ستاشر ستطعش ستطعشر",
    17: "سبعطعش سبعطعشر سبعتاشر",
    18: "ثمنطعش تمنطعش تمنتاشر ثمنطعشر",
    19: "تسعطعش تسعطعشر تسعتاشر",
}
_ORDINALS = {
    1: "اول اولي",
    2: "ثاني ثانيه ثان تاني تانيه",
    3: "ثالث ثالثه تالت تالته",
    4: "رابع رابعه",
    5: "خامس خامسه",
    6: "سادس سادسه",
    7: "سابع سابعه",
    8: "ثامن ثامنه تامن تامنه",
    9: "تاسع تاسعه",
    10: "عاشر عاشره",
    11: "حادي حاديه",
}


def _fill(part: Part, forms: dict[int, str]) -> dict[str, Word]:
    return {form: Word(part, value) for value, several in forms.items() for form in several.split()}


def _words() -> dict[str, Word]:
    words = _fill("unit", _UNITS) | _fill("teen", _TEENS) | _fill("tens", _TENS) | _fill("plural", _PLURALS)
    words |= _fill("ten", _SPOKEN_TEENS)
    for value, several in _UNITS.items():
        for stem in several.split():
            if value > 2 and not stem.endswith(("ه", "ا")):
                words |= {stem + hundred: Word("hundred", 100 * value) for hundred in _HUNDREDS}
    words |= {hundred: Word("hundred", 100) for hundred in _HUNDREDS}
    words |= _fill("hundred", {200: _TWO_HUNDRED}) | _fill("ten", {10: "عشر عشره عشرا"})
    for value, several in _SCALES.items():
        for scale in several.split():
            words |= {scale: Word("scale", value), scale + "ا": Word("either", value)}
            words |= {scale + dual: Word("pair", value) for dual in ("ان", "ين", "ي")}
    words |= {"نصف": Word("half", 2), "ربع": Word("half", 4), "صفر": Word("digits", 0)}
    for lone in ("ثلث", "تلت", "ثمن", "تمن"):
        del words[lone]
    return words


WORDS: dict[str, Word] = _words()
ORDINALS: dict[str, int] = {form: value for value, several in _ORDINALS.items() for form in several.split()}
