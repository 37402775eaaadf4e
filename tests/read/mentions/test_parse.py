"""From words to phrases."""

from rasid.arabic.words import tokenize
from rasid.read.mentions.parse import parse
from rasid.read.mentions.scene import Scene


def words(know, text):
    tokens = tuple(tokenize(text))
    made = Scene(tokens, know)
    return [" ".join(t.raw for t in tokens[p.first : p.after]) for p in parse(made, 0, len(tokens))]


def test_outer_phrases_come_in_order_and_do_not_overlap(know):
    found = words(know, "قال المتحدث باسم الجيش العراقي إن القوات الأميركية في سوريا")
    assert found == ["المتحدث باسم الجيش العراقي", "القوات الأميركية", "سوريا"]


def test_a_listed_name_takes_its_adjectives(know):
    assert words(know, "شن تنظيم داعش الإرهابي هجوما") == ["تنظيم داعش الإرهابي"]


def test_a_bearing_makes_a_part_of_a_state(know):
    assert words(know, "انتشروا في شمال العراق") == ["شمال العراق"]


def test_nothing_is_found_in_nothing(know):
    assert words(know, "هطل المطر") == []
