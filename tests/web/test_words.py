"""Catalogues: every key in both languages, every key that a page or script asks for is there."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from rasid.web.words import LANGUAGES, some, words

WEB = Path(str(files("rasid.web")))
PARTS = {path.name.partition(".")[0] for path in (WEB / "texts" / "desk").iterdir()}
ASKED = re.compile(r"""\bword\(\s*["']([a-z_]+\.[a-z0-9_.]+)["']\s*[,)]""")
QUOTED = re.compile(r"""["'`]([a-z_]+(?:\.[\w-]+)*)["'`]""")
COMPOSED = re.compile(
    r"""["'`]([a-z_]+(?:\.[a-z0-9_]+)*[._])(?:["']\s*[~+]|\$?\{)"""
)  # "nav." ~ name, `nav.${name}`
VALUES = re.compile(r"""(?:\b(?:value|tag)\(|"choice",)\s*["']([a-z_]+)["']""")  # m.value("act", …)


def asked() -> Iterator[tuple[str, str]]:
    """Keys that templates, scripts and pages ask for by name, with the file that does."""
    for pattern in ("templates/desk/*.html", "static/desk/**/*.js", "**/*.py"):
        for path in WEB.glob(pattern):
            for key in ASKED.findall(path.read_text("utf-8")):
                yield path.name, key


def test_both_languages_have_the_same_keys() -> None:
    arabic, english = (words(language).keys() for language in LANGUAGES)
    assert arabic ^ english == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_for_is_there(language: str) -> None:
    missing = sorted({(name, key) for name, key in asked() if key not in words(language)})  # type: ignore[arg-type]
    assert missing == []


def test_every_word_is_asked_for() -> None:
    """By its key, as a value of its kind, or put together; a page's own words of pieces that are named somewhere."""
    sources = (*WEB.glob("templates/**/*.html"), *WEB.glob("static/**/*.js"), *WEB.glob("**/*.py"))
    flow = Path(str(files("rasid.flow"))).glob("*.py")
    text = "\n".join(path.read_text("utf-8") for path in (*sources, *flow) if "vendor" not in path.parts)
    quoted, composed = set(QUOTED.findall(text)), set(COMPOSED.findall(text))
    pages = {beginning for beginning in composed if beginning.rstrip(".") in PARTS}
    kinds = (*(composed - pages), *(f"{kind}." for kind in VALUES.findall(text)))

    def is_asked(key: str) -> bool:
        page, dot, rest = key.partition(".")
        return (
            key in quoted
            or key.startswith(kinds)
            or (page + dot in pages and quoted.issuperset(rest.split(".")))
        )

    assert len(quoted) > 500 and {"nav.", "timeline."} <= composed
    assert [key for key in words("en") if not is_asked(key)] == []


def test_both_languages_fill_in_the_same_values() -> None:
    def holes(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    arabic, english = (words(language) for language in LANGUAGES)
    assert [key for key in arabic if holes(arabic[key]) != holes(english[key])] == []


def test_no_word_is_empty_and_arabic_words_are_arabic() -> None:
    assert [key for language in LANGUAGES for key, word in words(language).items() if not word.strip()] == []
    plain = {key: re.sub(r"\{\w+\}", "", word) for key, word in words("ar").items()}
    foreign = {key for key, word in plain.items() if re.search("[A-Za-z]{2}", word)}
    foreign -= {key for key, word in plain.items() if re.search("[\u0600-\u06ff]", word)}
    names = {key for key in foreign if key.startswith(("format.", "file."))}  # names of formats
    assert [
        key for key in sorted(foreign - names) if not key.endswith(("other_language", "language.en"))
    ] == []


def test_some_are_those_that_begin_so() -> None:
    assert set(some("en", "month.levant.1")) == {f"month.levant.{n}" for n in (1, 10, 11, 12)}
