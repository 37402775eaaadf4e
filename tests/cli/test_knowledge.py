def test_a_word_is_looked_up(rasid) -> None:  # type: ignore[no-untyped-def]
    assert "reuters" in rasid("knowledge", "find", "رويترز").output


def test_a_word_nobody_knows_is_told(rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid("knowledge", "find", "زخطفغظ")
    assert result.exit_code == 1
    assert "not known" in result.output


def test_the_bundled_knowledge_has_no_problems(rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid("knowledge", "check")
    assert result.exit_code == 0, result.output
    assert "armed_group" in result.output
