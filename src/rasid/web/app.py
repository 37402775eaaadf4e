"""The whole server: safety around it, the API, the pages, and the files they need."""

from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from rasid.api.app import router as api
from rasid.api.desk import Desk
from rasid.api.errors import Faults, allowed, noted, shape
from rasid.api.safety import Safety
from rasid.model.errors import InputError, RasidError, StoreError
from rasid.store.engines import BUSY
from rasid.version import __version__
from rasid.web.pages import ROUTERS
from rasid.web.rendering import render, static_folder


class Files(StaticFiles):
    """Static files: kept by the browser where the address has the version, else asked for again each time.

    Modules have none: one that is asked for by two addresses would run twice.
    """

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file."""
        answer = await super().get_response(path, scope)
        kept = b"v=" in scope["query_string"]
        answer.headers["Cache-Control"] = "public, max-age=86400" if kept else "no-cache"
        return answer


def make_app(desk: Desk) -> FastAPI:
    """The server of a desk."""
    app = FastAPI(title="Rasid", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk = desk
    app.include_router(api)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", Files(directory=static_folder()), "static")
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(Faults, answer=_answer)
    app.add_middleware(Safety, hosts=desk.hosts)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(RasidError, _told)
    return app


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = _answer(request, error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    if error.status_code == 405:
        answer.headers["Allow"] = allowed(request)
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    parts = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()]
    return _answer(request, 422, "; ".join(parts))


def _told(request: Request, error: Exception) -> Response:
    """An InputError is the asker's to mend; what is left is the case's, which may only be busy."""
    if isinstance(error, InputError):
        return _answer(request, 400, str(error))
    if isinstance(error, StoreError) and BUSY in str(error):
        return _answer(request, 503, f"the case: {BUSY}")
    return _answer(request, 500, noted(request, error))


def _answer(request: Request, status: int, message: str) -> Response:
    """As JSON, or as a page where a person looks; who has not come in is led to the door."""
    if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
        return shape(status, message)
    if status == 401 and request.url.path != "/enter":
        asked = quote(request.url.path) + (f"?{request.url.query}" if request.url.query else "")
        kept = request.method == "GET" and asked != "/"
        return RedirectResponse(f"/login?next={quote(asked, safe='/')}" if kept else "/login", 303)
    return render(request, "refused.html", status, code=status, message=message)
