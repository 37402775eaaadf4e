import pytest

from rasid.cli.terminal import FSI, PDI, Input, column_names, isolate
from rasid.gather import Gathered
from rasid.model.document import Document
from rasid.model.errors import InputError


def test_arabic_is_kept_together(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isolate("خبر") == f"{FSI}خبر{PDI}"
    assert isolate("news") == "news"
    monkeypatch.setenv("RASID_NO_ISOLATES", "1")
    assert isolate("خبر") == "خبر"


def test_columns_are_named_in_pairs() -> None:
    assert column_names(["text=body"]) == {"text": "body"}
    assert column_names(None) == {}
    with pytest.raises(InputError, match="OURS=THEIRS"):
        column_names(["text"])


def test_failures_are_counted_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    source = Input([Gathered("a", Document("خبر")), Gathered("b", None, "holds no text")])
    assert [document.text for document in source.documents()] == ["خبر"]
    assert source.failures == 1
    assert "b: holds no text" in capsys.readouterr().err
