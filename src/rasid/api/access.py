"""Who is asking, and what they may do: every route declares the scope it needs."""

from collections.abc import Callable
from typing import Annotated, Literal, NamedTuple

from fastapi import Depends, HTTPException, Request

from rasid.api.desk import Desk
from rasid.flow.case import Case

Role = Literal["reader", "reviewer", "admin"]
Scope = Literal["read", "review", "write", "admin"]
SCOPES: dict[Role, frozenset[Scope]] = {
    "reader": frozenset(("read",)),
    "reviewer": frozenset(("read", "review")),
    "admin": frozenset(("read", "review", "write", "admin")),
}
COOKIE = "rasid-session"


class Person(NamedTuple):
    """Who is asking; `by` a session's cookie or a token, which may have fewer scopes than its owner's role."""

    name: str
    scopes: frozenset[Scope]
    by: Literal["session", "token"]

    def may(self, scope: Scope) -> bool:
        """Whether they may do what needs this scope."""
        return scope in self.scopes


def desk(request: Request) -> Desk:
    """The desk a request came to."""
    found: Desk = request.app.state.desk
    return found


def person(request: Request) -> Person | None:
    """Who is asking; None for somebody who has not come in."""
    secret = request.cookies.get(COOKIE)
    session = desk(request).sessions.find(secret) if secret else None
    return Person(session.who, SCOPES["admin"], "session") if session and session.local else None


def needs(scope: Scope) -> Callable[[Request], Person]:
    """What a route depends on: a person who has this scope, else 401 or 403."""

    def check(request: Request) -> Person:
        found = person(request)
        if found is None:
            raise HTTPException(401, "come in first: log in, or send a token")
        if not found.may(scope):
            raise HTTPException(403, f"this needs the scope {scope}")
        return found

    return check


Reader = Annotated[Person, Depends(needs("read"))]
Reviewer = Annotated[Person, Depends(needs("review"))]
Writer = Annotated[Person, Depends(needs("write"))]
Admin = Annotated[Person, Depends(needs("admin"))]


def reading_case(request: Request, who: Reader) -> Case:
    """The case, for somebody who may read it."""
    return desk(request).case(who.name)


At = Annotated[Case, Depends(reading_case)]
