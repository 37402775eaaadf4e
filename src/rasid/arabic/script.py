"""Code points: which are letters, marks and controls, and what each folds to.

Folding unifies what Arabic newsrooms spell differently without changing the word: diacritics, tatweel,
bidi and zero-width controls vanish; alef and hamza carriers, ya and alef maqsura, ta marbuta and ha,
presentation forms, Farsi and Urdu letters, and digits of all three traditions become one.
"""

import unicodedata

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u200b"
JOINERS = "\u200c\u200d"
TATWEEL = "\u0640"


def _marks() -> str:
    """Every combining mark, as the body of a character class."""
    blocks = (range(0x300, 0x3100), range(0xA000, 0xAC00), range(0xFB00, 0xFE30), range(0x10000, 0x1F000))
    found = [i for block in blocks for i in block if unicodedata.category(chr(i))[0] == "M"]
    found += range(0xE0100, 0xE01F0)
    ranges: list[list[int]] = []
    for i in found:
        if ranges and ranges[-1][1] == i - 1:
            ranges[-1][1] = i
        else:
            ranges.append([i, i])
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in ranges)


MARKS = _marks()

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي",
    "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ك": "ك", "ک": "ك", "ڪ": "ك", "گ": "غ",
    "ؤ": "ء", "ئ": "ء", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ﻻ": "لا",
    "٪": "%", "٫": ".", "٬": ",",
}  # fmt: skip


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {}
    for code in [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code) and plain.strip():
            table[code] = plain
    table.update({ord(raw): plain for raw, plain in _LETTERS.items()})
    table.update({0x660 + i: str(i) for i in range(10)} | {0x6F0 + i: str(i) for i in range(10)})
    table.update(dict.fromkeys([*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6DD)]))
    table.update(dict.fromkeys([*range(0x6DF, 0x6E5), *range(0x6E7, 0x6E9), *range(0x6EA, 0x6EE), 0x640]))
    controls = [0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF]
    table.update(dict.fromkeys([*controls, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
    singles = {code: text.translate(table) for code, text in table.items() if text}
    return {**table, **singles}


TABLE = _table()
