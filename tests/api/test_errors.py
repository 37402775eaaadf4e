"""Errors: one shape."""

import json

from rasid.api.errors import shape


def test_the_code_is_the_status_in_words() -> None:
    answer = shape(413, "too big")
    assert json.loads(bytes(answer.body)) == {
        "error": {"status": 413, "code": "too-large", "message": "too big"}
    }
    assert answer.status_code == 413


def test_a_code_of_its_own() -> None:
    assert json.loads(bytes(shape(400, "no such word", "bad-query").body))["error"]["code"] == "bad-query"
