"""Tokens: what programs come in with; one's own, and for an admin everybody's."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from rasid.api.access import Person, Reader, desk
from rasid.api.accounts import new_token, tokens
from rasid.model.errors import InputError
from rasid.store.tokens import NAME, SCOPES, Scope
from rasid.web.rendering import render

router = APIRouter(include_in_schema=False)
Answer = HTMLResponse | RedirectResponse


@router.get("/tokens")
def listed(request: Request, who: Reader, everybody: bool = False) -> HTMLResponse:
    """The tokens there are, and a form for a new one."""
    return _page(request, who, everybody)


@router.post("/tokens", response_model=None)
def make(
    request: Request,
    who: Reader,
    name: Annotated[str, Form(max_length=NAME)],
    scopes: Annotated[list[Scope], Form(max_length=4)] = [],  # noqa: B006 - only read
    days: Annotated[str, Form(pattern="^[0-9]{0,4}$")] = "",
) -> Answer:
    """A new token; its secret is shown on the page that answers, and never again."""
    if who.by != "session":
        raise HTTPException(403, "a program makes tokens by POST /api/v1/tokens")
    try:
        _, secret = new_token(request, who, name, scopes, int(days) if days else None)
    except InputError as error:
        return _page(request, who, wrong=str(error))
    return _page(request, who, secret=secret)


@router.post("/tokens/revoke", response_model=None)
def revoke(request: Request, who: Reader, id: Annotated[int, Form(ge=1, le=2**53)]) -> Answer:
    """Take a token back."""
    desk(request).tokens.revoke(id, who.name, None if who.may("admin") else who.name)
    return RedirectResponse("/tokens", 303)


def _page(
    request: Request,
    who: Person,
    everybody: bool = False,
    wrong: str | None = None,
    secret: str | None = None,
) -> HTMLResponse:
    return render(
        request,
        "tokens.html",
        400 if wrong else 200,
        tokens=tokens(request, who, everybody),
        everybody=everybody,
        scopes=[scope for scope in SCOPES if who.may(scope)],
        wrong=wrong,
        secret=secret,
        longest=NAME,
        base=str(request.base_url).rstrip("/"),
        styles=("accounts.css",),
    )
