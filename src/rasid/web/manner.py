"""How a person wants things written: language, digits, names of months, light or dark."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

import msgspec

from rasid.web.words import Language, words

Digits = Literal["latn", "arab"]
Months = Literal["levant", "egypt", "both"]
Theme = Literal["auto", "light", "dark"]
ARABIC_INDIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
FSI, PDI = "\u2068", "\u2069"


class Manner(msgspec.Struct, frozen=True):
    """What somebody prefers. `months`: كانون الثاني, يناير, or both."""

    language: Language = "ar"
    digits: Digits = "latn"
    months: Months = "both"
    theme: Theme = "auto"

    @classmethod
    def of(cls, chosen: Mapping[str, str], language: Language = "ar") -> "Manner":
        """The manner of what was chosen; a choice there is not is passed over."""
        allowed = {"language": Language, "digits": Digits, "months": Months, "theme": Theme}
        good = {name: chosen[name] for name, kind in allowed.items() if chosen.get(name) in get_args(kind)}
        return msgspec.convert({"language": language, **good}, cls)

    @property
    def direction(self) -> str:
        """rtl or ltr."""
        return "rtl" if self.language == "ar" else "ltr"

    def word(self, key: str, **values: Any) -> str:
        """A word of the interface with `{name}` in it filled in; a KeyError names a key there is not."""
        found = words(self.language)[key]
        return (
            found.format(**{name: self._filled(value) for name, value in values.items()}) if values else found
        )

    def listed(self, names: Iterable[str]) -> str:
        """Names one after the other, each in its own direction."""
        return words(self.language)["desk.list"].join(map(_isolated, names))

    def value(self, kind: str, value: str | None) -> str:
        """What a value of a record is called (`act`, `assert`); the value itself where it has no word."""
        if value is None:
            return words(self.language)["unknown"]
        return words(self.language).get(f"{kind}.{value}", value.replace("_", " "))

    def number(self, value: float | int | None) -> str:
        """A number with its thousands parted, in the chosen digits."""
        if value is None:
            return words(self.language)["unknown"]
        text = f"{value:,}" if isinstance(value, int) else f"{value:,.2f}".rstrip("0").rstrip(".")
        return self.digit(text)

    def digit(self, text: str) -> str:
        """The text in the chosen digits."""
        return text.translate(ARABIC_INDIC) if self.digits == "arab" else text

    def day(self, value: str | None) -> str:
        """A day, month, year or interval (ISO 8601) in words; what is none stays as it is."""
        if not value:
            return words(self.language)["unknown"]
        if "/" in value:
            ends = ("" if end == ".." else self.day(end) for end in value.split("/", 1))
            return " – ".join(ends).strip()
        found = _DATE.match(value)
        if found is None:
            return value
        year, month, day = found.groups()
        name = self.month(int(month)) if month else ""
        parts = [str(int(day)) if day else "", name, year]
        return self.digit(" ".join(part for part in parts if part))

    def month(self, number: int) -> str:
        """The month's name (1 to 12)."""
        said = words(self.language)
        if self.language != "ar":
            return said[f"month.{number}"]
        levant, egypt = said[f"month.levant.{number}"], said[f"month.egypt.{number}"]
        return {"levant": levant, "egypt": egypt, "both": f"{levant}/{egypt}"}[self.months]

    def _filled(self, value: Any) -> str:
        if isinstance(value, int | float):
            return self.number(value)
        return _isolated(str(value))


def _isolated(text: str) -> str:
    """In its own direction; what begins with an isolate keeps the page's, nothing around it would tell another."""
    return text if text.startswith(FSI) else f"{FSI}{text}{PDI}"
