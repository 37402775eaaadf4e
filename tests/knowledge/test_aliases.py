"""Forms that people taught."""

import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge.aliases import aliases_yaml, checked, claimant, knows, read_aliases
from rasid.knowledge.lexicons import words_of
from rasid.knowledge.load import load
from rasid.model.errors import DataError

GROUP = """about: Groups of the valley.
source: our own files
licence: CC0-1.0
entries:
  - id: river_brigade
    kind: armed_group
    name:
      ar: لواء النهر الصغير
      en: River Brigade
    source: https://example.org/river-brigade
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "valley.yaml").write_text(GROUP, encoding="utf-8")
    return tmp_path


def teach(folder, **forms):
    path = folder / "world" / "aliases.yaml"
    path.write_text(aliases_yaml(forms.items()), encoding="utf-8")
    return path


def found(know, words):
    tokens = list(tokenize(words))
    match = know.world.names.at(tokens, 0)
    return match.entry.entity.id if match and match.after == len(tokens) else None


def test_forms_are_added_to_entries_of_ours_and_bundled_ones(folder):
    path = teach(folder, river_brigade=["رجال الضفة"], iraq=["بلاد السهلين"])
    know = load(folder)
    assert found(know, "رجال الضفة") == "river_brigade"
    assert found(know, "بلاد السهلين") == "iraq"
    assert found(know, "العراق") == "iraq"
    assert know.digest != load().digest
    assert read_aliases(path) == {"iraq": ("بلاد السهلين",), "river_brigade": ("رجال الضفة",)}
    assert know.problems() == []


@pytest.mark.parametrize(("forms", "why"), [
    ({"iran": ["العراق"]}, r"aliases.yaml: 'العراق' is claimed by 'iraq' and 'iran'"),
    ({"iran": ["رجال الضفة"], "iraq": ["رجال الضفه"]}, "claimed by 'iran' and 'iraq'"),
    ({"nobody": ["رجال الضفة"]}, "entry nobody: no world file holds"),
    ({"iran": ["رجـال الضفة"]}, "TATWEEL"),
])  # fmt: skip
def test_what_the_loader_refuses(folder, know, forms, why):
    with pytest.raises(DataError, match=why):
        checked(teach(folder, **forms), know.world)


def test_who_is_called_so(know):
    assert claimant(know.world, words_of("العراق")) == "iraq"
    assert claimant(know.world, words_of("لواء لا أحد يعرفه")) is claimant(know.world, ()) is None
    assert knows(know.world, words_of("العراق"), "iraq")
    assert not knows(know.world, words_of("العراق"), "iran")
    words, others = next(iter(know.world.homonyms.items()))
    assert knows(know.world, words, others[0].entity.id)


def test_the_file_is_block_yaml(tmp_path):
    assert aliases_yaml([("iraq", ["بلاد"])]).endswith("entries:\n- id: iraq\n  forms:\n  - بلاد\n")
    assert read_aliases(tmp_path / "none.yaml") == {}
