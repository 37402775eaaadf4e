"""What the desk needs is added; judgements given before are found by document, verdict and who."""

from sqlalchemy import insert, inspect, select

from rasid.model.codec import pack
from rasid.model.fusion.links import Judgement, Ref
from rasid.store.engines import engine_of, writing
from rasid.store.migrations import migrate
from rasid.store.schema import fused, judgements


def test_judgements_given_before_are_found(place: str) -> None:
    engine = engine_of(place)
    given = Judgement(1, "events", "reject", Ref("d" * 16, "e3"), "s.k.", "2031-01-01T00:00:00+00:00")
    with writing(engine) as connection:
        migrate(connection, "0002")
        row = {"number": 1, "question": "events", "one": str(given.one), "body": pack(given)}
        connection.execute(insert(judgements).values(row))
        for question in ("occurrences", "copies"):
            done = {"question": question, "document": "d" * 16, "reading": 7, "method": "1"}
            connection.execute(insert(fused).values(done))
    with writing(engine) as connection:
        migrate(connection, "0003")
        found = connection.execute(select(judgements)).mappings().one()
        again = dict(connection.execute(select(fused.c.question, fused.c.reading)).all())
        tables = set(inspect(connection).get_table_names())
    engine.dispose()
    assert (found["document"], found["verdict"], found["who"]) == ("d" * 16, "reject", "s.k.")
    assert again == {"occurrences": -1, "copies": 7}
    assert {"users", "sessions", "tokens", "preferences", "aliases", "parties"} <= tables
