"""Names out of corrections: they wait, and go into the user's folder or not."""

from threading import Thread

import pytest

from rasid.flow.learning import accept, learnt_yaml, plain, refuse, waiting
from rasid.knowledge import load
from rasid.knowledge.aliases import read_aliases
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mine").mkdir()
    return tmp_path / "mine"


@pytest.fixture
def mention(case):
    """A named mention of somebody that only its document knows: its document's id and itself."""
    for reading in case.readings():
        local = {entity.id for entity in reading.entities if entity.local}
        for one in reading.mentions:
            if one.entity in local and one.form == "name" and len(one.text.split()) > 1:
                return reading.document.id, one
    raise AssertionError("no such mention")


def teach(case, mention, entity="iraq"):
    document, one = mention
    return case.judge("mentions", "correct", Ref(document, one.id), value={"entity": entity})


def test_the_words_wait_with_those_around_them(case, mention):
    teach(case, mention)
    (one,) = waiting(case)
    assert (one.words, one.entity, one.name, one.who) == (plain(mention[1].text), "iraq", "العراق", "s.k.")
    text = case.text(mention[0])
    assert (
        one.before + one.said + one.after in text
        and one.said == mention[1].text
        and one.span == mention[1].span
    )
    teach(case, mention)
    assert len(waiting(case)) == 1


def test_what_the_knowledge_has_or_cannot_have_does_not_wait(case, mention):
    document, one = mention
    case.judge("mentions", "correct", Ref(document, one.id), value={"form": "alias"})
    local = next(e.id for e in case.reading(document).entities if e.local and e.id != one.entity)
    teach(case, mention, local)
    case.judge("mentions", "correct", Ref(document, one.id), value={"entity": "iraq", "form": "pronoun"})
    text = next(
        (r.document.id, m) for r in case.readings() for m in r.mentions if m.entity in case.know.world.entries
    )
    case.judge("mentions", "correct", Ref(text[0], text[1].id), value={"entity": text[1].entity})
    assert waiting(case) == []


def test_what_is_accepted_is_found_by_the_next_reading(case, mention, folder):
    teach(case, mention)
    case.folder = folder
    accept(case, waiting(case)[0].id, "h.n.")
    words = plain(mention[1].text)
    assert read_aliases(folder / "world" / "aliases.yaml") == {"iraq": (words,)}
    assert words in load(folder).world.entries["iraq"].forms
    assert waiting(case) == []
    assert list(case.store.audit.rows())[-1].detail == {"words": words, "entity": "iraq", "state": "accepted"}
    with pytest.raises(InputError, match="was accepted, and waits no longer"):
        accept(case, 1, "h.n.")


def test_what_the_loader_refuses_is_refused_in_its_words_and_nothing_is_written(case, mention, folder):
    case.store.aliases.add("إيران", "iraq", mention[0], mention[1].id, "s.k.")
    case.folder = folder
    with pytest.raises(InputError, match=r"mine/world/aliases.yaml: 'إيران' is claimed by 'iran' and 'iraq'"):
        accept(case, 1, "h.n.")
    assert list(folder.rglob("*.*")) == []
    assert [one.words for one in waiting(case)] == ["إيران"]


def test_without_a_folder_it_is_a_file_to_take_along(case, mention):
    teach(case, mention)
    with pytest.raises(InputError, match="start with --knowledge DIR"):
        accept(case, 1, "h.n.")
    assert learnt_yaml(case).endswith(f"- id: iraq\n  forms:\n  - {plain(mention[1].text)}\n")


def test_what_is_refused_is_not_asked_again(case, mention):
    teach(case, mention)
    refuse(case, 1, "h.n.")
    teach(case, mention)
    assert waiting(case) == []
    with pytest.raises(InputError, match="is not there"):
        refuse(case, 9, "h.n.")


def test_words_as_a_knowledge_file_has_them():
    assert plain("«كتائبُ  الـنهر»،") == "كتائب النهر"


def test_names_that_are_accepted_at_once_are_all_written(case, mention, folder):
    document, _ = mention
    words = [f"لواء الضفة {number}" for number in range(6)]
    for number, said in enumerate(words):
        case.store.aliases.add(said, "iraq", document, f"m{number}", "s.k.")
    case.folder = folder
    waits = case.store.aliases.some()
    threads = [Thread(target=accept, args=(case, one.id, "h.n.")) for one in waits]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert set(read_aliases(folder / "world" / "aliases.yaml")["iraq"]) == set(words)
    assert (case.store.aliases.count(), case.store.aliases.count("accepted")) == (0, 6)
    assert [path.name for path in (folder / "world").iterdir()] == ["aliases.yaml"]
