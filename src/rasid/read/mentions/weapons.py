"""Weapons: what an attack was made with."""

from collections.abc import Iterable, Iterator

from rasid.model.words import Sentence
from rasid.read.mentions.scene import Phrase, Scene, behind


def weapons(
    scene: Scene, sentences: Iterable[Sentence], found: Iterable[tuple[Phrase, str]]
) -> Iterator[Phrase]:
    """Weapons that are not part of an actor's name («الطائرات التركية» is an air force)."""
    covered = {at for phrase, _ in found for at in range(phrase.first, phrase.after)}
    for sentence in sentences:
        for match in scene.know.weapons.find(scene.tokens, sentence.first, sentence.after):
            if match.first not in covered:
                yield behind(
                    match, match.after, "weapon", "fixed", "weapon", form="name", entity=match.entry.id
                )
