"""Looking at a case of the samples: records come with names, texts and reasons."""

import pytest

from rasid.model.errors import InputError, StoreError
from rasid.model.fusion.links import Ref


def test_occurrences_come_by_day_with_their_voices(case):
    found = list(case.occurrences())
    days = [o.first_day for o in found if o.first_day]
    assert days == sorted(days)
    assert all(o.origins and 1 <= o.origins.low <= o.origins.high for o in found)
    assert len(list(case.occurrences_bare(least=2))) < len(found)


def test_every_report_stands_on_words_of_its_document(case):
    for occurrence in case.occurrences_bare():
        for report in occurrence.reports:
            first, after = report.trigger.span
            assert case.text(report.event.document)[first:after] == report.trigger.text


def test_figures_and_processes_stand_on_words_too(case):
    quoted = [figure.quoted for series in case.figures() for figure in series.figures]
    quoted += [step.quoted for state in case.processes() for step in state.history]
    assert len(quoted) > 20
    for words in quoted:
        covered = case.text(words.document)[words.span[0] : words.span[1]]
        parts = words.text.split(" ⋯ ")  # a sum stands on the words of its parts
        assert covered.startswith(parts[0])
        assert covered.endswith(parts[-1])


def test_processes_as_of_an_earlier_day_know_less(case):
    now = {state.id: len(state.history) for state in case.processes()}
    before = {state.id: len(state.history) for state in case.processes(as_of="2024-09-01")}
    assert before.keys() == now.keys()
    assert sum(before.values()) < sum(now.values())


def test_the_identity_of_listed_and_of_local_entities(case):
    listed = next(one for one in case.identities() if one.reasons[0].rule == "listed")
    assert case.identity(listed.id) == listed
    reading = next(r for r in case.readings() if any(e.local for e in r.entities))
    local = next(e for e in reading.entities if e.local and e.kind == "person")
    found = case.identity(f"{reading.document.id}/{local.id}")
    assert Ref(reading.document.id, local.id) in found.entities
    assert case.identity("nobody/nobody") is case.identity("nobody_there") is None


def test_a_process_by_its_id(case):
    state = next(iter(case.processes()))
    assert case.process(state.id) == state
    assert case.process("nothing") is None


def test_what_a_document_is_at_a_glance(case):
    document = next(iter(case.store.documents.ids()))
    (row,) = case.rows([document]).values()
    assert row.outlet
    assert row.title in case.text(document)
    assert case.document(document).id == document


def test_names_of_listed_and_of_local_entities(case):
    reading = next(case.readings())
    local = next(entity for entity in reading.entities if entity.local)
    assert case.entity(f"{reading.document.id}/{local.id}") == local
    assert case.name(local.id, [reading.document.id]) == local.name.ar
    assert case.name("iraq") == "العراق"
    assert case.name("nobody_at_all") == "nobody_at_all"
    assert case.meant("العراق") == "iraq"


def test_origins_of_occurrences_and_of_records(case):
    occurrence = next(case.occurrences(least=2))
    assert case.origins_of([occurrence.id]) == occurrence.origins
    event = occurrence.reports[0].event
    assert case.origins_of([str(event)]).high == 1
    with pytest.raises(InputError, match="neither an occurrence of this case nor a record"):
        case.origins_of(["nothing"])
    with pytest.raises(InputError, match="no such records"):
        case.origins_of([f"{event.document}/e999"])


def test_who_is_called_so_in_the_case(case):
    reading = next(r for r in case.readings() if any(e.local for e in r.entities))
    local = next(entity for entity in reading.entities if entity.local)
    assert f"{reading.document.id}/{local.id}" in case.called(local.name.ar)
    assert case.name(f"{reading.document.id}/{local.id}") == local.name.ar
    with pytest.raises(InputError, match="nobody in the case is called so"):
        case.called("لا أحد بهذا الاسم")


def test_what_is_unread_is_counted_and_failures_are_listed(case):
    assert case.status()["unread"] == 0
    list(case.add("nowhere.txt"))
    assert case.failures() == [("nowhere.txt", "no such file or folder")]


def test_an_actor_is_followed_by_identity_and_framing(case):
    identities = list(case.identities())
    assert len({identity.id for identity in identities}) == len(identities)
    framings = [framing for framing in case.framing() if framing.actor]
    assert framings
    actor = max(framings, key=lambda framing: sum(naming.count for naming in framing.namings)).actor
    (one,) = case.framing(actor)
    assert one in framings


def test_a_document_that_is_not_there(case):
    assert case.reading("nothing") is None
    with pytest.raises(StoreError, match="no document nothing"):
        case.text("nothing")
