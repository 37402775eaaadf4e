"""Searching as a person asks."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.flow.case import Case
from rasid.flow.searching import asked, ordered, searched, surveyed
from rasid.model.errors import InputError
from rasid.store.filters import Query


@pytest.fixture
def case(fused: Path) -> Iterator[Case]:
    with Case.open(fused) as opened:
        yield opened


def test_names_become_ids_and_empty_fields_are_left_out(case: Case) -> None:
    actor = next(case.framing()).actor
    query = asked(case, "هدنة", "2024", "", {"actors": [actor, actor], "acts": ["deny"], "outlets": []})
    assert query == Query("هدنة", since="2024", actors=(actor,), acts=("deny",))


WRONG = [
    ({"several": {"acts": ["sing"]}}, "sing: is none of the acts"),
    ({"since": "yesterday"}, "yesterday: not a day, month or year"),
    ({"several": {"actors": ["لا أحد يدعى هكذا"]}}, "nobody in the case is called so"),
]


@pytest.mark.parametrize(("given", "why"), WRONG)
def test_what_there_is_not_is_told(case: Case, given: dict[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        asked(case, **given)  # type: ignore[arg-type]


def test_an_order_there_is_not_is_told() -> None:
    assert ordered("best") == "best"
    with pytest.raises(InputError, match="there are newest, oldest, best"):
        ordered("random")


def test_pages_have_every_hit_once_and_the_total(case: Case) -> None:
    whole = searched(case, Query(), most=1000)
    assert whole.total == len(whole.items) > 3
    first = searched(case, Query(), most=3)
    rest = searched(case, Query(), after=first.after, most=1000)
    assert [hit.document for hit in first.items + rest.items] == [hit.document for hit in whole.items]
    assert (first.total, rest.after) == (whole.total, None)


def test_a_survey_is_kept_until_the_case_changes(fused: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.json"
    more.write_text(json.dumps({"text": "وصلت قافلة إلى بلدة السهل.", "date": "2031-01-01"}), "utf-8")
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid")) as case:
        total, facets = surveyed(case, Query())
        assert surveyed(case, Query())[1] is facets
        list(case.add(more))
        case.read()
        again, after = surveyed(case, Query())
    assert again == total + 1
    assert after.months == {**facets.months, "2031-01": 1}
