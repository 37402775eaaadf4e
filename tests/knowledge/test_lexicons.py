import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge.entries import BareEntry, Entry
from rasid.knowledge.lexicons import Lexicon
from rasid.model.errors import DataError


def found(lexicon: Lexicon[Entry], text: str) -> list[tuple[str, str]]:
    return [(match.entry.id, match.part) for match in lexicon.find(list(tokenize(text)))]


SAY = Lexicon("say", [Entry(id="say", forms=("على حد قوله",), verbs=("قال يقول",), participles=("قائل",))])


@pytest.mark.parametrize(
    ("text", "part"),
    [("وقالت", "perfect"), ("سيقولون", "imperfect"), ("قائلا", "participle"), ("على حد قوله", "form")],
)
def test_every_form_of_an_entry_is_found(text: str, part: str) -> None:
    assert found(SAY, text) == [("say", part)]


def test_a_verb_takes_no_article_and_no_preposition() -> None:
    assert found(SAY, "القال بقال") == []


def test_a_bare_entry_takes_only_and() -> None:
    bare: Lexicon[Entry] = Lexicon("bare", [BareEntry(id="home", forms=("الرئيسية",))])
    assert found(bare, "والرئيسية") == [("home", "form")]
    assert found(bare, "بالرئيسية") == []


def test_one_form_has_one_owner() -> None:
    with pytest.raises(DataError, match="claimed by 'a' and 'b'"):
        Lexicon("say", [Entry(id="a", forms=("على",)), Entry(id="b", forms=("علي",))])


def test_one_id_has_one_entry() -> None:
    with pytest.raises(DataError, match="two entries"):
        Lexicon("say", [Entry(id="a"), Entry(id="a")])


def test_a_verb_needs_both_tenses() -> None:
    with pytest.raises(DataError, match="perfect imperfect"):
        Lexicon("say", [Entry(id="a", verbs=("قال",))])


KINDS_OF_ROOT = Lexicon(
    "kinds",
    [
        Entry(id="begin", verbs=("بدأ يبدأ",)),
        Entry(id="die", verbs=("توفي يتوفى",)),
        Entry(id="deny", verbs=("نفى ينفي",), participles=("نافي",)),
        Entry(id="call", verbs=("دعا يدعو",), participles=("داعي",)),
        Entry(id="point", verbs=("أشار يشير",), participles=("مشير",)),
        Entry(id="answer", verbs=("رد يرد",)),
        Entry(id="tell", verbs=("روى يروي",), participles=("راوي",)),
    ],
)


@pytest.mark.parametrize(
    ("text", "entry", "part"),
    [
        ("وبدأت", "begin", "perfect"), ("سيبدأون", "begin", "imperfect"), ("وستبدأ", "begin", "imperfect"),
        ("توفيت", "die", "perfect"), ("توفوا", "die", "perfect"), ("يتوفى", "die", "imperfect"),
        ("فنفت", "deny", "perfect"), ("ونفاها", "deny", "perfect"), ("وينفون", "deny", "imperfect"),
        ("نافية", "deny", "participle"), ("ونافيا", "deny", "participle"),
        ("دعتهم", "call", "perfect"), ("وستدعو", "call", "imperfect"), ("داعيا", "call", "participle"),
        ("أشرنا", "point", "perfect"), ("وسيشيرون", "point", "imperfect"), ("مشيرة", "point", "participle"),
        ("رددنا", "answer", "perfect"), ("فردت", "answer", "perfect"), ("سنرد", "answer", "imperfect"),
        ("يروون", "tell", "imperfect"), ("راوية", "tell", "participle"),
    ],
)  # fmt: skip
def test_verbs_of_every_root_are_found_in_a_text(text: str, entry: str, part: str) -> None:
    assert found(KINDS_OF_ROOT, text) == [(entry, part)]


@pytest.mark.parametrize("text", ["بدون", "بدت", "داع", "وداع", "توف", "النفي", "بردت", "الداعي"])
def test_words_that_look_like_those_verbs_are_none(text: str) -> None:
    assert found(KINDS_OF_ROOT, text) == []
