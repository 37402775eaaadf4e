import pytest

from rasid.fuse.processes.claims import blocks, claims


def told(know, reading):
    """(block, party, state, valid) of every step."""
    return [
        (blocks(claim)[0], claim.step.party, claim.step.state, claim.step.valid)
        for claim in claims(reading, know)
        if claim.step
    ]


def test_members_of_one_side_meet_in_one_block(know, reading_of):
    one = told(know, reading_of("أعلنت كتائب حزب الله تعليق الهدنة مع الولايات المتحدة."))
    other = told(know, reading_of("أعلنت حركة النجباء تعليق الهدنة مع القوات الأميركية."))
    assert one[0][:3] == ("truce|iraqi_resistance|united_states", "kataib_hezbollah", "suspended")
    assert other[0][:3] == ("truce|iraqi_resistance|united_states", "nujaba", "suspended")


def test_a_government_that_agrees_about_attacks_on_others_is_a_broker(know, reading_of):
    text = (
        "أعلنت كتائب حزب الله تعليق الهدنة مع الولايات المتحدة. "
        "وقال مسؤول حكومي إن بغداد اتفقت مع الفصائل العراقية على الالتزام بالهدنة."
    )
    *_, claim = [claim for claim in claims(reading_of(text), know) if claim.step]
    assert blocks(claim) == ("truce|iraqi_resistance|united_states",)
    assert (claim.broker, claim.step.party, claim.step.state) == (
        "iraq",
        "iraqi_resistance",
        "reported_bound",
    )


def test_a_wish_holds_from_the_day_it_is_uttered(know, reading_of):
    found = told(know, reading_of("طالبت حركة حماس إسرائيل بوقف إطلاق النار قبل يوم الجمعة المقبل."))
    assert found == [("truce|hamas|israel", "hamas", "called_for", "2024-03-05")]


def test_what_is_told_of_another_day_has_both_days(know, reading_of):
    text = "قال وزير الخارجية القطري إن جولة جديدة من المفاوضات بين حماس وإسرائيل عقدت أمس في الدوحة."
    (claim,) = [claim for claim in claims(reading_of(text), know) if claim.step]
    assert (claim.step.valid, claim.step.known) == ("2024-03-04", "2024-03-05")
    assert claim.step.holders == ("mohammed_bin_abdulrahman",)


@pytest.mark.parametrize(("text", "wanted"), [
    ("قصفت إسرائيل مواقع لحركة حماس في غزة أمس.", [("hamas|israel", "israel", "hamas", "2024-03-04")]),
    ("قصفت إسرائيل مواقع لحركة حماس في غزة.", [("hamas|israel", "israel", "hamas", "2024-03-05")]),
    ("هددت إسرائيل بقصف حركة حماس.", []),
    ("قصف مسلحون بلدة نائية.", []),
])  # fmt: skip
def test_assaults_between_sides(know, reading_of, text, wanted):
    found = [claim.assault for claim in claims(reading_of(text), know) if claim.assault]
    assert [("|".join(sorted((a.by, a.on))), a.by, a.on, a.day) for a in found] == wanted


def test_deadlines_are_filed_with_the_demand(know, reading_of):
    text = "طالبت كتائب حزب الله القوات الأميركية بالانسحاب من العراق خلال 48 ساعة، وإلا ستستهدف قواعدها."
    found = list(claims(reading_of(text), know))
    (due,) = [claim for claim in found if claim.deadline]
    assert blocks(due) == ("withdrawal|iraq|united_states",) == blocks(found[0])
    assert due.deadline.ref == due.ref


def test_who_speaks_of_talks_with_another_is_the_other_side(know, reading_of):
    found = told(know, reading_of("أعلن العراق أنه اتفق مع واشنطن على بدء محادثات حول مستقبل القوات."))
    assert [block for block, *_ in found] == ["negotiation|iraq|united_states"]
