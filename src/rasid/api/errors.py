"""Errors as the API tells them: one shape, a code and words that say what to do."""

from fastapi.responses import JSONResponse

CODES = {
    400: "bad-request",
    401: "not-come-in",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    409: "conflict",
    413: "too-large",
    415: "unsupported-type",
    421: "wrong-host",
    422: "invalid",
    429: "too-many",
    500: "failed",
    503: "busy",
}


def shape(status: int, message: str, code: str | None = None) -> JSONResponse:
    """An error: {"error": {"status", "code", "message"}}; the code is the status in a word or two (`not-found`)."""
    words = code or CODES.get(status, "error")
    return JSONResponse({"error": {"status": status, "code": words, "message": message}}, status)
