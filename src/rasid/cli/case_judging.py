"""`rasid case explain|judge|judgements`: why a result is what it is, and what a person decides instead."""

import json
from pathlib import Path
from typing import get_args

from rasid.cli.case_views import show, write_lines
from rasid.cli.terminal import check_form, parted, quoted
from rasid.flow.case import Case
from rasid.flow.explaining import explain as explained
from rasid.flow.explaining import judged, reference
from rasid.model.errors import InputError
from rasid.model.fusion.links import Verdict

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def explain(store: str, what: str, as_json: bool, folder: Path | None) -> int:
    """The reasons of a group, of a record's groups, or of two records' link (`ONE=OTHER`)."""
    with Case.open(store, folder) as case:
        found = explained(case, what)
        if as_json:
            return write_lines(point._asdict() for point in found)
        lines = []
        for point in found:
            lines.append(f"{'  ' * point.depth}{parted(point.words)}")
            lines += [
                f"{'  ' * point.depth}    {words.document} {words.span[0]}-{words.span[1]}: {quoted(words.text)}"
                for words in point.evidence
            ]
        return show(lines, "nothing is known of it")


def judge(
    store: str,
    verdict: Verdict,
    question: str,
    one: str,
    other: str | None,
    value: str | None,
    words: str | None,
    revokes: int | None,
) -> int:
    """Add a judgement, and say what it does."""
    if verdict not in VERDICTS:
        raise InputError(f"a verdict is one of {', '.join(VERDICTS)}, not {verdict!r}")
    if (value is None) == (verdict in ("correct", "add")):
        raise InputError('--set goes with correct and add, as JSON: --set \'{"modality": "claimed"}\'')
    with Case.open(store) as case:
        made = case.judge(
            question, verdict, reference(one), reference(other) if other else None, fields(value), words, revokes
        )  # fmt: skip
    print(f"judgement {made.number} by {made.who}; applied by `rasid case fuse`")
    return 0


def judgements(store: str, question: str | None, form: str) -> int:
    """What was decided, the first first."""
    check_form(form, ("table", "jsonl"))
    with Case.open(store) as case:
        found = case.judgements(question)
    if form == "jsonl":
        return write_lines(found)
    return show((parted(f"{one.question}: {judged(one)}") for one in found), "no judgements")


def fields(value: str | None) -> dict[str, object] | None:
    """The fields of a correction. Raises InputError when they are no JSON object."""
    if value is None:
        return None
    try:
        found = json.loads(value)
    except json.JSONDecodeError as error:
        raise InputError(f"--set {value}: not JSON: {error}") from error
    if not isinstance(found, dict):
        raise InputError(f'--set {value}: an object with fields, as {{"modality": "claimed"}}')
    return found
