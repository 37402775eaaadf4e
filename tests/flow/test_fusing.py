"""Filing and grouping: whatever comes in whichever order, the groups are those of all at once."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from tests.fuse.toys import NEAR, PARITY, Sum, reading

from rasid.flow import fusing
from rasid.flow.fusing import Filing, connected, regroup
from rasid.fuse.question import answer
from rasid.model.codec import pack, unpack
from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.model.fusion.links import Judgement, Ref
from rasid.model.gathered import Gathered
from rasid.store import Store
from rasid.store.groups import Grouped


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches so small that every boundary is met, and groups of toys filed as such."""
    monkeypatch.setattr(fusing, "BATCH", 2)
    monkeypatch.setattr(fusing, "GROUP", 3)
    monkeypatch.setattr(
        fusing, "grouped", lambda group, block=None: Grouped(group.id, pack(group), group.refs, None, block)
    )


def put(store: Store, name: str, *numbers: int) -> str:
    """Take a document in, with these numbers as what is read in it; its id."""
    document = Document(f"{name} {numbers}", Origin(id=name))
    (outcome,) = store.documents.add([Gathered(name, document)], "tests")
    assert outcome.document is not None
    (unread,) = [one for one in store.documents.unread("0", "0") if one.document == outcome.document]
    store.readings.put([(unread.version, reading(outcome.document, *numbers), Print(b"", b"", b""))])
    return outcome.document


def fuse(store: Store, question, judgements=()) -> None:
    Filing(store, question, None).run(judgements, lambda count: None)
    regroup(store, question, None, judgements, lambda count: None)


def stored(store: Store, question) -> list[Sum]:
    return sorted(
        (unpack(body, Sum) for body in store.fusion.groups(question.name, least=0)), key=lambda g: g.id
    )


def at_once(store: Store, question, judgements=()) -> list[Sum]:
    readings = [reading for _, reading, _ in store.readings.all()]
    return sorted(answer(question, readings, None, judgements), key=lambda g: g.id)


DOCUMENTS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.lists(st.integers(0, 40), max_size=4)), min_size=1, max_size=5
)


@given(steps=st.lists(DOCUMENTS, min_size=1, max_size=4))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("question", [NEAR, PARITY], ids=["linked", "by block"])
def test_step_by_step_gives_what_all_at_once_gives(question, steps, tmp_path_factory, empty_case):
    path = tmp_path_factory.mktemp("law") / "case.rasid"
    path.write_bytes(empty_case.read_bytes())
    with Store.open(path) as store:
        for documents in steps:
            for name, numbers in documents:
                try:
                    put(store, name, *numbers)
                except ValueError:  # the very text again: nothing to read
                    continue
            fuse(store, question)
            assert stored(store, question) == at_once(store, question)


def test_each_database_does_the_same(store):
    put(store, "a", 1, 20)
    put(store, "b", 2)
    fuse(store, NEAR)
    assert [group.numbers for group in stored(store, NEAR)] == [g.numbers for g in at_once(store, NEAR)]
    put(store, "b", 21)
    put(store, "c", 3)
    fuse(store, NEAR)
    assert sorted(group.numbers for group in stored(store, NEAR)) == [(1, 3), (20, 21)]


def test_must_link_is_applied_and_taken_back(store):
    one, other = put(store, "a", 1), put(store, "b", 90)
    fuse(store, NEAR)
    bound = Judgement(1, "figures", "must_link", Ref(one, "q1"), "s.k.", "2024-01-01", Ref(other, "q1"))
    with store.fusion.transaction() as connection:
        store.fusion.soil(connection, "figures", [Ref(one, "q1")])
    fuse(store, NEAR, [bound])
    assert [group.numbers for group in stored(store, NEAR)] == [(1, 90)]
    taken_back = msgspec.structs.replace(bound, number=2, verdict="note", revokes=1)
    with store.fusion.transaction() as connection:
        store.fusion.soil(connection, "figures", [Ref(one, "q1"), Ref(other, "q1")])
    fuse(store, NEAR, [bound, taken_back])
    assert sorted(group.numbers for group in stored(store, NEAR)) == [(1,), (90,)]


def test_what_was_filed_and_not_grouped_is_grouped_by_the_next_run(store):
    put(store, "a", 1)
    Filing(store, NEAR, None).run((), lambda count: None)
    assert stored(store, NEAR) == []
    fuse(store, NEAR)
    assert [group.numbers for group in stored(store, NEAR)] == [(1,)]
    assert store.fusion.dirty("figures") == []


def test_a_batch_that_fails_leaves_nothing_half_done(store, monkeypatch):
    put(store, "a", 1)
    monkeypatch.setattr(store.fusion, "soil", lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        fuse(store, NEAR)
    monkeypatch.undo()
    assert store.fusion.filed_documents("figures") == []
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM claims")).scalar() == 0


def test_another_version_of_the_program_files_everything_again(store, monkeypatch):
    put(store, "a", 1)
    fuse(store, NEAR)
    assert store.fusion.pending("figures", fusing.__version__) == []
    assert len(store.fusion.pending("figures", "another")) == 1


def test_nothing_new_is_nothing_to_do(store):
    put(store, "a", 1)
    fuse(store, NEAR)
    counts: list[int] = []
    Filing(store, NEAR, None).run((), counts.append)
    regroup(store, NEAR, None, (), counts.append)
    assert counts == []


def test_components_reach_as_far_as_links_do(store):
    ids = [put(store, name, number) for name, number in (("a", 1), ("b", 3), ("c", 5), ("d", 30))]
    fuse(store, NEAR)
    found = connected(store, "figures", [Ref(ids[0], "q1")], ())
    assert sorted(ref.document for ref in found[0]) == sorted(ids[:3])
