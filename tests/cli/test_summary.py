import io

from rich.console import Console

from rasid.cli.summary import print_reading, summarise
from rasid.knowledge import Knowledge
from rasid.read.reading import read_text

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
