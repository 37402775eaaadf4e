import json

import pytest
from tests.cases import made_of
from tests.fuse.processes.conftest import claimed, step

from rasid.cli.case_process import called, lines, run, write
from rasid.flow.case import Case
from rasid.fuse.processes import state
from rasid.model.errors import InputError


@pytest.fixture
def found():
    """A truce with two days, and a withdrawal with one."""
    truce = claimed(step("bound", "hamas", "2024-03-01"), step("suspended", "israel", "2024-03-04"))
    leave = claimed(
        step("demanded", "iraq", "2024-03-02"), process="withdrawal", sides=("iraq", "united_states")
    )
    return [state(leave), state(truce)]


def test_those_with_most_steps_come_first(found, capsys):
    assert write(found, "table", 0) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].endswith("truce between hamas and israel: pending")
    assert "israel: suspended" in out


def test_as_of_a_day(found, capsys):
    write(found, "table", 0, "2024-03-03")
    out = capsys.readouterr().out
    assert "as of 2024-03-03" in out
    assert "suspended" not in out
    write(found, "table", 0, "2023-01-01")
    assert capsys.readouterr().out == "no process by 2023-01-01\n"


def test_as_csv_a_row_a_party(found, capsys):
    write(found, "csv", 0, name=str.upper)
    head, *rest = capsys.readouterr().out.splitlines()
    assert head.startswith("cf_id,process,actor_name")
    assert [row.split(",")[2] for row in rest] == ["HAMAS", "ISRAEL", "IRAQ"]


def test_as_json_lines(found, capsys):
    write(found, "jsonl", 0)
    assert [json.loads(line)["process"] for line in capsys.readouterr().out.splitlines()] == [
        "truce",
        "withdrawal",
    ]


def test_the_id_stands_first_in_bold(found):
    head, *_ = lines(found)
    assert head == f"[bold]{found[0].id}[/bold]  withdrawal between iraq and united states: proposed"


def test_actors_are_called_in_english_or_as_their_document_does(case):
    with Case.open(case) as opened:
        assert called(opened, "hamas") == "Hamas"
        assert called(opened, "d1/some_source") == "some source"


def test_an_actor_of_one_document_is_called_as_it_is_there(fused):
    with Case.open(fused) as opened:
        reading = next(opened.readings())
        local = next(one for one in reading.entities if one.local)
        assert called(opened, f"{reading.document.id}/{local.id}") == local.name.ar


@pytest.fixture
def case(tmp_path):
    """A case with a truce."""
    texts = [
        ("2024-03-05", "أعلنت حركة حماس قبول الهدنة مع إسرائيل."),
        ("2024-03-08", "أعلنت إسرائيل تعليق الهدنة مع حماس."),
    ]
    return made_of(tmp_path, texts, ["processes"])


@pytest.mark.parametrize(("kind", "party", "wanted"), [
    ("truce", None, True),
    (None, "hamas", True),
    ("truce", "إسرائيل", True),
    ("withdrawal", None, False),
])  # fmt: skip
def test_of_a_case(case, capsys, kind, party, wanted):
    assert run(str(case), kind, None, party, "jsonl", 0, None) == 0
    assert bool(capsys.readouterr().out) == wanted


def test_what_is_wrong_is_said(case):
    with pytest.raises(InputError, match="a process is one of truce"):
        run(str(case), "war", None, None, "table", 0, None)
    with pytest.raises(InputError, match="nobody in the case is called so"):
        run(str(case), None, None, "houthis", "table", 0, None)
    with pytest.raises(InputError, match="write a day as 2024-08-26"):
        run(str(case), None, "yesterday", None, "table", 0, None)
