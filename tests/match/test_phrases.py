import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge.lexicons import words_of
from rasid.match.phrases import Phrases
from rasid.model.words import Cut

ENTRIES = ["وزير الخارجية", "وزير", "كتائب النهر", "إطلاق النار", "قصف"]


def phrases(accepts: bool = True) -> Phrases[str]:
    forms = ((words_of(entry), entry, "form") for entry in ENTRIES)
    return Phrases(forms, None if accepts else _bare)


def _bare(entry: str, part: str, cut: Cut) -> bool:
    return not cut.pro


def found(text: str, accepts: bool = True) -> list[str]:
    return [match.entry for match in phrases(accepts).find(list(tokenize(text)))]


def test_the_longest_entry_wins() -> None:
    assert found("قال وزير الخارجية إن وزيرا آخر حضر") == ["وزير الخارجية", "وزير"]


def test_particles_are_cut_from_the_first_word() -> None:
    assert found("لوزير الخارجية وبالقصف") == ["وزير الخارجية", "قصف"]


def test_pronouns_are_cut_from_the_last_word() -> None:
    assert found("بعد قصفهم المدينة") == ["قصف"]


def test_an_entry_decides_which_clitics_it_carries() -> None:
    assert found("وقصف", accepts=False) == []
    assert found("قصف", accepts=False) == ["قصف"]


def test_a_phrase_does_not_run_over_other_words() -> None:
    assert found("كتائب من النهر") == []


def test_the_whole_form_is_found_by_its_words() -> None:
    assert phrases().get(*words_of("كتائب النهر")) == "كتائب النهر"
    assert phrases().get("كتاءب") is None


def test_matches_stay_within_the_asked_tokens() -> None:
    tokens = list(tokenize("قصف وزير الخارجية"))
    assert [match.entry for match in phrases().find(tokens, 0, 2)] == ["قصف"]


CUTS = [
    ("وزير", "", ""), ("لوزير", "ل", ""), ("والوزير", None, ""), ("قصفهم", "", "هم"), ("وقصفها", "و", "ها"),
    ("بقصفه", "ب", "ه"), ("قصفا", "", "ا"), ("للوزير", "لل", ""), ("تقصف", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("word", "pro", "en"), CUTS)
def test_a_match_says_what_was_cut(word: str, pro: str | None, en: str) -> None:
    match = phrases().at(list(tokenize(word)), 0)
    if word == "والوزير":
        assert match is not None and match.cut.pro == "وال"
    elif pro is None:
        assert match is None
    else:
        assert match is not None and (match.cut.pro, match.cut.en) == (pro, en)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وزير الخارجية وزير الخارجية", ["وزير الخارجية", "وزير الخارجية"]),
        ("وزير\nالخارجية", ["وزير"]),
        ("وزير، الخارجية", ["وزير"]),
        ("وزيرها الخارجية", ["وزير"]),
        ("إطلاق", []),
        ("إطلاق للنار", []),
        ("بإطلاق النار", ["إطلاق النار"]),
        ("كتائب النهر وكتائب النهر", ["كتائب النهر", "كتائب النهر"]),
        ("", []),
    ],
)
def test_phrases_run_over_neighbours_only(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_of_two_owners_the_first_has_the_form() -> None:
    both = Phrases([(("قصف",), "one", "form"), (("قصف",), "two", "perfect")])
    (match,) = both.find(list(tokenize("قصف")))
    assert (match.entry, match.part) == ("one", "form")


def test_what_begins_an_entry_is_in_it() -> None:
    assert "وزير" in phrases()
    assert "الخارجيه" not in phrases()
    assert phrases().get("وزير", "الخارجيه") == "وزير الخارجية"
    assert phrases().get() is None


def test_asking_twice_gives_the_same() -> None:
    asked, tokens = phrases(), list(tokenize("لوزير الخارجية وبالقصف ثم قصف"))
    assert list(asked.find(tokens)) == list(asked.find(tokens))
