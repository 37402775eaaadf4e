"""The pure functions that choose Arabic place names out of GeoNames."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "places.py"
spec = importlib.util.spec_from_file_location("places", SCRIPT)
assert spec
assert spec.loader
places = importlib.util.module_from_spec(spec)
sys.modules["places"] = places
spec.loader.exec_module(places)


def judge(judged=None, names=None, words=()):
    return places.Judge(judged or {}, Counter(names or {}), set(words).__contains__)


def city(name, people, *forms, code="IQ", number=1):
    return {
        "name": name,
        "population": people,
        "countrycode": code,
        "geonameid": number,
        "latitude": 1.0,
        "longitude": 2.0,
        "alternatenames": list(forms),
    }


def extract(*cities, taken=((), ()), judge=judge(), counts=None):  # noqa: B008
    known = (set(taken[0]), set(taken[1]))
    return list(places.rows(list(cities), {"IQ": "iraq", "SY": "syria"}, known, judge, Counter(counts)))


def test_fold_unifies_hamza_seats_and_endings():
    assert places.fold("إربيل") == places.fold("أربيل")
    assert places.fold("الحسكة") == places.fold("الحسكه")


def test_slug_is_plain_latin():
    assert places.slug("Al Qā'im") == "al_qaim"


@pytest.mark.parametrize("name", ["کرکوک", "Kirkuk", "كر", "كركوك2", "ئوساكا", "لىسابون"])
def test_names_in_other_spellings_are_left_out(name):
    assert places.arabic_forms([name], True) == []


def test_name_without_article_goes_in_an_arab_country_only():
    names = ["موصل", "الموصل"]
    assert places.arabic_forms(names, True) == ["الموصل"]
    assert places.arabic_forms(names, False) == names


def test_most_used_spelling_comes_first():
    assert places.rank(["طوكيو", "توكيو"], "Tokyo", Counter({"توكيو": 3}))[0] == "توكيو"


def test_without_counts_the_article_follows_the_english_name():
    assert places.rank(["كوت", "الكوت"], "Al Kut", Counter())[0] == "الكوت"


def test_counting_sees_through_one_proclitic():
    assert places.count_forms(["وصل إلى كركوك وكركوك"], {"كركوك"})["كركوك"] == 2


def test_judged_forms_win_over_size_and_words():
    judged = {places.fold("باكو"): "clear", places.fold("واسعة"): "ambiguous"}
    assert not judge(judged, words={"باكو"}).doubts("باكو", 0)
    assert judge(judged).doubts("واسعة", 900_000)


def test_small_place_that_is_a_word_or_a_name_is_doubted():
    assert judge(words={"حلاوة"}).doubts("حلاوة", 500)
    assert judge(names={"سالم": 9}).doubts("سالم", 500)
    assert judge(words={"سبخة"}).doubts("السبخة", 500)
    assert not judge(names={"سالم": 9}).doubts("سالم", 500_000)


def test_kunyas_are_doubted_and_place_nouns_are_not():
    assert judge().doubts("أبو سمك", 0)
    assert not judge(names={"بيت": 9, "امين": 9}).doubts("بيت أمين", 0)


def test_a_shared_form_goes_to_the_larger_place():
    rows = extract(city("Small", 10, "كفرنون"), city("Large", 900_000, "كفرنون", code="SY", number=2))
    assert [(row.id, row.country) for row in rows] == [("large", "syria")]


def test_a_hand_written_form_keeps_the_extract_out():
    assert extract(city("Nun", 10, "كفرنون"), taken=((), {"كفرنون"})) == []


def test_an_id_in_use_gets_its_country():
    assert extract(city("Nun", 10, "كفرنون"), taken=({"nun"}, ()))[0].id == "nun_iraq"


def test_a_city_that_is_its_state_is_left_to_the_states():
    assert extract(city("Iraq", 10, "كفرنون")) == []


def test_ids_of_other_files_are_read(tmp_path):
    (tmp_path / "a.yaml").write_text("about: x\nentries:\n  - id: sana\n    kind: agency\n", encoding="utf-8")
    assert places.read_ids(tmp_path.rglob("*.yaml")) == {"sana"}


def test_a_sure_spelling_is_kept_without_the_doubtful_one():
    row = extract(city("Nun", 10, "نون", "كفرنون"), judge=judge(words={"نون"}))[0]
    assert (row.ar, row.forms, row.ambiguous) == ("كفرنون", "", "0")


def test_a_dropped_form_makes_no_row():
    assert extract(city("Nun", 10, "كفرنون"), judge=judge({"كفرنون": "drop"})) == []


def test_kind_goes_by_population():
    assert [places.kind_of(people) for people in (0, 20_000, 200_000)] == ["village", "town", "city"]


def test_hand_written_forms_are_taken_and_the_extract_is_not(tmp_path):
    for name, line in (("towns.tsv", "nun\tكفرنون\tكفر نون"), ("geonames.tsv", "sin\tكفرسين\t")):
        (tmp_path / name).write_text(f"# about: x\nid\tar\tforms\n{line}\n", encoding="utf-8")
    ids, forms = places.read_taken(tmp_path)
    assert {"nun"} <= ids
    assert {"كفرنون", "كفر نون"} <= forms
    assert "كفرسين" not in forms
