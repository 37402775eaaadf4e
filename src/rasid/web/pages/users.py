"""Users: who may come in, as what; letting in, shutting out, and the sessions of everybody."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from rasid.api.access import Admin, desk
from rasid.api.accounts import sessions, set_password
from rasid.model.errors import InputError
from rasid.store.users import NAME, ROLES, SHORTEST
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
Words = Annotated[str, Form(max_length=1024)]
Answer = HTMLResponse | RedirectResponse


@router.get("/users")
def users(request: Request, who: Admin) -> HTMLResponse:
    """Everybody, and a form for one more."""
    return _page(request, who)


@router.post("/users", response_model=None)
def add(
    request: Request,
    who: Admin,
    name: Words,
    password: Words,
    role: Words,
    again: Annotated[bool, Form()] = False,
) -> Answer:
    """Let somebody in."""
    try:
        desk(request).users.add(name, password, role, who.name, again)
    except InputError as error:
        return _page(request, who, str(error), name)
    return RedirectResponse("/users", 303)


@router.post("/users/change", response_model=None)
def change(
    request: Request, who: Admin, name: Words, role: Words = "", password: Words = "", out: Words = ""
) -> Answer:
    """Change a role or a password, or shut somebody out."""
    at = desk(request)
    try:
        if out:
            at.users.remove(name, who.name)
        elif password and name == who.name and not who.local:
            raise HTTPException(403, "your own password is changed in your preferences")
        elif password:
            set_password(request, who, name, None, password)
        else:
            at.users.set_role(name, role, who.name)
    except InputError as error:
        return _page(request, who, str(error))
    return RedirectResponse("/users", 303)


@router.post("/users/session", response_model=None)
def end(request: Request, who: Admin, id: Words) -> Answer:
    """End anybody's session."""
    desk(request).sessions.end(id, who.name)
    return RedirectResponse("/users", 303)


@router.post("/users/address", response_model=None)
def address(request: Request, who: Admin) -> Answer:
    """Another address by which one more browser of this machine comes in, shown once."""
    if who.by != "session":
        raise HTTPException(403, "only whoever sits at the desk gets an address")
    key = desk(request).new_key()
    return _page(request, who, entry=f"{request.base_url}enter?key={key}")


def _page(
    request: Request, who: Admin, wrong: str | None = None, name: str = "", entry: str | None = None
) -> HTMLResponse:
    found = desk(request).users.all()
    admins = [one.name for one in found if one.role == "admin" and not one.ended_at]
    return render(
        request,
        "users.html",
        400 if wrong else 200,
        users=found,
        only=admins[0] if len(admins) == 1 else None,
        sessions=sessions(request, who, everybody=True),
        local=desk(request).local,
        roles=ROLES,
        limits={"name": NAME, "password": SHORTEST},
        wrong=wrong,
        name=name,
        entry=entry,
        styles=("accounts.css",),
    )
