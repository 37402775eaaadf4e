"""The words of the desk's interface, in catalogues: `texts/desk/<part>.<language>.json`, a part a page."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from rasid.web.page import texts

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")


@cache
def words(language: Language) -> Mapping[str, str]:
    """Every word of the interface in a language, by key; those of the printed page and of values with them."""
    found = dict(texts(language))
    folder = files("rasid.web") / "texts" / "desk"
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        if path.name.endswith(f".{language}.json"):
            found |= json.loads(path.read_text("utf-8"))
    return found


def some(language: Language, *beginnings: str) -> dict[str, str]:
    """The words whose keys begin so, for a script."""
    return {key: word for key, word in words(language).items() if key.startswith(beginnings)}
