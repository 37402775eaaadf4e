"""The description laid out: chapters, fields, and types in words."""

import pytest

from rasid.api.app import description
from rasid.api.manual import chapters, kind_of, records


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "integer or null"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Hop"}}, "list of Hop"),
        ({"$ref": "#/components/schemas/Page_Hop_"}, "page of Hop"),
        ({"enum": ["a", "b"]}, "a | b"),
        ({"const": 1}, "1"),
        ({"type": "array", "prefixItems": [{"type": "integer"}] * 2, "items": False}, "[integer, integer]"),
        ({"type": "object", "additionalProperties": {"type": "number"}}, "object of number"),
        ({"type": "string", "contentEncoding": "base64"}, "base64"),
        ({"type": "array"}, "list of anything"),
    ],
)
def test_types_are_told_in_words(schema: dict, words: str) -> None:
    assert "".join(part for part, _ in kind_of(schema)) == words


def test_every_operation_is_in_a_chapter() -> None:
    made = description()
    told = [(one.method.lower(), one.path) for chapter in chapters(made) for one in chapter.operations]
    assert sorted(told) == sorted((m, path) for path, some in made["paths"].items() for m in some)


def test_an_operation_tells_what_it_takes_and_gives() -> None:
    found = {one.id: one for chapter in chapters(description()) for one in chapter.operations}
    judge = found["judge"]
    assert (judge.takes, judge.gives) == ((("JudgementIn", "JudgementIn"),), (("Judgement", "Judgement"),))
    assert judge.scope == "read review"
    fields = {field.name: field for field in found["list_occurrences"].parameters}
    assert not fields["kinds"].needed
    assert "2024-08-23" in fields["since"].about
    assert found["get_text"].gives == (("text/plain", None),)


def test_records_name_each_other() -> None:
    found = {record.name: record for record in records(description())}
    one = next(field for field in found["Judgement"].fields if field.name == "one")
    assert (one.kind, one.needed) == ((("Ref", "Ref"),), True)
    assert found["Ref"].kind == (("string", None),)
    assert not any(name.startswith("Page_") for name in found)
