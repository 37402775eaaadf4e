"""Identities: who is one through the documents of a case, and who belongs to whom.

A listed actor is its id wherever it is named. A name that no list has is compared with those that share the strong
letters of its last word; anonymous sources never leave their document.
"""

from rasid.fuse.identities.bearers import Bearer, bearers
from rasid.fuse.identities.groups import groups
from rasid.fuse.question import Question
from rasid.model.fusion.identities import Identity


def _key(bearer: Bearer) -> tuple[str, ...]:
    return (bearer.key,)


QUESTION = Question("identities", Bearer, Identity, bearers, _key, _key, None, groups, late=True)
