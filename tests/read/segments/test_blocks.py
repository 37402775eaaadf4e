import pytest


def test_a_block_is_a_line(lines) -> None:  # type: ignore[no-untyped-def]
    found, _ = lines("سطر أول\n\nسطر ثان\tعمود")
    assert [" ".join(block.words) for block in found] == ["سطر اول", "سطر ثان", "عمود"]


def test_an_empty_text_has_no_lines(lines) -> None:  # type: ignore[no-untyped-def]
    assert lines(" \n ")[0] == []


@pytest.mark.parametrize(
    ("line", "stops"),
    [("عاد الهدوء.", True), ("قال «عاد».", True), ("هل عاد؟", True), ("عاد الهدوء", False), ("قال:", False)],
)
def test_prose_ends_in_a_stop(line: str, stops: bool, lines) -> None:  # type: ignore[no-untyped-def]
    assert lines(line)[0][0].stops is stops


def test_the_first_decision_holds(lines) -> None:  # type: ignore[no-untyped-def]
    block = lines("سطر")[0][0]
    block.become("title", "one")
    block.become("repeat", "two")
    assert (block.kind, block.rule) == ("title", "one")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("سطر\r\nآخر", ["سطر", "آخر"]),
        ("سطر\u2028آخر", ["سطر", "آخر"]),
        ("  سطر  \n\n  آخر  ", ["سطر", "آخر"]),
        ("سطر    آخر", ["سطر", "آخر"]),
        ("\u2067سطر\u2069\nآخر", ["سطر", "آخر"]),
        ("***\nآخر", ["***", "آخر"]),
    ],
)
def test_a_block_covers_its_words_and_nothing_around(text: str, wanted: list[str], lines) -> None:  # type: ignore[no-untyped-def]
    assert [text[slice(*block.span)] for block in lines(text)[0]] == wanted


@pytest.mark.parametrize(
    ("line", "words"), [("«نعم»، قال 3!", ("نعم", "قال", "3")), ("*** — 🙂", ()), ("ﷲ", ("الله",))]
)
def test_the_words_of_a_block_are_folded_and_without_marks(line: str, words: tuple[str, ...], lines) -> None:  # type: ignore[no-untyped-def]
    assert lines(line)[0][0].words == words
