import pytest

from rasid.arabic.clitics import cuts
from rasid.arabic.fold import fold
from rasid.knowledge.entries import LEXICONS, BareEntry, CueEntry, Entry
from rasid.model.words import Cut


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


KINDS = [
    ("measures", "للقتلى", "لل", True), ("cues", "بقال", "ب", False), ("heads", "سمدينة", "س", False),
    ("roles", "والوزير", "وال", True), ("modality", "وربما", "و", True), ("modality", "بربما", "ب", False),
    ("months", "لشباط", "ل", True), ("approximators", "بنحو", "ب", True), ("approximators", "النحو", "ال", False),
    ("formulas", "ببيان", "ب", True), ("formulas", "كبيان", "ك", False), ("weapons", "بالصواريخ", "بال", True),
    ("boilerplate", "بالرئيسية", "بال", False), ("openers", "فبينما", "ف", True),
]  # fmt: skip


@pytest.mark.parametrize(("name", "word", "pro", "accepted"), KINDS)
def test_each_kind_of_entry_knows_its_clitics(name: str, word: str, pro: str, accepted: bool, know) -> None:  # type: ignore[no-untyped-def]
    entry = know.lexicon(name, LEXICONS[name]).entries[0]
    given = next(
        (found for found in cuts(fold(word)) if found.pro == pro),
        Cut(pro, fold(word)[len(pro) :], "", len(pro), len(word)),
    )
    assert entry.accepts("form", given) is accepted


@pytest.mark.parametrize(
    ("word", "en", "accepted"),
    [("قاله", "ه", True), ("قالها", "ها", True), ("قالنا", "نا", False), ("قالي", "ي", False)],
)
def test_which_objects_a_verb_of_saying_takes(word: str, en: str, accepted: bool) -> None:
    given = next(found for found in cuts(fold(word)) if found.en == en and not found.pro)
    assert CueEntry(id="x").accepts("perfect", given) is accepted


@pytest.mark.parametrize(
    ("pro", "accepted"), [("", True), ("و", True), ("ل", True), ("س", False), ("ب", False)]
)
def test_an_imperfect_of_saying_takes_no_future(pro: str, accepted: bool) -> None:
    assert CueEntry(id="x").accepts("imperfect", Cut(pro, "يقول", "", len(pro), len(pro) + 4)) is accepted
