import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from rasid.cli.case_framing import parts, run, split, write, write_all
from rasid.cli.terminal import console
from rasid.flow.case import Case
from rasid.flow.framed import near
from rasid.fuse.framing import FramingClaim, framing
from rasid.fuse.framing.claims import Named, Said
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.model.gathered import Gathered

NAMED = [
    ("north", "narrator", "المتمردون", 3),
    ("north", "direct", "المقاومة", 1),
    ("east", "headline", "المقاومة", 2),
]


def claim(number: int, outlet: str, voice: str, words: str, places: int, actor: str = "x") -> FramingClaim:
    named = Named(voice, None, "name", words, tuple((n, n + 3) for n in range(places)))  # type: ignore[arg-type]
    said = Said("زعم", "assert", (0, 3))
    return FramingClaim(Ref(f"d{number}", actor), outlet, (named,), (said,), 1, 0, 0, 4)


FOUND = framing([claim(number, *row) for number, row in enumerate(NAMED)])


def printed(capsys: pytest.CaptureFixture[str], most: int = 0) -> list[str]:
    out = console()
    for part in parts(FOUND, most, "لواء النهر"):
        out.print(part)
    return capsys.readouterr().out.splitlines()


def test_a_matrix_of_words_by_outlet_with_voices_split(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys)
    assert lines[0].endswith("x: named 6 times")
    head = next(line for line in lines if line.startswith("words"))
    assert head.split() == ["words", "east", "north"]
    rows = {
        line.split()[0].strip("\u2068\u2069"): line.split()[1:]
        for line in lines
        if line.startswith("\u2068الم")
    }
    assert rows == {"المتمردون": ["n3"], "المقاومة": ["h2", "d1"]}


def test_verbs_and_shares_of_each_outlet(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split() for line in printed(capsys)]
    assert ["north:", "\u2068زعم\u2069", "2"] in lines
    assert ["north", "2", "8", "25%", "0", "0"] in lines


def test_no_more_words_than_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "المقاومة" in " ".join(printed(capsys))
    assert "المقاومة" not in " ".join(printed(capsys, most=1))


def test_counts_by_voice_are_short() -> None:
    assert split(Counter({"indirect": 4, "headline": 1})) == "h1 i4"


def test_as_csv_a_row_a_naming(capsys: pytest.CaptureFixture[str]) -> None:
    write(FOUND, "csv", 0, "x")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [(row["outlet"], row["voice"], row["words"], row["count"]) for row in rows] == [
        ("east", "headline", "المقاومة", "2"),
        ("north", "narrator", "المتمردون", "3"),
        ("north", "direct", "المقاومة", "1"),
    ]
    assert rows[0]["first"] == "d2 0-3"


def test_as_json_the_record(capsys: pytest.CaptureFixture[str]) -> None:
    write(FOUND, "jsonl", 0, "x")
    assert json.loads(capsys.readouterr().out)["namings"][0]["examples"][0]["document"] == "d2"


def test_of_all_actors_those_named_most_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    few = framing([claim(9, "north", "narrator", "اللواء", 2, actor="y")])
    write_all([few, FOUND], "table", 0)
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [(row[0], row[1]) for row in rows[1:]] == [("x", "6"), ("y", "2")]


def test_without_actors_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    write_all([], "table", 0)
    assert capsys.readouterr().out.startswith("no actor is named")


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A case of two articles of two outlets that name one actor, one of them twice gathered."""
    path = str(tmp_path / "case.rasid")
    texts = {
        "a": "قالت حركة حماس يوم الأحد إنها لم تقصف الميناء، وإن السفن بعيدة عن الساحل منذ أسبوع كامل.",
        "b": "قال متحدث باسم الحكومة إن حركة حماس قصفت الميناء.",
    }
    with Case.create(path) as made:
        items = [
            Gathered(id, Document(text, Origin(id=id, outlet=outlet, date="2024-03-05")))
            for id, outlet, text in (
                ("a", "north", texts["a"]),
                ("b", "east", texts["b"]),
                ("c", "north", texts["a"]),
            )
        ]
        assert all(outcome.what == "new" for outcome in made.store.documents.add(items, "tests"))
        made.read()
        made.fuse(["copies", "framing"])
    return path


def test_an_actor_of_a_case_without_its_copies(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(case, "حماس", "csv", 0, None) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert {(row["outlet"], row["voice"], row["count"]) for row in rows} >= {("east", "indirect", "1")}
    assert all(row["documents"] == "1" for row in rows)


def test_one_voice_of_a_case(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(case, "hamas", "csv", 0, None, voice="indirect")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert rows and all(row["voice"] == "indirect" for row in rows)


def test_all_actors_of_a_case(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(case, None, "table", 0, None)
    assert "hamas" in capsys.readouterr().out


def test_words_near_an_actor_come_from_the_texts_of_its_documents(case: str) -> None:
    told = [
        (outlet, f"لواء {word} {number}")
        for number in range(40)
        for outlet, word in (("n", "متحدث"), ("e", "الأحد"))
    ]
    with Case.open(case) as opened:
        list(
            opened.store.documents.add(
                [Gathered("x", Document(text, Origin(outlet=o))) for o, text in told], "t"
            )
        )
        ids = {opened.text(id): id for id in opened.store.documents.ids()}
        named = (Named("narrator", None, "name", "", ((0, 4),)),)
        claims = [FramingClaim(Ref(ids[text], "x"), o, named, (), 0, 0, 0, 0) for o, text in told]
        words = {(one.outlet, one.words) for one in near(opened, claims) if one.log_ratio > 0}
    assert words == {("n", "متحدث"), ("e", "الاحد")}


@pytest.mark.parametrize(
    ("actor", "options", "why"),
    [
        ("hamas", {"form": "xml"}, "--format is one of"),
        ("hamas", {"form": "csv", "voice": "loud"}, "--voice is one of headline, narrator, direct, indirect"),
        ("لواء لا يعرفه أحد", {"form": "csv"}, "nobody in the case is called so"),
    ],
)
def test_wrong_use_is_told(case: str, actor: str, options: dict[str, str], why: str) -> None:
    with pytest.raises(InputError, match=why):
        run(case, actor, most=0, folder=None, **options)
