"""Which groups a document and its records are in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.store import Store
from rasid.store.whereabouts import groups_of, others_in


@pytest.fixture
def store(fused: Path, tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(shutil.copy(fused, tmp_path / "case.rasid"))
    yield opened
    opened.close()


def test_every_group_of_a_documents_records_is_found(store: Store) -> None:
    document = next(iter(store.documents.ids()))
    found = groups_of(store.engine, document)
    assert {one.question for one in found} >= {"occurrences", "figures"}
    for one in found:
        refs = store.fusion.members_of(one.question, one.group)
        assert one.size == len(refs)
        assert (document, one.record) in [(ref.document, ref.record or "") for ref in refs]


def test_the_other_documents_of_a_group_come_by_day(store: Store) -> None:
    pairs = [
        (document, one)
        for document in store.documents.ids()
        for one in groups_of(store.engine, document)
        if one.question == "figures" and one.size > 1
    ]
    for document, one in pairs:
        refs = store.fusion.members_of("figures", one.group)
        others = others_in(store.engine, "figures", one.group, document, 10)
        assert {id for id, _ in others} == {ref.document for ref in refs} - {document}
        days = [day for _, day in others if day]
        assert days == sorted(days)
    assert pairs


def test_an_unknown_document_is_in_no_group(store: Store) -> None:
    assert groups_of(store.engine, "0" * 16) == []
