"""The desk: one case that is served, and the settings it is served with."""

import secrets
import threading
from pathlib import Path
from typing import Literal

from rasid.flow.background import Background
from rasid.flow.case import Case
from rasid.flow.entry import Entry
from rasid.knowledge import Knowledge, load
from rasid.knowledge.aliases import FILE
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.preferences import Preferences
from rasid.store.sessions import Sessions
from rasid.store.tokens import Tokens
from rasid.store.users import Role, Users

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Desk:
    """A case with what serving it takes.

    `hosts` are the names a request may call the server by; `key` lets whoever started the desk on this machine in,
    once (None: nobody, people log in). That takes `local` and no host but this machine; else there must be an admin
    among the users. `secure` says that browsers reach it by https; `fetching`, that addresses may be fetched at all.
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
        secure: bool = False,
    ) -> None:
        self.store, self.folder = Store.open(where), knowledge
        engine = self.store.engine
        self.users, self.sessions, self.tokens = Users(engine), Sessions(engine), Tokens(engine)
        self.local = local and set(hosts) <= set(LOOPBACK)
        if not self.local and not self.users.has_admin():
            self.store.close()
            raise InputError(
                "others than this machine may only come in where there is an admin; make one first: "
                f"rasid user add NAME --role admin --store {where}"
            )
        self._learning = threading.Lock()
        self._known = (self._learnt(), load(knowledge))
        self.who, self.hosts, self.language, self.fetching = who, hosts, language, fetching
        self.secure = secure
        self.entry, self.preferences = Entry(self.users, self.sessions), Preferences(engine)
        self.key = self.new_key() if self.local else None
        self.background = Background(self.store, knowledge)
        self._entering = threading.Lock()

    @property
    def know(self) -> Knowledge:
        """The knowledge; loaded anew once a name was learnt, as the jobs that read do."""
        with self._learning:
            learnt = self._learnt()
            if learnt != self._known[0]:
                self._known = (learnt, load(self.folder))
            return self._known[1]

    def _learnt(self) -> int | None:
        """When the file of learnt names was last written (ns), None where there is none."""
        path = self.folder / "world" / FILE if self.folder else None
        return path.stat().st_mtime_ns if path and path.exists() else None

    def case(self, who: str) -> Case:
        """The case as one person works on it."""
        case = Case(self.store, self.folder, who)
        case.know = self.know
        return case

    def role(self, who: str) -> Role | None:
        """What somebody is now: as the users say, or the admin that whoever started it on this machine is."""
        found = self.users.find(who)
        if found is not None:
            return None if found.ended_at else found.role
        return "admin" if self.local and who == self.who else None

    def new_key(self) -> str:
        """Another key for another browser of this machine; the one before holds no more. Raises InputError."""
        if not self.local:
            raise InputError("only a desk that is open to this machine alone is entered by an address")
        self.key = secrets.token_urlsafe(32)
        return self.key

    def enter(self, key: str) -> str | None:
        """A session's secret for the key, which holds once; None for another key."""
        with self._entering:
            if self.key is None or not secrets.compare_digest(
                key.encode("utf-8", "replace"), self.key.encode()
            ):
                return None
            self.key = None
        return self.sessions.open(self.who, local=True)

    def close(self) -> None:
        """Stop what runs for it, and let go of the database."""
        self.background.close()
        self.store.close()
