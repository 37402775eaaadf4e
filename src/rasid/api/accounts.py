"""Users, their sessions, tokens and preferences: /me, /users, /sessions, /tokens, /preferences; and /audit."""

import json
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request
from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from rasid.api.access import Admin, At, Person, Reader, address, desk
from rasid.api.answering import Page, answer
from rasid.api.describing import gives
from rasid.api.paging import After, Most, numbered, paged
from rasid.export.csv_files import line
from rasid.flow.auditing import Checked, Told, audited, checked, every
from rasid.flow.case import Case
from rasid.store.audit import Chosen, Entry
from rasid.store.sessions import Session
from rasid.store.tokens import DAYS, NAME, Scope, Token
from rasid.store.users import LONGEST, SHORTEST, Role, User
from rasid.store.users import NAME as USER

router = APIRouter(tags=["accounts"])
STRICT = ConfigDict(extra="forbid", strict=True)
Name = Annotated[str, Path(min_length=1, max_length=USER, description="A user's name.")]
Password = Annotated[str, Field(min_length=SHORTEST, max_length=LONGEST)]


class Me(msgspec.Struct, frozen=True):
    """Who is asking, what they may do, and whether by a session or a token."""

    name: str
    scopes: tuple[Scope, ...]
    by: Literal["session", "token"]


class Seen(msgspec.Struct, frozen=True):
    """A session: of whom, since when, seen last, until when (UTC); `here` is the one that asks."""

    id: str
    who: str
    local: bool
    made_at: str
    seen_at: str
    ends_at: str
    here: bool


class Made(msgspec.Struct, frozen=True):
    """A new token, and what to send as `Authorization: Bearer …`; it is told only now."""

    token: Token
    secret: str


class NewUser(BaseModel):
    """Somebody to let in; `again` where they were shut out before."""

    model_config = STRICT
    name: str = Field(min_length=1, max_length=USER)
    password: Password
    role: Role
    again: bool = False


class Changed(BaseModel):
    """What to change of a user. Who changes their own password says the one they have."""

    model_config = STRICT
    role: Role | None = None
    password: Password | None = None
    current: str | None = Field(None, max_length=LONGEST)


class NewToken(BaseModel):
    """What to call a token, what it may do, and for how many days; without, until it is taken back."""

    model_config = STRICT
    name: str = Field(min_length=1, max_length=NAME)
    scopes: list[Scope] = Field(min_length=1, max_length=4)
    days: int | None = Field(None, ge=1, le=DAYS)


class Preferred(BaseModel):
    """How somebody wants the desk written; what is left out stays as it is."""

    model_config = STRICT
    language: Literal["ar", "en"] | None = None
    digits: Literal["latn", "arab"] | None = None
    months: Literal["levant", "egypt", "both"] | None = None
    theme: Literal["auto", "light", "dark"] | None = None


def rows(
    who: Annotated[str | None, Query(max_length=200)] = None,
    what: Annotated[str | None, Query(max_length=40)] = None,
    since: Annotated[str | None, Query(max_length=10, description="A day, UTC.")] = None,
    until: Annotated[str | None, Query(max_length=10, description="A day, UTC, included.")] = None,
) -> Chosen:
    """Which rows of the log a query chooses."""
    return Chosen(who or None, what or None, since or None, until or None)


Picked = Annotated[Chosen, Depends(rows)]


@router.get("/me", operation_id="who_am_i", **gives(Me))
def me(request: Request, who: Reader) -> Response:
    """Who you are."""
    return answer(request, Me(who.name, tuple(sorted(who.scopes)), who.by))


@router.get("/users", operation_id="list_users", **gives(list[User]))
def users(request: Request, who: Admin) -> Response:
    """Everybody who may come in, or might."""
    return answer(request, desk(request).users.all())


@router.post("/users", operation_id="add_user", **gives(User, 201))
def add_user(request: Request, who: Admin, given: NewUser) -> Response:
    """Let somebody in."""
    made = desk(request).users.add(given.name, given.password, given.role, who.name, given.again)
    return answer(request, made, 201)


@router.patch("/users/{name}", operation_id="change_user", **gives(User))
def change_user(request: Request, who: Reader, name: Name, given: Changed) -> Response:
    """Change a user's role (an admin), or a password (an admin, or one's own). Then their sessions and tokens end."""
    held = user(request, name)
    if given.role is not None:
        as_admin(who)
        desk(request).users.set_role(name, given.role, who.name)
    if given.password is not None:
        set_password(request, who, held.name, given.current, given.password)
    return answer(request, desk(request).users.find(name))


@router.delete("/users/{name}", operation_id="shut_out", status_code=204, response_model=None)
def shut_out(request: Request, who: Admin, name: Name) -> Response:
    """Shut somebody out. What they judged stays theirs."""
    desk(request).users.remove(user(request, name).name, who.name)
    return Response(status_code=204)


@router.get("/sessions", operation_id="list_sessions", **gives(list[Seen]))
def list_sessions(request: Request, who: Reader, everybody: bool = False) -> Response:
    """Your sessions, or for an admin everybody's."""
    return answer(request, sessions(request, who, everybody))


@router.delete("/sessions/{id}", operation_id="end_session", status_code=204, response_model=None)
def end_session(request: Request, who: Reader, id: Annotated[str, Path(max_length=64)]) -> Response:
    """End a session of yours, or as an admin anybody's."""
    if not desk(request).sessions.end(id, who.name, _mine(who)):
        raise HTTPException(404, "there is no such session")
    return Response(status_code=204)


@router.get("/tokens", operation_id="list_tokens", **gives(list[Token]))
def list_tokens(request: Request, who: Reader, everybody: bool = False) -> Response:
    """Your tokens, or for an admin everybody's; the newest 500."""
    return answer(request, tokens(request, who, everybody))


@router.post("/tokens", operation_id="make_token", **gives(Made, 201))
def make_token(request: Request, who: Reader, given: NewToken) -> Response:
    """Make a token for a program. It may do no more than you may now."""
    return answer(request, Made(*new_token(request, who, given.name, given.scopes, given.days)), 201)


@router.delete("/tokens/{id}", operation_id="revoke_token", status_code=204, response_model=None)
def revoke_token(request: Request, who: Reader, id: Annotated[int, Path(ge=1, le=2**53)]) -> Response:
    """Take a token of yours back, or as an admin anybody's."""
    if not desk(request).tokens.revoke(id, who.name, _mine(who)):
        raise HTTPException(404, "there is no such token, or it was taken back")
    return Response(status_code=204)


@router.get("/preferences", operation_id="get_preferences", **gives(dict[str, str]))
def get_preferences(request: Request, who: Reader) -> Response:
    """What you chose; what is not there is as the desk has it."""
    return answer(request, desk(request).preferences.of(who.name))


@router.patch("/preferences", operation_id="change_preferences", **gives(dict[str, str]))
def change_preferences(request: Request, who: Reader, given: Preferred) -> Response:
    """Choose how the desk is written for you."""
    kept = desk(request).preferences.of(who.name) | given.model_dump(exclude_none=True)
    desk(request).preferences.put(who.name, kept)
    return answer(request, kept)


@router.get("/audit", operation_id="list_audit", **gives(Page[Told]))
def list_audit(
    request: Request, case: At, who: Admin, chosen: Picked, after: After = None, most: Most = 50
) -> Response:
    """What was done to the case, the newest first, with what judgements changed."""
    found = audited(case, chosen, numbered(after), most + 1)
    total = case.store.audit.count(chosen)
    return answer(request, paged(request, found, most, lambda last: str(last.number), total))


@router.get("/audit/rows", operation_id="download_audit", **gives("application/x-ndjson", 200, "text/csv"))
def download_audit(
    case: At,
    who: Admin,
    chosen: Picked,
    form: Annotated[Literal["jsonl", "csv"], Query(alias="format")] = "jsonl",
) -> Response:
    """Every row that is chosen, as JSON Lines or CSV; the seals can be checked with it."""
    case.store.audit.some(chosen, most=1)  # what is wrong with the days is told before the answer begins
    write, kind = (_csv, "text/csv") if form == "csv" else (_lines, "application/x-ndjson")
    name = {"Content-Disposition": f'attachment; filename="audit.{form}"'}
    return StreamingResponse(write(case, chosen), media_type=f"{kind}; charset=utf-8", headers=name)


@router.get("/audit/verification", operation_id="verify_audit", **gives(Checked))
def verify_audit(request: Request, case: At, who: Admin) -> Response:
    """Look the log through: is every row, and what it sealed, as it was written?"""
    return answer(request, checked(case))


def user(request: Request, name: str) -> User:
    """A user who may come in. Raises 404."""
    found = desk(request).users.find(name)
    if found is None or found.ended_at:
        raise HTTPException(404, f"there is no user {name}")
    return found


def as_admin(who: Person) -> None:
    """Raise 403 for anybody but an admin."""
    if not who.may("admin"):
        raise HTTPException(403, "this needs the scope admin")


def set_password(request: Request, who: Person, name: str, current: str | None, fresh: str) -> None:
    """Give a user another password: an admin anybody else, everybody themselves by the one they have. Raises 403."""
    if name != who.name:
        as_admin(who)
    elif not who.local and not desk(request).entry.right(name, current or "", address(request)):
        raise HTTPException(
            403, "the password you have now is another one, or there were too many wrong ones"
        )
    desk(request).users.set_password(name, fresh, who.name)


def sessions(request: Request, who: Person, everybody: bool = False) -> list[Seen]:
    """The sessions somebody may see. Raises 403."""
    if everybody:
        as_admin(who)
    return [_seen(one, who) for one in desk(request).sessions.of(None if everybody else who.name)]


def tokens(request: Request, who: Person, everybody: bool = False) -> list[Token]:
    """The tokens somebody may see. Raises 403."""
    if everybody:
        as_admin(who)
    return desk(request).tokens.of(None if everybody else who.name)


def new_token(
    request: Request, who: Person, name: str, scopes: list[Scope], days: int | None
) -> tuple[Token, str]:
    """A token that may do no more than who makes it. Raises 403."""
    over = sorted(set(scopes) - who.scopes)
    if over:
        raise HTTPException(403, f"you may not {', '.join(over)}, so no token of yours may")
    return desk(request).tokens.make(who.name, name, scopes, days)


def _mine(who: Person) -> str | None:
    return None if who.may("admin") else who.name


def _seen(one: Session, who: Person) -> Seen:
    here = one.id == who.session
    return Seen(one.id, one.who, one.local, one.made_at, one.seen_at, one.ends_at, here)


def _lines(case: Case, chosen: Chosen) -> Iterator[str]:
    for entry in every(case, chosen):
        yield f"{json.dumps(entry._asdict(), ensure_ascii=False)}\n"


def _csv(case: Case, chosen: Chosen) -> Iterator[str]:
    yield line(Entry._fields)
    yield from (line(entry) for entry in every(case, chosen))
