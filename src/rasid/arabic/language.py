"""Which language a text in Arabic script is in, told by its letters."""

import re

_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_LETTER = re.compile(r"[^\W\d_]")
_TELLING = {  # letters that Modern Standard Arabic does not use, by language
    "ckb": re.compile("[ڕڵێۆە]"),
    "ur": re.compile("[ٹڈڑںہھے]"),
    "fa": re.compile("[پچژگی]"),
}
ENOUGH = 0.03  # share of telling letters above which a text is not Arabic
SAMPLE = 20_000  # characters looked at


def language(text: str) -> str:
    """ISO 639 code: `ar`, `fa`, `ur`, `ckb`, or `und` when less than half of the letters are of the script."""
    sample = text[:SAMPLE]
    letters, arabic = len(_LETTER.findall(sample)), len(_ARABIC.findall(sample))
    if not arabic or arabic * 2 < letters:
        return "und"
    shares = {code: len(pattern.findall(sample)) / arabic for code, pattern in _TELLING.items()}
    return next((code for code, share in shares.items() if share > ENOUGH), "ar")
