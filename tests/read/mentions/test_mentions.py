"""The room as a whole: examples, order, and laws."""

import re
from pathlib import Path

import pytest
import yaml

EXAMPLES = yaml.safe_load((Path(__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
CASES = [(value, line) for value, lines in EXAMPLES.items() for line in lines]


@pytest.mark.parametrize(("value", "line"), CASES, ids=[line for _, line in CASES])
def test_the_words_in_brackets_are_a_mention(mentions_of, value, line):
    words = re.search(r"\[(.*)\]", line)
    wanted = words.group(1).strip("،")
    found = {m.text: m for m in mentions_of(re.sub(r"[\[\]]", "", line) + ".")}
    assert wanted in found, f"only {list(found)}"
    kind = value.removeprefix("kind ")
    assert kind in (found[wanted].entity, found[wanted].kind)


def test_ids_follow_the_text(mentions_of):
    found = mentions_of("التقى وزير الخارجية التركي نظيره العراقي في أنقرة، ثم زار بغداد.")
    assert [m.id for m in found] == [f"m{number}" for number in range(1, len(found) + 1)]
    assert [m.span[0] for m in found] == sorted(m.span[0] for m in found)


def test_a_role_with_its_name_holds_the_bare_name(named):
    found = named("قال العميد سالم الراوي إن القوة تقدمت.")
    assert found["العميد سالم الراوي"].entity == found["سالم الراوي"].entity


def test_an_adjective_alone_is_no_mention(named):
    assert "العراقية" not in named("ارتفعت الأسعار في الأسواق العراقية.")


def test_reading_twice_gives_the_same(mentions_of):
    text = "قال مصدر أمني إن مسلحين هاجموا قرية تل الورد. وأضاف المصدر أن الجيش انتشر."
    assert mentions_of(text) == mentions_of(text)
