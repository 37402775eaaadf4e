import io

import pytest
from rich.console import Console

from rasid.cli.summary import print_reading, summarise
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.read.reading import read_text, reading

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."


def test_a_summary_counts_and_shows(know: Knowledge) -> None:
    file = io.StringIO()
    summarise([read_text(TEXT, know)], None, file)
    out = file.getvalue()
    assert "1 attributions" in out
    assert "who said what" in out
    assert "ASSAULT" in out


def test_a_document_without_evidence_is_one_line(know: Knowledge) -> None:
    file = io.StringIO()
    print_reading(read_text("صباح الخير", know), Console(file=file, width=100))
    assert "0 attributions" in file.getvalue()
    assert "who said" not in file.getvalue()


@pytest.mark.parametrize("title", ["خبر [/] عاجل", "خبر [bold]عاجل[/bold]", "News [video]"])
def test_a_title_is_printed_as_it_stands(title: str, know: Knowledge) -> None:
    file = io.StringIO()
    summarise([reading(Document(f"{title}\n\n{TEXT}", Origin(title=title)), know)], None, file)
    assert title in file.getvalue()


def test_a_long_content_is_cut_short(know: Knowledge) -> None:
    file = io.StringIO()
    summarise([read_text(f"قال متحدث باسم البلدية إن {'السوق الكبير فتح ' * 30}.", know)], None, file)
    assert "…" in file.getvalue()
    assert file.getvalue().count("السوق الكبير") < 12


def test_documents_stand_one_below_the_other(know: Knowledge) -> None:
    file = io.StringIO()
    summarise((read_text(text, know) for text in (TEXT, "صباح الخير", TEXT)), None, file)
    counts = [
        line.partition("; ")[2][:14] for line in file.getvalue().splitlines() if line.startswith("published")
    ]
    assert counts == ["1 attributions", "0 attributions", "1 attributions"]


def test_what_is_wrong_with_a_document_is_told(know: Knowledge) -> None:
    file = io.StringIO()
    summarise([read_text(TEXT, know)], None, file)
    assert "no-date: " in file.getvalue()
    assert "published unknown (unknown)" in file.getvalue()
