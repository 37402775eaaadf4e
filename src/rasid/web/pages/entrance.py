"""Coming in by the address that `rasid desk` prints, and going out."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from rasid.api.access import cookie, desk, give, take

router = APIRouter(include_in_schema=False)


@router.get("/enter")
def enter(request: Request, key: str = "") -> Response:
    """Let whoever started the desk in; the key holds once."""
    secret = desk(request).enter(key)
    if secret is None:
        raise HTTPException(401, "this address holds once and has been used; start `rasid desk` again")
    answer = RedirectResponse("/", 303, {"Referrer-Policy": "no-referrer"})
    give(request, answer, secret)
    return answer


@router.post("/leave")
def leave(request: Request) -> Response:
    """End the session."""
    secret = request.cookies.get(cookie(request))
    if secret:
        desk(request).sessions.close(secret)
    answer = RedirectResponse("/login", 303)
    take(request, answer)
    return answer
