"""What a person sees of copies, origins and occurrences."""

import json
import shutil

import msgspec
import pytest
from tests.flow.articles import BLAST, article, take_in

from rasid.cli.case_views import (
    check_days,
    copies,
    copy_lines,
    limited,
    occurrence_lines,
    occurrences,
    origin_lines,
    origins,
    show,
    utterance_lines,
    write_lines,
)
from rasid.flow.case import Case
from rasid.model.errors import InputError
from rasid.model.fusion.links import Reason, Ref
from rasid.model.fusion.origins import Origins, Voice

NONE = {
    "kind": None,
    "actor": None,
    "place": None,
    "since": None,
    "until": None,
    "least": 1,
    "most": 0,
    "folder": None,
}


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """A case with one story of two outlets, and the ids of its documents."""
    path = tmp_path_factory.mktemp("views") / "case.rasid"
    articles = [
        article("one", BLAST, "صحيفة المرفأ", "2024-03-03", "انفجار في سوق بلدة تل الزيتون"),
        article("two", f"{BLAST} انتهى.", "إذاعة القارب", "2024-03-04"),
    ]
    with Case.create(path) as case:
        return str(path), *take_in(case, articles)


@pytest.fixture
def samples(fused, tmp_path):
    """A case of the samples."""
    return str(shutil.copy(fused, tmp_path / "case.rasid"))


def test_copies_say_who_follows_whom(twice, capsys):
    store, one, two = twice
    assert copies(store, "table", 0) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.endswith("  2 documents")
    assert rows[0].split()[:3] == ["first", one, "2024-03-03"]
    assert "انفجار في سوق بلدة تل الزيتون" in rows[0]
    assert rows[1].split()[:2] == [two, "2024-03-04"]
    assert any("wholly_derived 1.00" in row for row in rows)


def test_the_arrow_points_to_the_copy(twice):
    store, *_ = twice
    with Case.open(store) as case:
        (group,) = case.copies()
        (pair,) = group.pairs
        for direction, arrow in (("one_from_other", "<-"), ("other_from_one", "->"), (None, "--")):
            turned = msgspec.structs.replace(pair, direction=direction)
            lines = list(copy_lines(case, msgspec.structs.replace(group, pairs=(turned,))))
            assert f"  {pair.one} {arrow} {pair.other}" in lines[3]


def test_without_copies_it_says_so(samples, capsys):
    copies(samples, "table", 0)
    assert capsys.readouterr().out == "no copies\n"
    copies(samples, "jsonl", 0)
    assert capsys.readouterr().out == ""


def test_the_voices_behind_an_occurrence(twice, capsys):
    store, one, two = twice
    with Case.open(store) as case:
        told = next(o for o in case.occurrences(least=2) if o.casualties)
        behind = told.origins
    assert origins(store, [told.id], "table", 0, None) == 0
    head, *rest = capsys.readouterr().out.splitlines()
    assert head.startswith(f"{behind.low} ")
    assert head.endswith(f"{behind.high} independent voice{'s' if behind.high > 1 else ''}")
    members = [line for line in rest if one in line or two in line]
    assert members
    assert sum(line.startswith("  merged: ") for line in rest) == len(behind.merges)


def test_statements_printed_twice(twice, capsys):
    store, one, two = twice
    assert origins(store, None, "table", 0, None) == 0
    out = capsys.readouterr().out
    assert "قوات الأمن أغلقت الطرق" in out
    assert f"printed at {one}/a" in out or f"printed at {two}/a" in out
    origins(store, None, "jsonl", 0, None)
    assert {"id", "speaker", "attributions"} <= json.loads(capsys.readouterr().out.splitlines()[0]).keys()


def test_who_obtained_the_words_is_told(twice):
    store, *_ = twice
    with Case.open(store) as case:
        said = next(case.utterances(least=2))
        given = msgspec.structs.replace(said, obtained_by="reuters", speaker=None, uttered=None)
        head, words, *_ = utterance_lines(case, given)
    assert head.startswith(f"[bold]{said.id}[/bold]  ?  ?, given to \u2068رويترز\u2069")
    assert said.words in words


def test_voices_with_their_sides(twice):
    store, *_ = twice
    admits = Voice("hop", "iraq", (Ref("d1", "e1"),), "claimant", True, (Reason("hop", "d1/e1 says so"),))
    nobody = Voice("unknown", None, (Ref("d2", "e2"),))
    found = Origins(1, 2, (admits, nobody), (Reason("could_share", "may be one"),))
    with Case.open(store) as case:
        lines = list(origin_lines(case, found))
    assert lines == [
        "[bold]1 to 2 independent voices[/bold]",
        "  \u2068العراق\u2069 (by hop, claimant, against its interest): d1/e1",
        "      d1/e1 says so",
        "  not told who (origin unknown): d2/e2",
        "  merged: may be one",
    ]


def test_an_occurrence_with_its_reports(twice, capsys):
    store, one, two = twice
    with Case.open(store) as case:
        told = next(o for o in case.occurrences(least=2) if o.casualties)
    assert occurrences(store, "table", **{**NONE, "least": 2}) == 0
    out = capsys.readouterr().out
    assert f"{told.id}  {told.first_day}" in out
    assert "ASSAULT" in out
    assert f"  {len(told.reports)} reports: " in out
    assert f"    {one}/e" in out
    assert f"    {two}/e" in out
    assert "2024-03-03  \u2068صحيفة المرفأ\u2069" in out


def test_one_report_is_no_plural(samples):
    with Case.open(samples) as case:
        one = next(o for o in case.occurrences() if len(o.reports) == 1)
        head, who, counts, *reports = occurrence_lines(case, one)
    assert head.startswith(f"[bold]{one.id}[/bold]  ")
    assert " -> " in who
    assert counts.startswith("  1 report: 1 ")
    assert counts.endswith("independent voice")
    assert len(reports) == 1


@pytest.mark.parametrize(("option", "value", "some"), [
    ("kind", "assault", True),
    ("since", "2030", False),
    ("until", "2030-01", True),
    ("least", 99, False),
])  # fmt: skip
def test_occurrences_that_pass_a_filter(samples, capsys, option, value, some):
    assert occurrences(samples, "jsonl", **{**NONE, option: value}) == 0
    found = capsys.readouterr().out.splitlines()
    assert bool(found) == some
    assert all(json.loads(line)["origins"]["high"] for line in found)


def test_those_of_an_actor_that_one_document_knows(samples, capsys):
    with Case.open(samples) as case:
        named = next(o for o in case.occurrences_bare() if o.actors)
        name = case.name(named.actors[0], [named.reports[0].event.document])
    occurrences(samples, "jsonl", **{**NONE, "actor": name})
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert named.id in {one["id"] for one in found}
    assert len(found) < 70


@pytest.mark.parametrize(("option", "value", "why"), [
    ("kind", "WAR", "--type WAR: an event type is one of AGREE"),
    ("since", "yesterday", "--since yesterday: is no ISO date"),
    ("until", "2024/01/01", "--until 2024/01/01"),
    ("actor", "لا أحد بهذا الاسم", "nobody in the case is called so"),
    ("place", "لا مكان بهذا الاسم", "nobody in the case is called so"),
])  # fmt: skip
def test_a_filter_that_means_nothing_is_refused(samples, option, value, why):
    with pytest.raises(InputError, match=why):
        occurrences(samples, "table", **{**NONE, option: value})


def test_forms_that_are_none(samples):
    for asked in (lambda: copies(samples, "csv", 0), lambda: origins(samples, None, "xml", 0, None)):
        with pytest.raises(InputError, match="--format is one of table, jsonl"):
            asked()
    with pytest.raises(InputError, match="neither an occurrence of this case nor a record"):
        origins(samples, ["nothing"], "table", 0, None)


def test_more_than_shown_is_said(capsys):
    assert list(limited("abc", 2)) == ["a", "b"]
    assert "the first 2; there are more: --most 0 for all" in capsys.readouterr().err
    assert list(limited("abc", 0)) == list(limited("abc", 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def test_lines_or_a_word_that_there_are_none(capsys):
    assert show(iter(["[bold]x[/bold] \\[y]"]), "none") == 0
    assert show([], "none") == 0
    assert capsys.readouterr().out == "x [y]\nnone\n"


def test_records_as_lines(capsysbinary):
    write_lines([Ref("a", "e1"), Ref("خبر")])
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert [json.loads(line)["document"] for line in lines] == ["a", "خبر"]


def test_days_are_days():
    for since, until in ((None, None), ("2024", "2024-08"), ("2024-08-26", None)):
        check_days(since, until)
    for since, until in (("x", None), (None, "2024/2025"), ("2024-01/2024-02", None)):
        with pytest.raises(InputError, match="is no ISO date, month or year"):
            check_days(since, until)
