"""Prints and facts of sentences."""

from array import array

from rasid.fuse.copies.material import Credit, Facts, Said
from rasid.model.fusion.copies import Print
from rasid.read.prints import word_hash


def print_of(text: str) -> Print:
    """The print of a text whose words are parted by spaces."""
    words, starts, ends = array("I"), array("I"), array("I")
    at = 0
    for word in text.split():
        at = text.index(word, at)
        words.append(word_hash(word))
        starts.append(at)
        ends.append(at + len(word))
        at += len(word)
    return Print(words.tobytes(), starts.tobytes(), ends.tobytes())


def facts_of(
    id: str,
    text: str,
    outlet: str | None = None,
    published: str | None = None,
    said: dict[str, str] | None = None,
    credits: tuple[str, ...] = (),
) -> Facts:
    """Facts of a text; `said` gives words of it to speakers."""
    contents = tuple(
        Said((text.index(words), text.index(words) + len(words)), speaker)
        for speaker, words in (said or {}).items()
    )
    named = tuple(Credit(entity, entity, None) for entity in credits)
    return Facts(id, outlet, published, print_of(text), contents, named)
