from rasid import knowledge


def test_the_room_offers_knowledge_and_its_loader() -> None:
    assert knowledge.load is knowledge.load_knowledge
    assert knowledge.Knowledge.__doc__
