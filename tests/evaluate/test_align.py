from rasid.evaluate.align import entity_map, jaccard, pair
from rasid.evaluate.gold import GoldDocument
from rasid.model.document import Document
from rasid.model.keys import MENTIONS
from rasid.model.records import Mention

TEXT = "قال سمير النهري لصحيفة «الرأي» إن سميرا آخر حضر للرأي"


def mention(words: str, entity: str) -> Mention:
    start = TEXT.index(words)
    return Mention("m", (start, start + len(words)), words, "person", entity, "name", "test")


def gold(**entities: str) -> GoldDocument:
    spans = {name: ((TEXT.index(form), TEXT.index(form) + len(form)),) for name, form in entities.items()}
    return GoldDocument("one", None, (), (), (), (), (), (), spans)


def test_how_much_two_sets_of_spans_share() -> None:
    assert jaccard([(0, 10)], [(0, 10)]) == 1
    assert jaccard([(0, 10)], [(5, 15)]) == 5 / 15
    assert jaccard([(0, 4), (6, 10)], [(0, 10)]) == 8 / 10
    assert jaccard([(0, 1)], [(2, 3)]) == 0


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    score = {("a", "x"): 0.9, ("a", "y"): 0.8, ("b", "x"): 0.85}
    assert pair(["a", "b"], ["x", "y"], lambda g, r: score.get((g, r), 0.0), 0.5) == [(0, 0)]
    assert pair(["a", "b"], ["x", "y"], lambda g, r: 1.0, 0.5) == [(0, 0), (1, 1)]


def test_entities_meet_by_place_or_by_words() -> None:
    document = Document(TEXT).with_layer(MENTIONS, (mention("سمير النهري", "s"), mention("«الرأي»", "r")))
    found = entity_map(gold(samir="سمير النهري", ray="الرأي"), document)
    assert found == {"s": frozenset({"samir"}), "r": frozenset({"ray"})}


def test_a_longer_phrase_around_a_name_is_not_the_name() -> None:
    document = Document(TEXT).with_layer(MENTIONS, (mention("سمير النهري لصحيفة «الرأي»", "s"),))
    assert entity_map(gold(ray="الرأي"), document) == {"s": frozenset()}
