"""Logging in by name and password; on a desk for this machine alone, what to do instead."""

import re
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from rasid.api.access import address, cookie, desk, give
from rasid.flow.entry import Refused
from rasid.store.users import LONGEST, NAME
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
_OWN = re.compile(r"/(?![/\\])[!-\[\]-~]*")  # a path on this desk, of visible ASCII, with no backslash


def own(path: str) -> str:
    """Where to go after logging in: a path of this desk's own, else its first page."""
    return path if _OWN.fullmatch(path) and not path.startswith("/login") else "/"


@router.get("/login")
def login(request: Request, next: str = "/") -> HTMLResponse:
    """Name and password."""
    return _page(request, 200, next)


@router.post("/login")
def enter(
    request: Request,
    name: Annotated[str, Form(max_length=4 * NAME)],
    password: Annotated[str, Form(max_length=LONGEST)],
    next: Annotated[str, Form()] = "/",
) -> Response:
    """A new session; whatever session the browser had before ends."""
    at = desk(request)
    found = at.entry.sign_in(name, password, address(request))
    if isinstance(found, Refused):
        answer = _page(request, 429 if found.wait else 401, next, name, found)
        if found.wait:
            answer.headers["Retry-After"] = str(found.wait)
        return answer
    before = request.cookies.get(cookie(request))
    if before:
        at.sessions.close(before)
    went = RedirectResponse(own(next), 303)
    give(request, went, found)
    return went


def _page(
    request: Request, status: int, next: str, name: str = "", refused: Refused | None = None
) -> HTMLResponse:
    at = desk(request)
    return render(
        request,
        "login.html",
        status,
        local=at.local,
        users=not at.local or at.users.has_admin(),
        next=own(next),
        name=name,
        refused=refused,
        styles=("accounts.css",),
    )
