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
