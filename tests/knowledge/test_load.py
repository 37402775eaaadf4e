from pathlib import Path

import pytest

from rasid.knowledge import Knowledge, load
from rasid.knowledge.entries import BoilerplateEntry, Entry
from rasid.model.errors import DataError

HEAD = "about: test\nsource: written for this test\nlicence: CC0-1.0\n"
GROUP = HEAD + (
    "entries:\n  - id: river_brigade\n    kind: armed_group\n    name:\n      ar: لواء النهر\n      en: River Brigade\n"
    "    source: invented\n"
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASID_CACHE", str(tmp_path / "cache"))


def folder(root: Path, name: str, text: str) -> Path:
    path = root / "mine" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return root / "mine"


def test_a_users_folder_adds_to_the_bundled(tmp_path: Path, know: Knowledge) -> None:
    mine = load(folder(tmp_path, "world/actors/mine.yaml", GROUP))
    assert mine.world.entries["river_brigade"].name.en == "River Brigade"
    assert set(know.world.entries) < set(mine.world.entries)
    assert mine.digest != know.digest


def test_a_users_entry_overrides_the_bundled_one(tmp_path: Path) -> None:
    text = GROUP.replace("river_brigade", "reuters").replace("armed_group", "agency")
    assert (
        load(folder(tmp_path, "world/outlets/mine.yaml", text)).world.entries["reuters"].name.ar
        == "لواء النهر"
    )


def test_the_cache_gives_what_the_files_gave(tmp_path: Path) -> None:
    first, second = load(), load()
    assert list((tmp_path / "cache").glob("*.msgpack"))
    assert first.digest == second.digest
    assert first.world.entries == second.world.entries
    assert first.boilerplate.entries == second.boilerplate.entries


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    load()
    for file in (tmp_path / "cache").glob("*.msgpack"):
        file.write_bytes(b"\xc1")
    assert load().world.entries


def test_a_lexicon_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no lexicon is called 'moods'"):
        load(folder(tmp_path, "language/moods.yaml", HEAD + "entries: []\n"))


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder"):
        load(tmp_path / "nowhere")


def test_a_lexicon_is_asked_for_by_its_kind(know: Knowledge) -> None:
    assert know.lexicon("boilerplate", BoilerplateEntry).entries
    with pytest.raises(DataError, match="not Entry"):
        know.lexicon("boilerplate", Entry)


def test_two_entities_with_one_id_in_a_file_are_refused(tmp_path: Path) -> None:
    twice = GROUP + GROUP.partition("entries:\n")[2]
    with pytest.raises(DataError, match="river_brigade"):
        load(folder(tmp_path, "world/actors/mine.yaml", twice))


def test_who_held_a_post_on_a_day(know):
    assert know.incumbent("president", "turkey", "2016-05-01") == "recep_tayyip_erdogan"
    assert know.incumbent("president", "turkey", None) is None


def test_a_listed_body_is_found_by_its_noun_and_state(know):
    assert know.bodies["united_states_foreign_ministry"] == "us_state_department"


def test_names_are_folded_and_ordinary_words_weigh_less_than_nothing(know):
    assert know.names["احمد"] > 0 > know.names["صالح"]
    assert know.latin["احمد"].startswith("ahm")


def test_adjectives_have_every_gender_and_number(know):
    assert {"امني", "الامنيه", "امنيين"} <= know.adjectives


def test_a_noun_of_two_kinds_has_both(know):
    assert {entry.id for entry in know.nouns.get("لواء")} == {"officer", "brigade"}
