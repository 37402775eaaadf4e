"""Origins: how many independent voices say something.

`QUESTION` finds utterances, one saying wherever it is printed; `count` counts the voices behind some records.
"""

from rasid.fuse.origins.counting import count
from rasid.fuse.origins.sayings import Saying, blocks, link, near, sayings
from rasid.fuse.origins.sides import Parties, parties_of
from rasid.fuse.origins.sources import Source, source_of
from rasid.fuse.origins.utterances import utterances
from rasid.fuse.question import Question
from rasid.model.fusion.origins import Utterance

QUESTION: Question[Saying, Utterance] = Question(
    name="origins",
    claim=Saying,
    group=Utterance,
    claims=sayings,
    blocks=blocks,
    near=near,
    link=link,
    groups=utterances,
)

__all__ = ["QUESTION", "Parties", "Saying", "Source", "count", "parties_of", "source_of"]
