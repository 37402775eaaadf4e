"""Names out of corrections: when a mention is given another entity, its words wait to be learnt as a name of it.

Somebody looks at them in their context; what is accepted goes into `world/aliases.yaml` of the user's folder of
knowledge, so that the next reading finds it everywhere.
"""

import re
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from rasid.flow.reviewing import words_at
from rasid.knowledge.aliases import FILE, aliases_yaml, checked, knows, read_aliases
from rasid.knowledge.lexicons import words_of
from rasid.model.errors import DataError, InputError, StoreError
from rasid.model.fusion.links import Judgement
from rasid.model.records import Mention
from rasid.model.spans import Span
from rasid.store.aliases import Learnt

if TYPE_CHECKING:
    from rasid.flow.views import Views

_WRITING = Lock()
_MARKS = re.compile("[\u0640\u064b-\u065f]")  # tatweel and diacritics, which no knowledge file has
_AROUND = "«»“”„\"'()[]{}،,.:؛ "


class Waiting(msgspec.Struct, frozen=True):
    """A name that waits: `words` to name an entity, as they are `said` in a document, with those around them."""

    id: int
    words: str
    entity: str
    name: str
    who: str
    at: str
    document: str
    span: Span | None
    before: str
    said: str
    after: str


def learn(case: "Views", judgement: Judgement) -> None:
    """Let the words of a mention wait that a judgement gives to an entity of the knowledge, unless it has them.

    Pronouns and roles («the group», «the minister») name nobody by themselves and are left alone.
    """
    value, ref = judgement.value or {}, judgement.one
    entity = value.get("entity")
    if judgement.question != "mentions" or entity not in case.know.world.entries or ref.record is None:
        return
    mention = _mention(case, ref.document, ref.record)
    words = plain(mention.text) if mention and mention.form not in ("pronoun", "role") else ""
    if words and not knows(case.know.world, words_of(words), entity):
        case.store.aliases.add(words, entity, ref.document, ref.record, judgement.who)


def plain(text: str) -> str:
    """Words as a knowledge file has them: without diacritics, tatweel and marks around them, blanks single."""
    return " ".join(_MARKS.sub("", text).strip(_AROUND).split())


def waiting(case: "Views", after: int = 0, most: int = 50) -> list[Waiting]:
    """The names that wait, the earliest first, behind a number; with the words around them."""
    return [_told(case, one) for one in case.store.aliases.some("waiting", after, most)]


def accept(case: "Views", id: int, who: str) -> None:
    """Write a name into the user's folder of knowledge.

    It is used by the next reading. Raises InputError when it waits no longer, when there is no folder, and with the
    loader's own words when it would refuse the folder with it (two entries would claim one form); then nothing is
    written.
    """
    if case.folder is None:
        raise InputError(
            f"there is no folder of knowledge to write into: start with --knowledge DIR, or put {FILE} into DIR/world/"
        )
    with _WRITING:  # one after the other: each writes the whole file
        one = _waiting(case, id)
        _write(case, case.folder / "world" / FILE, one)
        case.store.aliases.decide(id, "accepted", who)


def _write(case: "Views", path: Path, one: Learnt) -> None:
    """Put a name into the file; not if the loader would refuse it then."""
    partial = path.with_suffix(".partial")
    try:
        forms = read_aliases(path)
        forms[one.entity] = tuple(dict.fromkeys((*forms.get(one.entity, ()), one.words)))
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(aliases_yaml(forms.items()), encoding="utf-8")
        checked(partial, case.know.world)
        partial.replace(path)
    except DataError as error:
        raise InputError(str(error).replace(str(partial), str(path))) from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error}") from error
    finally:
        partial.unlink(missing_ok=True)


def refuse(case: "Views", id: int, who: str) -> None:
    """Let a name not be learnt. Raises InputError when it waits no longer."""
    _waiting(case, id)
    case.store.aliases.decide(id, "rejected", who)


def learnt_yaml(case: "Views") -> str:
    """The names that wait as a file to be put into DIR/world/, for who has no folder of knowledge yet."""
    forms: dict[str, list[str]] = {}
    after = 0
    while page := case.store.aliases.some("waiting", after, 500):
        for one in page:
            forms.setdefault(one.entity, []).append(one.words)
        after = page[-1].id
    return aliases_yaml(forms.items())


def _waiting(case: "Views", id: int) -> Learnt:
    found = case.store.aliases.get(id)
    if found is None or found.state != "waiting":
        raise InputError(
            f"name {id}: it {'was ' + found.state if found else 'is not there'}, and waits no longer"
        )
    return found


def _mention(case: "Views", document: str, record: str) -> Mention | None:
    reading = case.reading(document)
    return next((one for one in reading.mentions if one.id == record), None) if reading else None


def _told(case: "Views", one: Learnt) -> Waiting:
    mention = _mention(case, one.document, one.record)
    around = words_at(case.text(one.document), mention.span) if mention else ("", "", "")
    span, name = mention.span if mention else None, case.name(one.entity)
    return Waiting(one.id, one.words, one.entity, name, one.who, one.at, one.document, span, *around)
