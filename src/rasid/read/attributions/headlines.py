"""Lines that hand themselves to a speaker: «X: …» headlines and posts, and signatures under a post."""

from collections.abc import Iterator

from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.contents import Contents
from rasid.read.attributions.draft import Draft, Opening, Range
from rasid.read.attributions.phrases import noun_phrase
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import VOICE

_POST = 320  # tokens of a text that may be one post
_BYLINE = 9  # tokens of a line that may be a byline
_VOICES = frozenset((
    "صحيفه", "وكاله", "مجله", "قناه", "موقع", "مصدر", "مصادر", "مسءول", "مسءولون", "تقرير", "دراسه", "خبير", "خبراء",
    "محلل", "محللون", "شهود", "ناشطون", "نشطاء", "مرصد", "منظمه", "وزير", "وزاره", "محام", "نقابه", "بلديه", "اهالي",
))  # fmt: skip
_LETTER = 60  # sentences a statement given in full may have
_CLOSINGS = frozenset(("وتقبلوا", "تقبلوا", "وتفضلوا", "تفضلوا", "انتهي", "والسلام"))
_TOPICS = frozenset(("state", "place", "facility"))


def headline(view: View, cue: Cue, entry: CueEntry, number: int) -> Iterator[Draft]:
    """«X: …»: the rest of the line, the next line when nothing follows, or all of a short post."""
    sentence = view.sentences[number]
    first = _first(view, sentence.first, cue.first)
    ends = cue.after >= sentence.after
    last, paragraph = number, _last_line(view, number, ends)
    while last + 1 < len(view.sentences) and view.sentences[last + 1].paragraph <= paragraph:
        last += 1
    start = view.sentences[min(number + 1, last)].first if ends else cue.after
    parts = Contents(view, {}).of(cue, Opening("colon", start, cue.first), view.sentences[last].after)
    if parts and start >= cue.after and _voiced(view, (first, cue.first, 0), parts, number):
        source = (first, noun_phrase(view, first, cue.first), 0)
        yield Draft(cue, entry, number, parts, source, "colon", cue.first)


def _first(view: View, first: int, colon: int) -> int:
    """Where the speaker's words begin, behind flags, bullets and «عاجل |»."""
    while first < colon and (view.tokens[first].kind == "symbol" or view.tokens[first].fold in "*-•#"):
        first += 1
    return next((at + 1 for at in range(colon - 1, first, -1) if view.tokens[at].fold in "|/"), first)


def _last_line(view: View, number: int, ends: bool) -> int:
    """The last paragraph of what stands behind «X:»: this line, the next, or all of a short post."""
    sentence = view.sentences[number]
    onward = sentence.paragraph + ends
    if sentence.segment == "title" or sentence.paragraph or len(view.tokens) > _POST:
        return onward
    headed = (view.sentence_of(cue.first).paragraph for cue in view.cues if cue.frame == "colon")
    return max(onward, min((line for line in headed if line > sentence.paragraph), default=10**6) - 1)


def _voiced(view: View, source: Range, parts: list[Range], number: int) -> bool:
    """«فرنسا: قانون جديد» names a topic; a state speaks in the first person, with denial or demand."""
    mention = mention_of(view, source)
    sentence = view.sentences[number]
    if _byline(view, parts, number):
        return False
    if mention is None and source[1] - source[0] == 1 and view.tokens[source[0]].fold in _VOICES:
        return True
    if mention is None:
        return sentence.segment != "title" and sentence.paragraph <= 2 and len(view.tokens) <= _POST
    if mention.kind not in _TOPICS:
        return True
    words = " ".join(token.fold for token in view.tokens[parts[0][0] : parts[0][1]])
    return mention.kind == "state" and bool(VOICE.search(words))


def _byline(view: View, parts: list[Range], number: int) -> bool:
    """«المدينة: «الصحيفة»»: a short line of a place and a name in quotes."""
    first, after, _ = parts[0]
    sentence = view.sentences[number]
    opened = view.enclosing.get(first, -1)
    alone = len(parts) == 1 and opened >= 0 and view.quote_at[opened].after <= sentence.after
    return alone and sentence.segment != "title" and sentence.after - sentence.first <= _BYLINE


def below(view: View, cue: Cue, found: Opening, number: int) -> list[Range]:
    """What stands in the next paragraph when the line ends with the colon."""
    onward = number + 1
    if found.kind != "colon" or found.first < view.sentences[number].after or onward >= len(view.sentences):
        return []
    first = view.sentences[onward]
    after = max(s.after for s in view.sentences[onward : onward + 12] if s.paragraph == first.paragraph)
    return Contents(view, {}).of(cue, found._replace(first=first.first), after)


def in_full(view: View, number: int) -> list[Range]:
    """The paragraphs below a line that ends with «نصه:», up to a closing formula or the document's end."""
    onward = number + 1
    if onward >= len(view.sentences):
        return []
    last = onward
    while last + 1 < len(view.sentences) and last - number < _LETTER:
        if view.tokens[view.sentences[last].first].fold in _CLOSINGS:
            break
        last += 1
    return [(view.sentences[onward].first, view.sentences[last].after, 0)]


def signature(view: View, cue: Cue, entry: CueEntry, number: int) -> Iterator[Draft]:
    """«— name (@handle) date»: the paragraph before is the post, and one after it that trails off."""
    sentence = view.sentences[number]
    close = next((at for at in range(cue.after, sentence.after) if view.tokens[at].fold == ")"), 0)
    if not close or not number:
        return
    posted = view.sentences[number - 1]
    parts = [(posted.first, posted.after, 0)]
    if number + 1 < len(view.sentences):
        onward = view.sentences[number + 1]
        if view.tokens[onward.after - 1].fold == "…":
            parts.append((onward.first, onward.after, 0))
    yield Draft(cue, entry, number, parts, (cue.after, close + 1, 0), "signature", close + 1)
