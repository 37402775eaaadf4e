import csv
import json
from pathlib import Path

import pytest
from bidi import get_display
from rich.cells import cell_len
from rich.text import Text
from sqlalchemy import insert

from rasid.cli.case_search import asked, columns, context, run, write_context, write_facets, write_hits
from rasid.flow.case import Case
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.model.gathered import Gathered
from rasid.store import index
from rasid.store.filters import Query
from rasid.store.kwic import Line
from rasid.store.schema import entities, roles
from rasid.store.search import Facets, Hit, RecordHit

TEXT = "أعلن لواء النهر قصف ميناء صافر ليلاً"
LINE = Line("d1", "almarfa", "2020-05-01", (16, 19), "أعلن لواء النهر", "قصف", "ميناء صافر ليلاً")
RECORD = RecordHit(Ref("d1", "e1"), "events", "ASSAULT", "claimed", (16, 19), "قصف")
HIT = Hit("d1", "almarfa", "2020-05-01", "خبر", None, ((16, 19),), (RECORD,), TEXT)


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A case of two articles, one of them about the brigade."""
    path = str(tmp_path / "case.rasid")
    texts = {"a": TEXT, "b": "قصف السوق ليلاً"}
    with Case.create(path) as made:
        items = [Gathered(id, Document(text, Origin(id=id, outlet="almarfa"))) for id, text in texts.items()]
        added = [outcome.document for outcome in made.store.documents.add(items, "tests")]
        with made.store.engine.begin() as connection:
            index.put(connection, [(id, made.store.documents.text(id)) for id in added if id])
            entity = {"id": "river_brigade", "kind": "armed_group", "ar": "لواء النهر", "local": 0}
            connection.execute(insert(entities), [entity])
            part = {"entity": "river_brigade", "document": added[0], "record": "e1", "role": "actor"}
            connection.execute(insert(roles), [part])
    return path


def searched(case: str, words: str = "قصف", **options: object) -> int:
    """Run the command with what is not said at its default."""
    usual = {
        "filters": {}, "form": "table", "order": "newest", "most": 0, "kwic": False, "size": 8, "sort": "hits",
        "facet": False, "folder": None,
    }  # fmt: skip
    return run(case, words, **{**usual, **options})


def test_hits_are_counted_and_shown_with_their_words_in_context(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert searched(case) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 documents\n")
    assert "قصف السوق ليلاً" in out


@pytest.mark.parametrize("name", ["river_brigade", "لواء النّهر"])
def test_actors_are_named_by_id_or_name(case: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    searched(case, filters={"actors": [name]})
    assert capsys.readouterr().out.startswith("1 documents\n")


def test_a_name_nobody_has_is_refused(case: str) -> None:
    with pytest.raises(InputError, match="nobody in the case is called so"):
        searched(case, filters={"held_by": ["لواء البحر"]})


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"form": "xml"}, "--format is one of"),
        ({"order": "worst"}, "--order is one of newest, oldest, best"),
        ({"sort": "left"}, "--sort is one of hits, before, after"),
        ({"filters": {"types": ["BOMB"]}}, "BOMB: is none of the types, which are AGREE"),
        ({"words": '"قصف'}, "character 1"),
    ],
)
def test_wrong_use_is_told(case: str, options: dict[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        searched(case, **options)


def test_what_is_asked_holds_the_filters_that_are_given(case: str) -> None:
    with Case.open(case) as opened:
        filters = {"actors": ["لواء النهر"], "outlets": ["almarfa"], "since": None, "types": []}
        assert asked(opened, "قصف", filters) == Query("قصف", outlets=("almarfa",), actors=("river_brigade",))


def test_facets_of_a_case(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    searched(case, facet=True)
    assert capsys.readouterr().out.split() == ["outlets", "2", "almarfa"]


def test_context_of_a_case(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    searched(case, kwic=True, sort="after", form="csv")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [(row["before"], row["after"]) for row in rows] == [
        ("", "السوق ليلاً"),
        ("أعلن لواء النهر", "ميناء صافر ليلاً"),
    ]


def test_hits_as_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write_hits([HIT], "jsonl", 0)
    found = json.loads(capsys.readouterr().out)
    assert found["places"] == [{"span": [16, 19], "text": "قصف"}]
    assert [(record["id"], record["text"]) for record in found["records"]] == [("e1", "قصف")]
    assert "text" not in found


def test_hits_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    write_hits([HIT], "csv", 0)
    (row,) = csv.DictReader(capsys.readouterr().out.splitlines())
    assert (row["places"], row["records"], row["title"]) == ("16-19", "e1", "خبر")


def test_a_hit_names_the_records_of_its_filters(capsys: pytest.CaptureFixture[str]) -> None:
    write_hits([HIT], "table", 0)
    assert capsys.readouterr().out.splitlines()[-1].split()[:3] == ["e1", "ASSAULT", "claimed:"]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    write_hits([], "table", 0)
    write_context([], "table", 0)
    write_facets(Facets({}, {}, {}, {}, {}), "table")
    assert capsys.readouterr().out == "nothing found\n" * 3


def seen(line: Line, side: int = 20, widest: int = 8) -> str:
    """A line of context as a terminal shows it that follows the bidirectional algorithm."""
    plain = Text.from_markup(context(line, side, widest)).plain
    return str(get_display(plain, base_dir="L"))


def test_before_stands_to_the_right_of_an_arabic_keyword() -> None:
    shown = seen(LINE)
    before, keyword, after = (words[::-1] for words in (LINE.before, LINE.keyword, "ميناء صافر"))
    assert shown.index(after) < shown.index(keyword) < shown.index(before)


def test_without_marks_the_columns_are_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASID_NO_ISOLATES", "1")
    shown = context(LINE, 20, 8)
    assert shown.index(LINE.after) < shown.index(LINE.keyword) < shown.index(LINE.before)
    assert not set("\u200e\u2067\u2069") & set(shown)


def test_before_stands_to_the_left_of_a_latin_keyword() -> None:
    shown = seen(Line("d", None, None, (0, 1), "they said", "no", "to him")).replace("\u200e", "")
    assert " ".join(shown.split()) == "they said no to him"


def test_keywords_stand_below_each_other() -> None:
    short = Line("d2", "o", None, (0, 2), "من", "قصفت", "")
    found = [Text.from_markup(line).plain for line in columns([LINE, short], 80)]
    assert [cell_len(line[: line.index("قصف")]) for line in found] == [51, 51]


def test_what_does_not_fit_is_cut_far_from_the_keyword() -> None:
    shown = context(LINE, 9, 3)
    assert "النهر" in shown and "أعلن" not in shown
    assert "ميناء" in shown and "ليلاً" not in shown


def test_a_wide_terminal_shows_whose_line_it_is() -> None:
    assert next(columns([LINE], 120)).startswith("d1 2020-05-01 almarfa")
    assert next(columns([LINE], 80)).startswith("2020-05-01 almarfa")


def test_no_markup_is_taken_from_a_text() -> None:
    line = Line("d", None, None, (0, 1), "[bold]", "قصف", "[/]")
    assert "[bold]" in Text.from_markup(context(line, 20, 5)).plain


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_facets_as_rows(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_facets(Facets({"north": 2}, {}, {"deny": 1}, {}, {}), form)
    out = capsys.readouterr().out.splitlines()
    rows = [json.loads(line) for line in out] if form == "jsonl" else list(csv.DictReader(out))
    assert [(row["facet"], row["value"], int(row["documents"])) for row in rows] == [
        ("outlets", "north", 2),
        ("acts", "deny", 1),
    ]
