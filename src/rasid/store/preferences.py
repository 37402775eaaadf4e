"""Preferences: how each person wants the desk to look."""

import json
from collections.abc import Mapping

from sqlalchemy import Engine, select

from rasid.store.engines import writing
from rasid.store.rows import replacing
from rasid.store.schema import preferences


class Preferences:
    """The preferences of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def of(self, who: str) -> dict[str, str]:
        """What somebody chose, by name; nothing where they chose nothing."""
        query = select(preferences.c.body).where(preferences.c.who == who)
        with self.engine.connect() as connection:
            body = connection.execute(query).scalar()
        found: dict[str, str] = json.loads(body) if body else {}
        return found

    def put(self, who: str, chosen: Mapping[str, str]) -> None:
        """Keep what somebody chose in place of what they had."""
        row = {"who": who, "body": json.dumps(dict(chosen), ensure_ascii=False)}
        with writing(self.engine) as connection:
            connection.execute(replacing(connection, preferences, ("body",)), [row])
