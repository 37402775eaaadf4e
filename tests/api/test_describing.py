"""The published description: complete, unambiguous, and made of what the routes give."""

import json
import re
from typing import Any

import msgspec
import pytest
from fastapi import APIRouter

from rasid.api.answering import Page
from rasid.api.app import description
from rasid.api.describing import ERRORS, TAGS, gives, published
from rasid.model.fusion.links import Link, Ref


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    return description()


def operations(made: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(f"{m} {path}", one) for path, some in made["paths"].items() for m, one in some.items()]


def test_every_operation_has_a_name_words_a_chapter_and_its_errors(made: dict[str, Any]) -> None:
    found = operations(made)
    names = [one["operationId"] for _, one in found]
    assert len(names) == len(set(names))
    for address, one in found:
        assert re.fullmatch(r"[a-z][a-z_]*", one["operationId"]), address
        assert one.get("description"), address
        assert set(one["tags"]) <= set(TAGS), address
        assert set(ERRORS) <= set(one["responses"]), address


def test_every_operation_tells_the_scopes_it_needs(made: dict[str, Any]) -> None:
    found = {one["operationId"]: one["security"] for _, one in operations(made)}
    assert found["list_occurrences"] == [{"token": ["read"]}, {"session": []}]
    assert found["judge"] == [{"token": ["read", "review"]}, {"session": []}]
    assert all(security[0]["token"] for security in found.values())


def test_every_name_leads_somewhere(made: dict[str, Any]) -> None:
    text = json.dumps(made)
    schemas, answers = made["components"]["schemas"], made["components"]["responses"]
    assert set(re.findall(r"#/components/schemas/([^\"]+)", text)) <= set(schemas)
    assert set(re.findall(r"#/components/responses/([^\"]+)", text)) <= set(answers)
    assert "x-kind" not in text
    assert "ValidationError" not in text


def test_every_record_is_an_object(made: dict[str, Any]) -> None:
    schemas = made["components"]["schemas"].items()
    assert [name for name, schema in schemas if schema.get("type") != "object"] == ["Ref"]


def test_references_are_words(made: dict[str, Any]) -> None:
    assert made["components"]["schemas"]["Ref"]["type"] == "string"
    assert made["components"]["schemas"]["Judgement"]["properties"]["one"] == {
        "$ref": "#/components/schemas/Ref"
    }


def test_a_route_says_what_it_gives() -> None:
    router = APIRouter()
    router.get("/a", **gives(Page[Link]))(lambda: None)
    router.post("/b", **gives(Ref, 201))(lambda: None)
    router.get("/c", **gives("text/csv", 200, "text/plain"))(lambda: None)
    found = published(router.routes)["paths"]
    assert found["/a"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/Page_Link_"
    }
    assert "201" in found["/b"]["post"]["responses"]
    assert found["/c"]["get"]["responses"]["200"]["content"] == {
        "text/csv": {"schema": {"type": "string"}},
        "text/plain": {"schema": {"type": "string"}},
    }
    assert ["304" in one["responses"] for _, one in operations({"paths": found})] == [True, False, True]


def test_kinds_of_one_name_are_told_apart() -> None:
    class Ref(msgspec.Struct):
        """Another."""

        other: int

    router = APIRouter()
    router.get("/a", **gives(Ref))(lambda: None)
    router.get("/b", **gives(Link))(lambda: None)
    found = published(router.routes)
    name = found["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    assert "other" in found["components"]["schemas"][name.rpartition("/")[2]]["properties"]
