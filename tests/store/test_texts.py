"""Texts of many documents, and which were published last."""

from pathlib import Path

from rasid.flow.case import Case
from rasid.store.texts import latest, texts


def test_texts_by_id(fused: Path) -> None:
    with Case.open(fused) as case:
        ids = sorted(case.store.documents.ids())[:3]
        assert list(texts(case.store.engine, [*reversed(ids), "nothing"])) == [
            (id, case.text(id)) for id in ids
        ]


def test_the_last_published_come_first(fused: Path) -> None:
    with Case.open(fused) as case:
        ids = set(case.store.documents.ids())
        days = {id: row.day for id, row in case.rows(ids).items()}
        found = latest(case.store.engine, ids, 3)
        assert [days[id] for id in found] == sorted((day or "" for day in days.values()), reverse=True)[:3]
        assert latest(case.store.engine, ids, 500) == sorted(ids)
