"""Preferences: language, digits, months, light or dark; and one's own password and sessions."""

from typing import Annotated, get_args

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from rasid.api.access import Person, Reader, desk, give
from rasid.api.accounts import sessions, set_password
from rasid.model.errors import InputError
from rasid.store.users import SHORTEST
from rasid.web.manner import Digits, Manner, Months, Theme
from rasid.web.rendering import LANGUAGE, render
from rasid.web.words import LANGUAGES

router = APIRouter(include_in_schema=False)
CHOICES = {
    "language": LANGUAGES,
    "digits": get_args(Digits),
    "months": get_args(Months),
    "theme": get_args(Theme),
}
SHOWN = "2031-08-20"  # the day of the preview line
Word = Annotated[str, Form(max_length=10)]
Secret = Annotated[str, Form(max_length=1024)]
Answer = HTMLResponse | RedirectResponse


@router.get("/preferences")
def preferences(request: Request, who: Reader) -> HTMLResponse:
    """What can be chosen, and a line written so."""
    return _page(request, who)


@router.get("/preferences/preview")
def preview(request: Request, who: Reader) -> HTMLResponse:
    """The line written in the manner of a query."""
    chosen = desk(request).preferences.of(who.name) | dict(request.query_params)
    return render(request, "preview.html", manner=Manner.of(chosen, desk(request).language), shown=SHOWN)


@router.post("/preferences", response_model=None)
def choose(request: Request, who: Reader, language: Word, digits: Word, months: Word, theme: Word) -> Answer:
    """Keep what was chosen; the page that answers is written so."""
    given = {"language": language, "digits": digits, "months": months, "theme": theme}
    known = {name: value for name, value in given.items() if value in CHOICES[name]}
    desk(request).preferences.put(who.name, desk(request).preferences.of(who.name) | known)
    answer = RedirectResponse("/preferences?saved=1", 303)
    answer.delete_cookie(LANGUAGE)
    return answer


@router.post("/preferences/password", response_model=None)
def password(request: Request, who: Reader, current: Secret, fresh: Secret, same: Secret) -> Answer:
    """Change one's own password: every session and token ends, and this browser comes in anew."""
    if who.by != "session":
        raise HTTPException(403, "a program changes a password by PATCH /api/v1/users/NAME")
    if fresh != same:
        return _page(request, who, "preferences.not_same")
    try:
        set_password(request, who, who.name, current, fresh)
    except HTTPException:
        return _page(request, who, "preferences.wrong_password")
    except InputError:
        return _page(request, who, "preferences.bad_password")
    answer = RedirectResponse("/preferences?saved=1", 303)
    give(request, answer, desk(request).sessions.open(who.name))
    return answer


@router.post("/preferences/session", response_model=None)
def end(request: Request, who: Reader, id: Annotated[str, Form(max_length=64)]) -> Answer:
    """End one of one's own sessions."""
    desk(request).sessions.end(id, who.name, who.name)
    return RedirectResponse("/preferences", 303)


def _page(request: Request, who: Person, wrong: str | None = None) -> HTMLResponse:
    found = desk(request).users.find(who.name)
    return render(
        request,
        "preferences.html",
        400 if wrong else 200,
        choices=CHOICES,
        manner=Manner.of(desk(request).preferences.of(who.name), desk(request).language),
        shown=SHOWN,
        sessions=sessions(request, who),
        changeable=found is not None and not who.local,
        limits={"password": SHORTEST},
        wrong=wrong,
        saved="saved" in request.query_params and not wrong,
        script="preferences.js",
        styles=("accounts.css",),
    )
