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
