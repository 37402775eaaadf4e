"""The pure functions that tell name words from ordinary vocabulary."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "names.py"
spec = importlib.util.spec_from_file_location("names", SCRIPT)
assert spec
assert spec.loader
names = importlib.util.module_from_spec(spec)
sys.modules["names"] = names
spec.loader.exec_module(names)


@pytest.fixture
def table(tmp_path):
    """Write a word list, an office-holder and a text; give back the rows by word."""

    def run(words, text, person="سامر الطيباوي"):
        source = tmp_path / "words.tsv"
        source.write_text("".join(f"{word}\t{count}\tx\n" for word, count in words.items()), encoding="utf-8")
        people = tmp_path / "people"
        people.mkdir()
        entry = f"entries:\n  - id: x\n    name:\n      ar: {person}\n"
        (people / "a.yaml").write_text(entry, encoding="utf-8")
        corpus = tmp_path / "texts.jsonl"
        corpus.write_text(json.dumps({"title": None, "text": text}), encoding="utf-8")
        rows = names.rows(names.candidates(source, 2), names.people(people), [corpus])
        return {row.split("\t")[0]: row.split("\t") for row in rows}

    return run


def test_spellings_of_one_name_are_counted_together(table):
    rows = table({"أحمد": 40, "احمد": 5}, "")
    assert rows["أحمد"][1] == "45"
    assert "احمد" not in rows


def test_a_word_borne_once_is_left_out(table):
    assert "زرياب" not in table({"زرياب": 1}, "")


def test_a_function_word_is_no_name_however_many_bear_it(table):
    assert "من" not in table({"من": 516}, "")


def test_a_frequent_word_that_never_stands_beside_names_is_left_out(table):
    assert "قرية" not in table({"قرية": 3}, "وصلوا إلى قرية بعيدة. " * 30)


def test_a_name_with_the_article_of_a_noun_is_common(table):
    rows = table({"ربيع": 40, "وسيم": 40}, "جاء وسيم. عاد الوسيم. رحل الوسيم. قال وسيم. غاب الوسيم.")
    assert rows["وسيم"][3] == "1"


def test_a_word_beside_a_given_name_stays_a_name(table):
    rows = table({"سامي": 50, "غدير": 9}, "قال سامي غدير. ذكر سامي غدير. أكد سامي غدير. عاد سامي غدير.")
    assert rows["غدير"][3] == "0"


def test_names_of_office_holders_are_kept(table):
    assert "الطيباوي" in table({}, "")


def test_titles_in_forms_are_no_name_words(table):
    assert "الشيخ" not in table({}, "", person="الشيخ سامر")


@pytest.mark.parametrize(
    ("word", "role"), [("بن", names.CONNECTORS), ("اللواء", names.TITLES), ("سلام", names.BOTH)]
)
def test_settled_words(word, role):
    assert word in role


def test_no_word_has_two_roles():
    roles = [names.CONNECTORS, names.TITLES, names.NEVER, names.ONLY, names.BOTH]
    assert sum(map(len, roles)) == len(frozenset().union(*roles))
