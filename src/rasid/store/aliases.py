"""Names that corrections taught, waiting to go into the user's knowledge."""

from typing import Any, Literal, NamedTuple

from sqlalchemy import Engine, func, select, update

from rasid.arabic.fold import fold
from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.identity import storable_words
from rasid.store.rows import ignoring
from rasid.store.schema import aliases

State = Literal["waiting", "accepted", "rejected"]


class Learnt(NamedTuple):
    """Words that somebody said name an entity of the knowledge, where they stand, and what became of it."""

    id: int
    words: str
    entity: str
    document: str
    record: str
    who: str
    at: str
    state: State
    decided_by: str | None
    decided_at: str | None


COLUMNS = [aliases.c[name] for name in Learnt._fields]


class Aliases:
    """The aliases of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.audit = Audit(engine)

    def add(self, words: str, entity: str, document: str, record: str, who: str) -> None:
        """Let words wait for somebody's decision; the same words of the same entity wait, or were decided, once."""
        kept = storable_words(words)
        row: dict[str, Any] = {"fold": fold(kept), "words": kept, "entity": entity}
        row |= {"document": document, "record": record, "who": who, "at": now(), "state": "waiting"}
        with writing(self.engine) as connection:
            connection.execute(ignoring(connection, aliases).values(**row))

    def some(self, state: State = "waiting", after: int = 0, most: int = 50) -> list[Learnt]:
        """Those of a state, the earliest first, behind a number."""
        query = select(*COLUMNS).where(aliases.c.state == state, aliases.c.id > after)
        with self.engine.connect() as connection:
            return [Learnt(*row) for row in connection.execute(query.order_by(aliases.c.id).limit(most))]

    def count(self, state: State = "waiting") -> int:
        """How many are of a state."""
        query = select(func.count()).where(aliases.c.state == state)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def get(self, id: int) -> Learnt | None:
        """The one of this number, None where there is none."""
        with self.engine.connect() as connection:
            row = connection.execute(select(*COLUMNS).where(aliases.c.id == id)).first()
        return Learnt(*row) if row else None

    def decide(self, id: int, state: State, who: str) -> bool:
        """Say what became of one that waits, with a row of the log; False where it waits no longer."""
        mine = aliases.c.id == id
        with writing(self.engine) as connection:
            changed = connection.execute(
                update(aliases)
                .where(mine, aliases.c.state == "waiting")
                .values(state=state, decided_by=who, decided_at=now())
            )
            if not changed.rowcount:
                return False
            words, entity = connection.execute(select(aliases.c.words, aliases.c.entity).where(mine)).one()
            self.audit.add(connection, who, "alias", {"words": words, "entity": entity, "state": state})
        return True
