"""The drawing of a process: every lane, bars with their words, marks that lead to their evidence."""

import re
from xml.etree.ElementTree import Element, fromstring

import pytest
from tests.fuse.processes.conftest import assault, claimed, reported, step

from rasid.fuse.processes.lanes import lanes, stages
from rasid.fuse.processes.states import revisit, state
from rasid.model.fusion.links import Quoted
from rasid.model.fusion.processes import Assault, Deadline, HeldStep, ProcessState
from rasid.web.charts.lanes import draw
from rasid.web.manner import Manner

NOW = state(
    claimed(
        step("accepted", "valley", "2024-03-01"),
        step("accepted", "hill", "2024-03-02"),
        step("called_for", "hill", "2024-03-03"),
        assault("valley", "hill", "2024-03-06"),
        reported("reported_suspended", "hill", "2024-03-08", "official"),
        reported("reported_bound", "hill", "2024-03-08", "envoy"),
        Deadline("valley", ("hill",), "leave", "2024-04-01", None, "pending", Quoted("d9", (3, 9), "leave"), told="2024-03-08"),
        sides=("hill", "valley"),
    )
)  # fmt: skip


class Told:
    """Words for what is drawn."""

    def party(self, party: str | None) -> str:
        return party or "both"

    def step(self, step: HeldStep) -> str:
        return f"{step.state} {step.valid}"

    def assault(self, assault: Assault) -> str:
        return f"assault {assault.day}"

    def deadline(self, one: Deadline) -> str:
        return f"due {one.due}"


def drawn(now: ProcessState = NOW, m: Manner = Manner("en")) -> Element:  # noqa: B008 - is frozen
    return fromstring(draw(now, lanes(now, stages(now)), m, Told()))


def texts(svg: Element, look: str) -> list[str | None]:
    return [one.text for one in svg.iter("text") if look in one.get("class", "").split()]


def links(svg: Element) -> list[tuple[str | None, str | None]]:
    return [(one.get("href"), one.get("aria-label")) for one in svg.iter("a")]


def bars(svg: Element) -> dict[str, list[tuple[float, float]]]:
    """Of each bar: where it begins and how wide it is, then of each part in which it is said."""
    return {
        group.get("class", "").split()[-1]: [
            (float(one.get("x") or 0), float(one.get("width") or 0)) for one in group.findall("rect")
        ]
        for group in svg.iter("g")
    }


def test_a_lane_for_all_and_one_for_each_party() -> None:
    assert texts(drawn(), "lane") == [
        "both",
        "valley",
        "hill",
        "On the ground: assaults told of",
        "Deadlines",
    ]


def test_bars_have_their_words_in_them_and_the_days_in_their_titles() -> None:
    svg = drawn()
    assert {"accepted", "reported suspended", "reported bound"} <= set(texts(svg, "word"))
    titles = [re.sub("[\u2068\u2069]", "", one.findtext("title") or "") for one in svg.iter("g")]
    assert "accepted, since 1 March 2024 - last said on 1 March 2024, nothing since" in titles


def test_a_bar_is_dark_only_where_somebody_says_it() -> None:
    made = bars(drawn())
    whole, said = made["reported_bound"]
    assert whole == said  # today
    (begin, wide), (said_begin, said_wide) = made["accepted"]
    assert begin == said_begin
    assert 0 < said_wide < wide / 4
    assert len(made["contested"]) == 1


def test_silence_between_two_days_is_faint_and_days_in_a_row_are_one() -> None:
    days = ("2024-03-01", "2024-03-02", "2024-03-20", "2024-03-30")
    told = [reported("reported_bound", "hill", day, f"envoy{day}") for day in days]
    made = bars(drawn(state(claimed(*told, sides=("hill", "valley")))))["reported_bound"]
    starts = [x for x, _ in made[1:]]
    assert starts == sorted(set(starts))
    assert made[1][0] + made[1][1] == pytest.approx(made[2][0], abs=0.1)
    assert made[2][0] + made[2][1] < made[3][0]


def test_states_that_hold_at_once_lie_below_each_other() -> None:
    rows = {
        group.get("class", "").split()[-1]: float(group.find("rect").get("y"))  # type: ignore[union-attr,arg-type]
        for group in drawn().iter("g")
    }
    assert rows["reported_suspended"] != rows["reported_bound"]


def test_every_step_assault_and_deadline_leads_to_its_evidence() -> None:
    found = links(drawn())
    assert ("/documents/d2024-03-01?at=0-4", "accepted 2024-03-01") in found
    assert ("/documents/d2024-03-06?at=0-3", "assault 2024-03-06") in found
    assert ("/documents/d9?at=3-9", "due 2024-04-01") in found
    assert len(found) == 7


def test_marks_tell_own_words_reports_and_what_changes_nothing_apart() -> None:
    looks = [one.get("class", "") for one in drawn().iter("a")]
    assert looks.count("mark own") == 2
    assert looks.count("mark other") == 2
    assert looks.count("mark own loose") == 1


def test_time_runs_from_the_right_in_arabic() -> None:
    arabic, english = bars(drawn(m=Manner("ar"))), bars(drawn())
    width = float((drawn().get("viewBox") or "").split()[2])
    x, whole = english["reported_bound"][0]
    assert arabic["reported_bound"][0][0] == pytest.approx(width - x - whole, abs=0.1)
    assert drawn(m=Manner("ar")).get("direction") == "rtl"


def test_it_ends_with_the_day_it_is_asked_for() -> None:
    (line,) = [one for one in drawn(revisit(NOW, "2024-03-02")).iter("line") if one.get("class") == "now"]
    assert re.sub("[\u2068\u2069]", "", line.findtext("title") or "") == "as of 2 March 2024"
    assert len(links(drawn(revisit(NOW, "2024-03-02")))) == 2


def test_more_marks_than_a_day_has_room_for_are_one() -> None:
    many = [
        reported("reported_bound", "hill", "2024-03-02", f"envoy{n}", document=f"m{n:02}") for n in range(80)
    ]
    now = state(claimed(*many, step("bound", "hill", "2024-03-09"), sides=("hill", "valley")))
    found = [one for one in drawn(now).iter("a") if "more" in one.get("class", "")]
    assert len(found) == 1
    assert (found[0].findtext("title") or "").split("\n")[6:] == ["reported_bound 2024-03-02", "… (6)"]


def test_nothing_told_is_not_drawn() -> None:
    assert draw(revisit(NOW, "2020-01-01"), [], Manner("en"), Told()) == ""
