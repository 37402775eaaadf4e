"""Many articles out of few: the corpora varied in dates, names, figures and words, for runs at scale.

    python benchmarks/variants.py [-n 100000] [--seed 1] [--jobs 2] [--copies 0.1] [--check] FILE [FILE ...] > OUT

Each FILE is JSON Lines with id, outlet, date, url, title, author, text. A variant is one article with another
day (every date and weekday in it moves along), other places, people and groups of the same kinds, other figures,
other verbs and nouns of the same classes, and some sentences and the order of paragraphs changed; one change
holds through the whole variant. A tenth are real copies: another article of the run under another outlet, a day
later at most, now and then cut. Outlets and days are spread over ten years. Equal arguments give equal bytes.
`id` is `v` and the number, of copies also `c` and the number of what they copy.

`--check` prints instead what share of pairs of variants of one article share half of their 5-word shingles.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge, load
from rasid.knowledge.gazetteer import inflect_demonym
from rasid.knowledge.world import Alias, WorldEntry
from rasid.match.phrases import Match
from rasid.model.words import Token

FIRST, DAYS = date(2016, 1, 1), 3653
OUTLETS = 60
KNOWN = 12  # listed people, groups and bodies of a country that articles may be moved to
KEPT = 0.62  # share of the sentences after the lead that a variant keeps
BACK = 400  # how far back in the run a copy's original may stand
CHUNK = 500  # articles handed to a process at a time
ORIGIN = date(2015, 8, 6)  # of articles whose date is not an ISO date
GULF = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
LEVANT = [  # noqa: E501
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
NUMBERS = tuple(
    words.split()
    for words in (
        "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
        "ثلاث أربع خمس ست سبع ثماني تسع عشر",
        "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
        "عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين",
        "عشرات مئات آلاف",
        "مئة ألف مليون",
        "الأول الثاني الثالث الرابع الخامس السادس",
        "الأولى الثانية الثالثة الرابعة الخامسة السادسة",
    )
)
ROW = {word: row for row in NUMBERS for word in row}
NUMERIC = re.compile(
    r"(?<!\d)(?:(\d{1,2})[/-](\d{1,2})[/-](20\d\d)|(20\d\d)[/-](\d{1,2})[/-](\d{1,2}))(?!\d)"
)
SENTENCE = re.compile(r"(?<=[.؟!])\s+(?=\D)")
ENDINGS = ("ة", "ات", "ون", "ين", "ان", "ها", "هم", "ه", "ا", "ي", "وا", "ت")


class Slot(NamedTuple):
    """Words of an article that vary. `fill` gives others for them in a variant."""

    start: int
    end: int
    fill: "Callable[[Variant], str]"


Part = str | Slot
Sentence = list[Part]


class Base(NamedTuple):
    """An article taken apart: title, paragraphs of sentences, and what goes with them."""

    row: dict[str, Any]
    day: date
    title: Sentence
    paragraphs: list[list[Sentence]]


class Variant:
    """The choices of one variant, each made once."""

    def __init__(self, random: Random, shift: int, world: "World") -> None:
        self.random, self.shift, self.world = random, timedelta(shift), world
        self.made: dict[Any, Any] = {}

    def choose(self, key: Any, among: Sequence[Any]) -> Any:
        """The one of these that stands for `key` all through the variant."""
        if key not in self.made:
            self.made[key] = self.random.choice(among)
        return self.made[key]


class World:
    """The bundled world by kind, kind and country, and the observed words by class."""

    def __init__(self, know: Knowledge) -> None:
        self.know = know
        self.kinds: defaultdict[Any, list[WorldEntry]] = defaultdict(list)
        self.words: defaultdict[Any, dict[str, None]] = defaultdict(dict)
        for entry in know.world.entries.values():
            if not entry.ambiguous and (entry.kind != "person" or entry.surnames):
                self.kinds[entry.kind, bool(entry.demonyms)].append(entry)
                self.kinds[entry.kind, bool(entry.demonyms), entry.country].append(entry)
        known = Counter(entry.country for entry in know.world.entries.values() if entry.kind != "place")
        self.states = [entry.id for entry in self.kinds["state", True] if known[entry.id] >= KNOWN]
        self.outlets = [e for e in self.kinds["outlet", False] if e.domains][:OUTLETS]

    def other(self, entry: WorldEntry, variant: Variant) -> WorldEntry:
        """Who or what stands for an entity: of the same kind, in the country that stands for its country."""
        kind: tuple[Any, ...] = (entry.kind, bool(entry.demonyms))
        if entry.country:
            there = variant.choose(("country", entry.country), self.states)
            kind = (*kind, there) if self.kinds.get((*kind, there)) else kind
        if entry.kind == "state":
            there = variant.choose(("country", entry.id), self.states)
            return self.know.world.entries[there]
        found: WorldEntry = variant.choose(("entity", entry.id), self.kinds.get(kind) or [entry])
        return found


def day_of(text: Any) -> date:
    """The day an article came out, as far as it says."""
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return ORIGIN


def take_apart(row: dict[str, Any], world: World) -> Base:
    """The article with its slots."""
    day = day_of(row["date"])
    paragraphs = [
        [parts(sentence, day, world) for sentence in SENTENCE.split(line.strip())]
        for line in str(row["text"]).splitlines()
        if line.strip()
    ]
    return Base(row, day, parts(str(row["title"]), day, world), paragraphs)


def parts(text: str, day: date, world: World) -> Sentence:
    """A text as words that stay and slots that vary, the first of overlapping slots taken."""
    tokens = list(tokenize(text))
    found: Sentence = []
    at = 0
    for slot in sorted(slots(text, tokens, day, world), key=lambda slot: slot.start):
        if slot.start >= at:
            found += [text[at : slot.start], slot]
            at = slot.end
    return [*found, text[at:]]


def slots(text: str, tokens: list[Token], day: date, world: World) -> Iterator[Slot]:
    """Every slot of a text; of two that overlap the one that begins first or is given first counts."""
    yield from numeric_dates(text)
    yield from dates(tokens, day)
    for match in world.know.world.names.find(tokens):
        yield from entity(match, tokens)
    yield from numbers(tokens)
    yield from classed(tokens, world)


def numeric_dates(text: str) -> Iterator[Slot]:
    """6/8/2015, 2015-08-06."""
    for match in NUMERIC.finditer(text):
        numbers = [int(number) for number in match.groups() if number]
        year, month, day = numbers if match[4] else reversed(numbers)
        form = "{0:%Y}/{0.month}/{0.day}" if match[4] else "{0.day}/{0.month}/{0:%Y}"
        try:
            yield Slot(*match.span(), partial(moved, date(year, month, day), form.format))
        except ValueError:
            continue


def moved(day: date, write: Callable[[date], str], variant: Variant) -> str:
    """A day moved along with the article."""
    return write(day + variant.shift)


def dates(tokens: list[Token], day: date) -> Iterator[Slot]:
    """Weekdays, months with their day and year, years alone."""
    for at, token in enumerate(tokens):
        month = MONTHS.get(token.fold) or MONTHS.get(
            " ".join(token.fold for token in tokens[at : at + 2])
        )  # two words
        if month:
            yield from month_date(tokens, at, month, day)
        elif token.fold in DAY_NAMES:
            yield Slot(token.start, token.end, partial(weekday, DAY_NAMES[token.fold]))
        elif token.kind == "number" and re.fullmatch(r"(?:19|20)\d\d", token.fold):
            when = date(int(token.fold), day.month, min(day.day, 28))
            yield Slot(token.start, token.end, partial(moved, when, "{0.year}".format))


def month_date(tokens: list[Token], at: int, month: tuple[int, list[str], int], day: date) -> Iterator[Slot]:
    """«17 تشرين الأول 2014» or as much of it as is there."""
    number, names, words = month
    before = tokens[at - 1] if at else None
    after = tokens[at + words] if at + words < len(tokens) else None
    in_month = int(before.fold) if before and re.fullmatch(r"[1-9]|[12]\d|3[01]", before.fold) else 0
    year = int(after.fold) if after and re.fullmatch(r"(?:19|20)\d\d", after.fold) else day.year
    when = date(year, number, min(in_month or 15, 28))
    if in_month and before:
        yield Slot(before.start, before.end, partial(moved, when, "{0.day}".format))
    yield Slot(
        tokens[at].start, tokens[at + words - 1].end, partial(moved, when, lambda d: names[d.month - 1])
    )
    if after and re.fullmatch(r"(?:19|20)\d\d", after.fold):
        yield Slot(after.start, after.end, partial(moved, when, "{0.year}".format))


def weekday(number: int, variant: Variant) -> str:
    """The weekday moved along."""
    return WEEKDAYS[(number + variant.shift.days) % 7]


def entity(match: Match[Alias], tokens: list[Token]) -> Iterator[Slot]:
    """A named entity, where its name is not also a word."""
    alias, first = match.entry, tokens[match.first]
    if alias.ambiguous or alias.how == "member":
        return
    pro = first.raw[: len(match.cut.pro)] if match.cut.pro else ""
    words = " ".join(token.raw for token in tokens[match.first : match.after])[len(pro) :]
    yield Slot(first.start, tokens[match.after - 1].end, partial(renamed, alias, pro, words))


def renamed(alias: Alias, pro: str, words: str, variant: Variant) -> str:
    """The name of what stands for the entity, in the same form."""
    other = variant.world.other(alias.entity, variant)
    if alias.how == "demonym" and other.demonyms:
        forms = [form for demonym in alias.entity.demonyms for form in inflect_demonym(demonym)]
        at = forms.index(words) if words in forms else 0
        others = [form for demonym in other.demonyms for form in inflect_demonym(demonym)]
        name = others[at % len(others)]
    elif alias.how == "surname" and other.surnames:
        name = other.surnames[0]
    elif alias.how == "capital" and other.capital:
        name = other.capital.ar
    else:
        name = other.name.ar
    return joined(pro, name)


def joined(pro: str, name: str) -> str:
    """A name after its particles; ل swallows the alif of the article."""
    if pro.endswith("ل") and name.startswith("ال"):
        return pro.removesuffix("لل").removesuffix("ل") + "لل" + name[2:]
    return pro + name


def numbers(tokens: list[Token]) -> Iterator[Slot]:
    """Figures of two digits and more, and number words of three and more."""
    for token in tokens:
        if token.kind == "number" and token.fold.isdigit() and int(token.fold) > 2:
            yield Slot(token.start, token.end, partial(figure, int(token.fold)))
        elif token.raw in ROW or token.raw[1:] in ROW:
            pro, word = ("", token.raw) if token.raw in ROW else (token.raw[0], token.raw[1:])
            if not pro or pro in "ولبك":
                yield Slot(token.start, token.end, partial(number_word, pro, word))


def figure(value: int, variant: Variant) -> str:
    """Another figure that a noun agrees with in the same way."""
    low, high = (3, 10) if value <= 10 else (11, 99) if value < 100 else (value // 2, value * 2)
    return str(variant.choose(("figure", value), range(low, high + 1)))


def number_word(pro: str, word: str, variant: Variant) -> str:
    """Another number word of the same gender and case."""
    return pro + str(variant.choose(("number", word), ROW[word]))


def classed(tokens: list[Token], world: World) -> Iterator[Slot]:
    """Words of the lexicons, of which there are others of the same class and form."""
    know = world.know
    for cue in know.cues.find(tokens):
        yield from word_slot(cue, tokens, (cue.entry.act,), world)
    for trigger in know.triggers.find(tokens):
        yield from word_slot(trigger, tokens, (trigger.entry.type, trigger.entry.mode), world)
    for noun in know.nouns.find(tokens):
        head = noun.entry[0]
        yield from word_slot(noun, tokens, (type(head), getattr(head, "kind", None)), world)


def word_slot(match: Match[Any], tokens: list[Token], sort: tuple[Any, ...], world: World) -> Iterator[Slot]:
    """A word and its class, which it joins."""
    token = tokens[match.first]
    pro, stem = token.raw[: len(match.cut.pro)], token.raw[len(match.cut.pro) :]
    ending = next((ending for ending in ENDINGS if stem.endswith(ending)), "")
    key = (sort, match.part, stem.startswith("ال"), pro[-1:] == "ل", ending)
    if match.after == match.first + 1:
        world.words[key][stem] = None
        yield Slot(token.start, token.end, partial(reworded, key, pro, stem))


def reworded(key: Any, pro: str, stem: str, variant: Variant) -> str:
    """Another word of the class."""
    return pro + str(variant.choose((key, stem), tuple(variant.world.words[key])))


MONTHS = {
    " ".join(token.fold for token in tokenize(name)): (number, names, len(name.split()))
    for names in (GULF, LEVANT)
    for number, name in enumerate(names, 1)
}
DAY_NAMES = {next(tokenize(name)).fold: number for number, name in enumerate(WEEKDAYS)}


class Maker:
    """Makes article after article of a run, each from its number alone."""

    def __init__(self, paths: Iterable[Path], seed: int, copies: float) -> None:
        self.seed, self.copies, self.world = seed, copies, World(load())
        rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
        self.bases = [take_apart(row, self.world) for row in rows]
        self._orders: dict[int, list[int]] = {}

    def order(self, turn: int) -> list[int]:
        """The articles in the order of a turn."""
        if turn not in self._orders:
            order = list(range(len(self.bases)))
            Random(f"{self.seed}/order/{turn}").shuffle(order)
            self._orders = {**dict(islice(self._orders.items(), 8)), turn: order}
        return self._orders[turn]

    def numbers(self, base: int, random: Random) -> list[int]:
        """Two articles of a run that vary this one."""
        turns = random.sample(range(100), 2)
        return [turn * len(self.bases) + self.order(turn).index(base) for turn in turns]

    def original(self, number: int) -> int:
        """What the article copies; itself where it is no copy."""
        random = Random(f"{self.seed}/copy/{number}")
        if number == 0 or random.random() >= self.copies:
            return number
        return self.original(max(0, number - random.randint(1, BACK)))

    def variant(self, number: int) -> dict[str, Any]:
        """An article that copies none."""
        turn, at = divmod(number, len(self.bases))
        base = self.bases[self.order(turn)[at]]
        random = Random(f"{self.seed}/{number}")
        day = FIRST + timedelta(random.randrange(DAYS))
        variant = Variant(random, (day - base.day).days, self.world)
        title = filled(base.title, variant)
        paragraphs = [
            [filled(s, variant) for j, s in enumerate(sentences) if i + j == 0 or random.random() < KEPT]
            for i, sentences in enumerate(base.paragraphs)
        ]
        lead, rest = paragraphs[:1], [sentences for sentences in paragraphs[1:] if sentences]
        if random.random() < 0.5:
            random.shuffle(rest)
        text = "\n".join(" ".join(sentences) for sentences in lead + rest)
        return self._row(number, f"v{number}", day, title, base.row.get("author") or "", text)

    def article(self, number: int) -> dict[str, Any]:
        """The article of this number, a copy or not."""
        original = self.original(number)
        row = self.variant(original)
        if original == number:
            return row
        random = Random(f"{self.seed}/edit/{number}")
        lines = row["text"].split("\n")
        if len(lines) > 2 and random.random() < 0.5:
            lines.pop()
        day = date.fromisoformat(row["date"]) + timedelta(random.randint(0, 1))
        name = f"v{number}c{original}"
        return self._row(number, name, day, row["title"], row["author"], "\n".join(lines))

    def _row(self, number: int, name: str, day: date, title: str, author: str, text: str) -> dict[str, Any]:
        outlet = self.world.outlets[Random(f"{self.seed}/outlet/{number}").randrange(len(self.world.outlets))]
        return {
            "id": name,
            "outlet": outlet.id,
            "date": day.isoformat(),
            "url": f"https://{outlet.domains[0]}/{number}",
            "title": title,
            "author": author,
            "text": text,
        }


def filled(sentence: Sentence, variant: Variant) -> str:
    """The words of a sentence in a variant."""
    return "".join(part if isinstance(part, str) else part.fill(variant) for part in sentence)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The 5-word shingles of a text, folded."""
    words = [token.fold for token in tokenize(text) if token.kind in ("word", "number")]
    return frozenset(zip(*(words[at:] for at in range(5)), strict=False))


def check(maker: Maker, pairs: int) -> str:
    """What share of pairs of variants of one article are near copies."""
    random, near, seen = Random(0), [0, 0], [0, 0]
    for _ in range(pairs):
        base = random.randrange(len(maker.bases))
        one, other = (shingles(maker.variant(n)["text"]) for n in maker.numbers(base, random))
        shorter = min(len(one), len(other))
        long = shorter >= 50
        seen[long] += 1
        near[long] += shorter > 0 and len(one & other) / shorter >= 0.5
    return ", ".join(
        f"{what}: {near[long]} of {seen[long]} pairs ({near[long] / seen[long]:.1%})"
        for long, what in enumerate(("under 50 shingles", "50 and more"))
    )


_MAKER: list[Maker] = []  # of this process


def _start(*arguments: Any) -> None:
    _MAKER[:] = [Maker(*arguments)]


def _lines(numbers: range) -> str:
    return "".join(json.dumps(_MAKER[0].article(n), ensure_ascii=False) + "\n" for n in numbers)


def main() -> None:
    """Write the articles, or the check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("-n", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--copies", type=float, default=0.1)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    start = (given.files, given.seed, given.copies)
    if given.check:
        print(check(Maker(*start), given.n))
        return
    chunks = [range(first, min(first + CHUNK, given.n)) for first in range(0, given.n, CHUNK)]
    with get_context("spawn").Pool(given.jobs, _start, start) as pool:
        for lines in pool.imap(_lines, chunks):
            sys.stdout.write(lines)


if __name__ == "__main__":
    main()
