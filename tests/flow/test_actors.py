"""Actors by any of their names, and their records in their lines."""

from rasid.flow.actors import acting, told
from rasid.store.actors import SPEAKS, parts


def test_an_actor_is_found_by_another_of_its_names(case):
    local = next(one for one in acting(case, most=500).items if one.local)
    assert local.id in [one.id for one in acting(case, local.name.ar, most=500).items]
    assert acting(case, "لا أحد بهذا الاسم").items == ()
    everybody = acting(case, most=500)
    assert {one.kind for one in acting(case, kinds=("state",), most=500).items} <= {"state"}
    assert everybody.total == len(everybody.items)


def test_records_come_with_their_words(case):
    speaker = max(acting(case, most=500).items, key=lambda one: one.says)
    found = told(case, parts(case.store.engine, speaker.id, "attributions", SPEAKS).items)
    assert found
    for one in found:
        text = case.text(one.part.ref.document)
        assert one.words == text[one.part.first : one.part.after]
        assert f"{one.before}{one.words}{one.after}" in text
        assert "\n" not in one.before + one.after
