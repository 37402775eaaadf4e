"""Errors as the API tells them: one shape, a code and words that say what to do."""

import http

from fastapi.responses import JSONResponse


def shape(status: int, message: str, code: str | None = None) -> JSONResponse:
    """An error: {"error": {"status", "code", "message"}}; the code is the status in words (`not-found`)."""
    words = code or http.HTTPStatus(status).phrase.lower().replace(" ", "-")
    return JSONResponse({"error": {"status": status, "code": words, "message": message}}, status)
