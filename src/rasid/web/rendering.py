"""Pages out of templates, in the manner of who asks."""

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from rasid.api.access import desk, person, secure
from rasid.version import __version__
from rasid.web.manner import Manner
from rasid.web.words import LANGUAGES, some

SHARED = ("desk.",)  # words that every page's script has
LANGUAGE = "rasid-language"  # the cookie of the language chosen for as long as the browser is open


@cache
def environment() -> Environment:
    """The templates; everything put into one is escaped."""
    return Environment(
        loader=PackageLoader("rasid.web", "templates/desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def other_language(query: str, language: str) -> str:
    """The query of the same page in the other language."""
    kept = [(name, value) for name, value in parse_qsl(query) if name != "lang"]
    return urlencode([*kept, ("lang", language)])


def manner(request: Request) -> Manner:
    """How who asks wants things written; `?lang=` chooses the language until the browser is closed."""
    found = person(request)
    at = desk(request)
    chosen = at.preferences.of(found.name) if found else {}
    asked = (request.cookies.get(LANGUAGE), request.query_params.get("lang"))
    for language in asked:
        chosen = chosen | ({"language": language} if language in LANGUAGES else {})
    return Manner.of(chosen, at.language)


def render(request: Request, template: str, status: int = 200, /, **context: Any) -> HTMLResponse:
    """A page. Templates have `m` (the Manner), `person`, `path` and what is given.

    `script` names a module under `static/desk/`, `script_words` the beginnings of keys it needs, `styles` more
    style sheets under `static/desk/`.
    """
    how = manner(request)
    beginnings = (*SHARED, *context.pop("script_words", ()))
    made = environment().get_template(template)
    html = made.render(
        m=how,
        person=person(request),
        path=request.url.path,
        query=request.url.query,
        other_language=lambda query: other_language(query, "en" if how.language == "ar" else "ar"),
        version=__version__,
        script_texts=some(how.language, *beginnings),
        **{"script": None, "styles": (), "title": ""} | context,
    )
    answer = HTMLResponse(html, status)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(LANGUAGE, how.language, httponly=True, samesite="strict", secure=secure(request))
    return answer


@cache
def static_folder() -> str:
    """Where the style sheets, scripts and fonts are."""
    return str(files("rasid.web") / "static")
