"""Reading what a case holds: shard by shard, failures noted and not tried again."""

import pytest
from tests.flow.articles import BLAST, TRUCE, article

from rasid.flow import reading as room
from rasid.flow.case import Case
from rasid.flow.pages import worker
from rasid.flow.reading import read_pending
from rasid.flow.shards import Work


def refusing(folder):
    """A worker that cannot read what speaks of a market."""
    work = worker(folder)

    def do(payload):
        if "سوق" in payload[0]:
            raise ValueError("no markets")
        return work(payload)

    return do


def test_what_cannot_be_read_is_told_once(tmp_path, monkeypatch):
    with Case.create(tmp_path / "case.rasid") as case:
        articles = [article("one", BLAST, "o", "2024-03-03"), article("two", TRUCE, "o", "2024-03-03")]
        documents = [outcome.document for outcome in case.store.documents.add(articles, "tests")]
        monkeypatch.setattr(room, "Work", lambda factory, options: Work(f"{__name__}:refusing", options))
        ticks: list[int] = []
        done = read_pending(case.store, case.know.digest[:16], None, tick=ticks.append)
        assert done == (1, 1)
        assert sum(ticks) == 2
        assert [r.document.id for r in case.readings()] == documents[1:]
        assert case.status()["failures"] == {"reading": 1}
        assert case.read() == (0, 0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_change_nothing_but_the_time(tmp_path, fused, jobs, know):
    with Case.open(fused) as whole, Case.create(tmp_path / "case.rasid") as case:
        texts = [(d, whole.text(d), whole.store.documents.origin(d)) for d in whole.store.documents.ids()]
        assert len(texts) == 12
        list(
            case.store.documents.add(
                (article(d, text, "o", "2024-03-03") for d, text, _ in texts[:5]), "tests"
            )
        )
        case.read(jobs=jobs)
        found = {r.document.sha256: len(r.attributions) for r in case.readings()}
        assert len(found) == 5
