"""Passages: whether two places of two documents are the same words, by the groups of copies."""

from collections.abc import Iterable

from rasid.model.fusion.copies import CopyGroup, Passage
from rasid.model.fusion.links import Quoted
from rasid.model.spans import Span

SLACK = 40  # code points by which a place may be off where words of a passage differ
DRIFT = 0.05  # the same, as a share of the passage


class Copied:
    """The passages of groups of copies, by pairs of documents and by document."""

    def __init__(self, groups: Iterable[CopyGroup]) -> None:
        self._group: dict[str, str] = {}
        self._pairs: dict[tuple[str, str], tuple[Passage, ...]] = {}
        self._spans: dict[str, list[Span]] = {}
        for group in groups:
            self._group |= dict.fromkeys(group.documents, group.id)
            for pair in group.pairs:
                self._pairs[pair.one, pair.other] = pair.passages
                self._spans.setdefault(pair.one, []).extend(passage.one for passage in pair.passages)
                self._spans.setdefault(pair.other, []).extend(passage.other for passage in pair.passages)

    def group(self, document: str) -> str | None:
        """The group of copies a document is in; None for one that shares no words."""
        return self._group.get(document)

    def alike(self, one: Quoted, other: Quoted) -> bool:
        """Whether two places stand at the same place of a passage their documents share.

        Where two documents of one group were not compared, it is enough that both stand in passages shared with
        others and say the same.
        """
        group = self._group.get(one.document)
        if one.document == other.document or group is None or group != self._group.get(other.document):
            return False
        if other.document < one.document:
            one, other = other, one
        passages = self._pairs.get((one.document, other.document))
        if passages is None:
            return one.text == other.text and self._within(one) and self._within(other)
        return any(_same_place(one.span, other.span, passage) for passage in passages)

    def _within(self, at: Quoted) -> bool:
        return any(span[0] <= at.span[0] < span[1] for span in self._spans.get(at.document, ()))


def _same_place(one: Span, other: Span, passage: Passage) -> bool:
    (first, after), (start, end) = passage.one, passage.other
    if not (first <= one[0] < after and start <= other[0] < end):
        return False
    expected = start + (one[0] - first) * (end - start) / (after - first)
    return abs(expected - other[0]) <= SLACK + DRIFT * (end - start)
