"""Occurrences in words."""

from msgspec.structs import replace
from tests.flow.test_tolls import occurrence

from rasid.model.fusion.links import Link, Quoted, Reason, Ref
from rasid.model.fusion.occurrences import Report, Where
from rasid.model.fusion.origins import Origins, Voice
from rasid.web.happening import Happening, modalities
from rasid.web.manner import Manner
from rasid.web.words import words


class Names:
    """Names as ids in capitals."""

    def __call__(self, entity, document=None):
        return entity.upper()

    def within(self, entity, documents):
        return entity.upper()


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


EN, AR = (Happening(Manner(language, months="levant"), Names()) for language in ("en", "ar"))


def report(document, modality="occurred"):
    return Report(Ref(document, "e1"), None, None, modality, None, Quoted(document, (0, 1), "غارة"))


RAID = replace(
    occurrence(),
    mode="aerial",
    recipients=("camp", "market", "school", "bridge"),
    first_day="2024-08-26",
    last_day="2024-08-26",
    time_precision="day",
    where=Where("harbour", "المرفأ", None, None, None, "city"),
    reports=(report("d1"), report("d2", "denied"), report("d3")),
    modality={"denied": 1, "occurred": 2},
)


def test_a_heading_says_what_on_whom_where_and_when():
    assert plain(EN.heading(RAID)) == "Air strike on CAMP, MARKET, SCHOOL, 1 more in HARBOUR, 26 August 2024"
    assert (
        plain(AR.heading(replace(RAID, recipients=("camp",)))) == "غارة جوية على CAMP في HARBOUR، 26 آب 2024"
    )


def test_what_is_not_known_is_said():
    bare = replace(
        RAID, mode=None, recipients=(), first_day=None, where=Where(None, None, None, None, None, "unknown")
    )
    assert plain(EN.heading(bare)) == "Assault in a place not told, day not known"
    assert plain(AR.heading(bare)) == "هجوم في مكان غير مذكور، في يوم غير معروف"


def test_only_what_is_done_to_somebody_is_on_them():
    assert " on " not in EN.heading(replace(RAID, type="CONSULT", mode="meet"))


def test_days():
    assert plain(EN.when(RAID)) == "26 August 2024"
    assert plain(EN.when(replace(RAID, last_day="2024-08-28"))) == "26 August 2024 – 28 August 2024"
    assert EN.when(replace(RAID, first_day=None)) == "day not known"


def test_origins_are_an_interval():
    assert EN.interval(Origins(2, 2, (), ())) == "2"
    assert plain(EN.interval(Origins(2, 5, (), ()))) == "2 to 5"


def test_each_voice_tells_in_its_modality_the_busiest_first():
    few, many = (
        Voice("hop", "monitor", (Ref("d2", "e1"),)),
        Voice("hop", None, (Ref("d1", "e1"), Ref("d3", "e1"))),
    )
    columns, rows = modalities(RAID, Origins(2, 2, (few, many), ()))
    assert columns == ["occurred", "denied"]
    assert rows == [(many, {"occurred": 2}), (few, {"denied": 1})]
    assert [EN.voice(voice) for voice, _ in rows] == ["not told who", "MONITOR"]


def test_the_parts_of_a_score_speak_in_words():
    link = Link(Ref("a"), Ref("b"), "maybe", 1.5, {"time": 3.0, "place": None, "kind": 0.0, "actors": -1.0})
    assert [(name, weight) for name, weight, _ in EN.parts(link)] == [
        ("day", "speaks strongly for it"),
        ("place", "says nothing"),
        ("kind of event", "says nothing"),
        ("who did it", "speaks against it"),
    ]
    assert EN.silent(link) == "place"


def test_a_merge_of_a_known_rule_is_told_again():
    assert EN.merge(Reason("outlet", "x and y: one outlet tells it")).startswith("One outlet tells both")
    assert EN.merge(Reason("new_rule", "as fusion wrote it")) == "as fusion wrote it"


def test_both_languages_have_the_same_words():
    for beginning in ("occurrences.", "deed.", "relation.", "count."):
        own = [{key for key in words(language) if key.startswith(beginning)} for language in ("ar", "en")]
        assert own[0] == own[1]
        assert own[0]
