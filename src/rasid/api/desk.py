"""The desk: one case that is served, and the settings it is served with."""

import secrets
from pathlib import Path
from typing import Literal

from rasid.flow.case import Case
from rasid.knowledge import Knowledge, load
from rasid.store import Store
from rasid.store.preferences import Preferences
from rasid.store.sessions import Sessions

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Desk:
    """A case with what serving it takes.

    `hosts` are the names a request may call the server by; `key` lets whoever started the desk on this machine in,
    once (None: nobody, people log in). `fetching` says whether addresses may be fetched at all.
    """

    def __init__(
        self,
        where: str | Path,
        knowledge: Path | None = None,
        who: str = "unknown",
        hosts: tuple[str, ...] = LOOPBACK,
        local: bool = True,
        language: Literal["ar", "en"] = "ar",
        fetching: bool = False,
    ) -> None:
        self.store, self.folder = Store.open(where), knowledge
        self.know: Knowledge = load(knowledge)
        self.who, self.hosts, self.language, self.fetching = who, hosts, language, fetching
        self.sessions, self.preferences = Sessions(self.store.engine), Preferences(self.store.engine)
        self.key = secrets.token_urlsafe(32) if local else None

    def case(self, who: str) -> Case:
        """The case as one person works on it."""
        case = Case(self.store, self.folder, who)
        case.know = self.know
        return case

    def enter(self, key: str) -> str | None:
        """A session's secret for the key, which holds once; None for another key."""
        if self.key is None or not secrets.compare_digest(key.encode(), self.key.encode()):
            return None
        self.key = None
        return self.sessions.open(self.who, local=True)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()
