"""Choose the name words that the reader knows: word, count, english, common.

    python tools/names.py WORDS.tsv PEOPLE_DIR CORPUS.jsonl... > src/rasid/data/world/names.tsv

WORDS.tsv holds word, count and English form (Wikidata, as collected in NETransliteration-COLING2018, CC0).
PEOPLE_DIR holds the office-holders of the world files: the words of their names are always kept.
The corpora (JSON lines with `title` and `text`) only serve to tell names from ordinary vocabulary.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

HEADER = """\
# about: Words of people's names, with how many people bear them; `common` is 1 where the word is also ordinary vocabulary.
# source: Wikidata, as collected in NETransliteration-COLING2018 (CC0); and the names in people/ (count 1, no English)
# licence: CC0-1.0
word\tcount\tenglish\tcommon
"""  # noqa: E501
LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
FOLD = str.maketrans("أإآٱىةؤئ", "اااايهءء", "ـًٌٍَُِّْ")
WORDS = Path(__file__).with_name("names_words.tsv")


def settled(role: str) -> frozenset[str]:
    """The folded words whose role is settled by hand."""
    lines = (line.split("\t") for line in WORDS.read_text(encoding="utf-8").splitlines())
    return frozenset(line[0] for line in lines if line[1:] == [role])


CONNECTORS = settled("connector")
TITLES = settled("title")
NEVER = settled("never")
ONLY = settled("name")
BOTH = settled("both")
SUFFIXES = ("ه", "ها", "هم", "نا", "ات", "ين")
SURE = 20  # a count from which a word marks the name around it
MANY = 30  # a count from which a word is kept whatever else it means


class Uses(NamedTuple):
    """How a word occurs in news: all told, beside names or titles, and inflected as a common noun is."""

    alone: int
    named: int
    inflected: int


def fold(word: str) -> str:
    """One spelling for the letters that Arabic writers interchange."""
    return word.translate(FOLD)


def candidates(path: Path, least: int) -> dict[str, tuple[str, int, str]]:
    """Folded word -> (commonest spelling, summed count, English) for words that `least` people bear."""
    best: dict[str, tuple[str, int, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, english = line.split("\t")
        if not LETTERS.fullmatch(word):
            continue
        key = fold(word)
        known = best.get(key)
        if known is None:
            best[key] = (word, int(count), english)
        else:
            best[key] = (known[0], known[1] + int(count), known[2])
    return {key: entry for key, entry in best.items() if entry[1] >= least}


def sentences(paths: Iterable[Path]) -> Iterator[list[str]]:
    """Folded words of each stretch of text between marks of punctuation."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for part in re.split(r"[^\w\s]|\n", f"{record.get('title') or ''}\n{record['text']}"):
                if words := [fold(word) for word in part.split()]:
                    yield words


def uses(parts: Iterable[list[str]], sure: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """Count every word, and every word that stands beside a title or a sure name."""
    alone: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for words in parts:
        for here, word in enumerate(words):
            alone[word] += 1
            before = words[here - 1] if here else ""
            after = words[here + 1] if here + 1 < len(words) else ""
            if before in TITLES or before in sure or after in sure:
                named[word] += 1
    return alone, named


def inflected(word: str, alone: Counter[str]) -> int:
    """How often the word takes the article, a pronoun or a plural ending, as common nouns do."""
    stem = word.removeprefix("ال")
    if stem != word:
        return alone[stem] if len(stem) > 2 else 0
    article = sum(alone[prefix + word] for prefix in ("ال", "وال", "بال", "لل"))
    return article + sum(alone[word + suffix] for suffix in SUFFIXES)


def ordinary(word: str, use: Uses, bearers: int) -> bool:
    """Whether news use the word as a word of the language and hardly ever in names."""
    if bearers >= MANY:
        return word in NEVER
    rare_name = use.alone >= 20 and use.named < 0.06 * use.alone
    return word in NEVER or rare_name or (use.named == 0 and use.alone >= 3 and use.inflected >= 3)


def common(word: str, use: Uses, known: bool) -> bool:
    """Whether the word is both a name and ordinary vocabulary."""
    if word in BOTH:
        return True
    if word in CONNECTORS or word in ONLY or use.named >= 0.75 * use.alone > 3:
        return False
    noun = use.inflected >= max(3, 0.3 * use.alone)
    return noun or (not known and use.alone - use.named >= 12 and use.named < 0.3 * use.alone)


def people(folder: Path) -> dict[str, str]:
    """Folded word -> word, for the names of the office-holders in a folder of world files."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["entries"]:
            spelt = [entry["name"]["ar"], *entry.get("forms", ()), *entry.get("surnames", ())]
            for word in LETTERS.findall(" ".join(spelt)):
                if fold(word) not in TITLES:
                    found.setdefault(fold(word), word)
    return found


def rows(words: dict[str, tuple[str, int, str]], known: dict[str, str], paths: list[Path]) -> Iterator[str]:
    """The lines of the table, commonest name first."""
    parts = list(sentences(paths))
    sure = frozenset(key for key, entry in words.items() if entry[1] >= SURE)
    alone, named = uses(parts, (sure | CONNECTORS) - NEVER - BOTH)
    table = {**{key: (word, 1, "") for key, word in known.items()}, **words}
    for key, (word, count, english) in sorted(table.items(), key=lambda item: (-item[1][1], item[0])):
        use = Uses(alone[key], named[key], inflected(key, alone))
        if not ordinary(key, use, MANY if key in known else count):
            yield f"{word}\t{count}\t{english}\t{int(common(key, use, key in known))}"


def main(arguments: list[str]) -> None:
    """Write the table to standard output."""
    words = candidates(Path(arguments[0]), least=2)
    sys.stdout.write(HEADER)
    known = people(Path(arguments[1]))
    sys.stdout.writelines(f"{row}\n" for row in rows(words, known, [Path(name) for name in arguments[2:]]))


if __name__ == "__main__":
    main(sys.argv[1:])
