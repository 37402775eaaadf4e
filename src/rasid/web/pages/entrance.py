"""Coming in by the address that `rasid desk` prints, and going out."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from rasid.api.access import COOKIE, desk

router = APIRouter(include_in_schema=False)


@router.get("/enter")
def enter(request: Request, key: str = "") -> Response:
    """Let whoever started the desk in; the key holds once."""
    secret = desk(request).enter(key)
    if secret is None:
        raise HTTPException(401, "this address holds once and has been used; start `rasid desk` again")
    answer = RedirectResponse("/", 303)
    give(answer, secret, request.url.scheme == "https")
    return answer


@router.post("/leave")
def leave(request: Request) -> Response:
    """End the session."""
    secret = request.cookies.get(COOKIE)
    if secret:
        desk(request).sessions.close(secret)
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE)
    return answer


def give(answer: Response, secret: str, secure: bool) -> None:
    """Put a session's secret into a cookie that scripts and other sites do not see."""
    answer.set_cookie(COOKIE, secret, httponly=True, samesite="strict", secure=secure, path="/")
