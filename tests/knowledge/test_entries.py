import pytest

from rasid.arabic.clitics import cuts
from rasid.arabic.fold import fold
from rasid.knowledge.entries import LEXICONS, BareEntry, Entry


def cut(word: str, pro: str):  # type: ignore[no-untyped-def]
    return next(found for found in cuts(fold(word)) if found.pro == pro)


@pytest.mark.parametrize(
    ("part", "word", "pro", "accepted"),
    [
        ("perfect", "وقال", "و", True),
        ("imperfect", "سيقول", "س", True),
        ("perfect", "بقال", "ب", False),
        ("participle", "وقائلا", "و", True),
        ("participle", "القائل", "ال", False),
        ("form", "بالقصف", "بال", True),
    ],
)
def test_which_clitics_a_form_carries(part: str, word: str, pro: str, accepted: bool) -> None:
    assert Entry(id="x").accepts(part, cut(word, pro)) is accepted


def test_a_bare_entry_carries_and() -> None:
    assert BareEntry(id="x").accepts("form", cut("والرئيسية", "و"))
    assert not BareEntry(id="x").accepts("form", cut("بالرئيسية", "ب"))


@pytest.mark.parametrize("name", LEXICONS)
def test_every_lexicon_is_named_like_its_file_and_documented(name: str, know) -> None:  # type: ignore[no-untyped-def]
    assert LEXICONS[name].__doc__
    assert know.lexicon(name, LEXICONS[name]).entries
