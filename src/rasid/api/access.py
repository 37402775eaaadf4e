"""Who is asking, and what they may do: every route declares the scope it needs."""

from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import Depends, HTTPException, Request, Security
from fastapi.responses import Response
from fastapi.security import HTTPBearer

from rasid.api.desk import Desk
from rasid.flow.case import Case
from rasid.store.tokens import Scope
from rasid.store.users import Role

SCOPES: dict[Role, frozenset[Scope]] = {
    "reader": frozenset(("read",)),
    "reviewer": frozenset(("read", "review")),
    "admin": frozenset(("read", "review", "write", "admin")),
}

TOKEN = HTTPBearer(scheme_name="token", auto_error=False)  # for the description: `person` reads it


class Person(NamedTuple):
    """Who is asking; `by` a session's cookie or a token, which may have fewer scopes than its owner's role.

    `local` is whoever started the desk on this machine; `session` is what their session is called.
    """

    name: str
    scopes: frozenset[Scope]
    by: Literal["session", "token"]
    local: bool = False
    session: str | None = None

    def may(self, scope: Scope) -> bool:
        """Whether they may do what needs this scope."""
        return scope in self.scopes


def desk(request: Request) -> Desk:
    """The desk a request came to."""
    found: Desk = request.app.state.desk
    return found


def secure(request: Request) -> bool:
    """Whether the browser that asks speaks https with us, or with what stands in front of us."""
    return desk(request).secure or request.url.scheme == "https"


def cookie(request: Request) -> str:
    """What the session's cookie is called: browsers keep one jar for all ports of a host, so the port is in it."""
    name = f"rasid-session-{request.url.port or 0}"
    return f"__Host-{name}" if secure(request) else name


def give(request: Request, answer: Response, secret: str) -> None:
    """Put a session's secret into a cookie that scripts and other sites do not see."""
    answer.set_cookie(
        cookie(request), secret, httponly=True, samesite="strict", secure=secure(request), path="/"
    )


def take(request: Request, answer: Response) -> None:
    """Take the session's cookie back."""
    answer.delete_cookie(cookie(request), httponly=True, samesite="strict", secure=secure(request), path="/")


def address(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else "unknown"


def person(request: Request) -> Person | None:
    """Who is asking; None for somebody who has not come in. Looked up once a request."""
    if not hasattr(request.state, "person"):
        said = request.headers.get("authorization")
        request.state.person = _by_session(request) if said is None else _by_token(request, said)
    found: Person | None = request.state.person
    return found


def _by_token(request: Request, said: str) -> Person | None:
    kind, _, secret = said.partition(" ")
    at = desk(request)
    token = at.tokens.find(secret.strip()) if kind.lower() == "bearer" else None
    role = at.role(token.who) if token else None
    if token is None or role is None:
        return None
    return Person(token.who, SCOPES[role].intersection(token.scopes), "token")


def _by_session(request: Request) -> Person | None:
    secret, at = request.cookies.get(cookie(request)), desk(request)
    session = at.sessions.find(secret) if secret else None
    if session is None or (session.local and not at.local):
        return None
    role: Role | None = "admin" if session.local else at.role(session.who)
    if role is None:
        return None
    return Person(session.who, SCOPES[role], "session", session.local, session.id)


def needs(scope: Scope) -> Callable[..., Person]:
    """What a route depends on: a person who has this scope, else 401 or 403."""

    def check(request: Request, _: Annotated[Any, Security(TOKEN, scopes=[scope])]) -> Person:
        found = person(request)
        if found is None:
            raise HTTPException(
                401, "come in first: log in, or send a token", headers={"WWW-Authenticate": "Bearer"}
            )
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
