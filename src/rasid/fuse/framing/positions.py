"""In whose voice words stand: the headline's, the narrator's, or a speaker's, direct or indirect."""

import re
from typing import NamedTuple

from rasid.model.fusion.framing import VoiceKind
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Evidence
from rasid.model.spans import Span, inside

SILENT = frozenset(("repeat", "related", "boilerplate"))
_QUOTED = re.compile("«[^«»]*»?|“[^“”]*”?|\"[^\"]*\"?|„[^„”“]*[”“]?|'[^']*'")


class Position(NamedTuple):
    """A voice and, of speech, the speaker's entity."""

    voice: VoiceKind
    speaker: str | None = None


class Positions:
    """Tells the voice of any span of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._segments = reading.segments
        self._contents = sorted(
            ((part, a) for a in reading.attributions for part in a.content),
            key=lambda pair: pair[0].span[1] - pair[0].span[0],
        )

    def of(self, span: Span) -> Position | None:
        """The voice at a span, of the innermost speech around it; None outside the article proper."""
        kind = next((s.kind for s in self._segments if inside(span, s.span)), "body")
        if kind in SILENT:
            return None
        if kind == "title":
            return Position("headline")
        for part, attribution in self._contents:
            if inside(span, part.span):
                speaker = attribution.source_entity or next(
                    (hop.entity for hop in reversed(attribution.chain) if hop.entity), None
                )
                return Position("direct" if _is_direct(span, part, attribution) else "indirect", speaker)
        return Position("direct" if kind == "embed" else "narrator")


def _is_direct(span: Span, part: Evidence, attribution: Attribution) -> bool:
    """Whether the words are the speaker's own: of a mixed form, those between quotation marks."""
    if attribution.form != "mixed":
        return attribution.form == "direct"
    first, after = span[0] - part.span[0], span[1] - part.span[0]
    return any(inside((first, after), found.span()) for found in _QUOTED.finditer(part.text))
