import json

import pytest
from tests.cases import made_of
from tests.fuse.figures.conftest import figure

from rasid.cli.case_figures import lines, run, told_of, write, write_table
from rasid.flow.case import Case
from rasid.fuse.figures import series
from rasid.model.errors import InputError


@pytest.fixture
def tolls(know):
    """Two series: a toll that grew, and one wounded."""
    killed = [figure(13, voice="health ministry", outlet="okaz"), figure(15, "2024-03-06", document="d2")]
    return [series([figure(9, measure="wounded")], know, place="aden"), series(killed, know, place="aden")]


def test_the_longest_series_comes_first_with_its_id(tolls):
    found = list(lines(sorted(tolls, key=lambda one: -len(one.figures))))
    assert found[0] == f"[bold]{tolls[1].id}[/bold]  killed, incident, 2024-03-05, Yemen, Aden (2 figures)"
    assert "13 killed, health ministry, okaz" in found[1]


def test_as_lines_for_the_terminal(tolls, capsys):
    assert write(tolls, "table", 1) == 0
    out = capsys.readouterr()
    assert "1 -> 2 later increment: 13 by 2024-03-05, 15 by 2024-03-06" in out.out
    assert "there are more" in out.err


def test_as_csv_with_what_each_is_to_the_one_before(tolls, capsys):
    write(tolls, "csv", 0)
    head, *rest = capsys.readouterr().out.splitlines()
    assert head.startswith("series,scope,measure,count,low,high")
    assert len(rest) == 3
    assert "later_increment,d1/q13" in rest[1]


def test_as_json_lines(tolls, capsys):
    write(tolls, "jsonl", 0)
    assert [len(json.loads(line)["figures"]) for line in capsys.readouterr().out.splitlines()] == [1, 2]


def test_nothing_is_said_to_be_nothing(capsys):
    write([], "table", 5)
    assert capsys.readouterr().out == "no figures\n"
    assert write_table([]) == 0


@pytest.fixture
def case(tmp_path):
    """A case with two reports of one bombing."""
    texts = [
        ("2024-03-05", "قتل 10 أشخاص في انفجار في عدن اليوم."),
        ("2024-03-06", "قتل 13 شخصا في انفجار في عدن أمس."),
    ]
    return made_of(tmp_path, texts, ["occurrences", "figures"])


def test_of_a_case_and_of_one_occurrence(case, capsys):
    assert run(str(case), None, "table", "killed", 0, None) == 0
    assert "later increment: 10 by 2024-03-05, 13 by 2024-03-06" in capsys.readouterr().out
    with Case.open(case) as opened:
        (occurrence,) = opened.occurrences(least=2)
        (told,) = told_of(opened, occurrence.id)
    assert [one.low for one in told.figures] == [10, 13]
    assert told.occurrence == occurrence.reports[0].event


def test_another_measure_has_none(case, capsys):
    run(str(case), None, "table", "drone", 0, None)
    assert capsys.readouterr().out == "no figures\n"


def test_what_is_wrong_is_said(case):
    with pytest.raises(InputError, match="--format is one of table, jsonl, csv"):
        run(str(case), None, "xml", None, 0, None)
    with pytest.raises(InputError, match="nothing: no occurrence of this case"):
        run(str(case), "nothing", "table", None, 0, None)
