"""The bundled sample articles: synthetic, annotated, and between them every phenomenon the reader must meet."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from rasid.evaluate.gold import load_gold

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "gold" / "articles"
SAMPLES = [
    msgspec.json.decode(line)
    for line in (ROOT / "src" / "rasid" / "samples" / "articles.jsonl").read_text("utf-8").splitlines()
]
NOTE = "synthetic sample written for Rasid; all names are fictional"
LEVANTINE = "كانون الثاني|شباط|آذار|آب|أيلول|تشرين الأول|كانون الأول"
GULF = "يناير|فبراير|مارس|مايو|يوليو|أغسطس|سبتمبر|أكتوبر|ديسمبر"


def whole(sample: dict[str, Any]) -> str:
    """Title and text as the reader joins them."""
    title = sample["title"]
    return f"{title}\n\n{sample['text']}" if title else str(sample["text"])


TEXTS = {sample["id"]: whole(sample) for sample in SAMPLES}


def raw(name: str) -> dict[str, Any]:
    """The gold of one sample as written."""
    loaded: dict[str, Any] = yaml.safe_load((GOLD / f"{name}.yaml").read_text("utf-8"))
    return loaded


def values(name: str, layer: str, field: str) -> set[Any]:
    """What one field holds over one layer of one sample's gold."""
    return {item.get(field) for item in raw(name)[layer]}


# Phenomenon: the samples that hold it, and a pattern their text must match.
PATTERNS: dict[str, tuple[tuple[str, ...], str]] = {
    "Levantine month alone": (("claim_and_denial",), rf"\d (?:{LEVANTINE})(?! ?[/(])"),
    "Egyptian and Gulf month": (("chain_retold", "withdrawal_timetable"), rf"\d (?:{GULF})"),
    "Tunisian and Algerian month": (("maghreb_protest",), "جوان.*جويلية.*فيفري.*أوت"),
    "Moroccan month": (("siege_toll",), "غشت.*شتنبر"),
    "doubled month, Levantine first": (
        ("agency_car_bomb", "embedded_post"),
        rf"(?:{LEVANTINE})/(?:{GULF}|فبراير)",
    ),
    "doubled month, Gulf first, slash": (
        ("page_with_chrome", "broadcaster_present"),
        rf"(?:{GULF})/ ?(?:أيار|{LEVANTINE})",
    ),
    "doubled month, Gulf first, brackets": (("truce_talks",), rf"(?:{GULF}) \((?:{LEVANTINE})\)"),
    "Hijri date beside Gregorian": (("faction_statement",), r"\d+ شعبان \d{4} هـ الموافق \d"),
    "Arabic-Indic digits": (("telegram_channel",), "[٠-٩]{2}"),
    "day, month and year in figures": (("maghreb_protest", "page_with_chrome"), r"\d\d/\d\d/\d{4}"),
    "guillemets": (("agency_car_bomb", "claim_and_denial"), "«[^«»]+»"),
    "straight quotes": (("chain_retold", "siege_toll"), '"[^"]+"'),
    "curly quotes": (("faction_statement",), "“[^“”]+”"),
    "quote within a quote": (("withdrawal_timetable",), '«[^»]*"[^"»]+"[^»]*»'),
    "agency dateline and credit": (("agency_car_bomb",), r"\) - الضفاف:.*\(الضفاف\)$"),
    "embedded post with a signature": (("embedded_post",), r"\n— .+ \(@\w+\) [A-Z][a-z]+ \d+, \d{4}\n"),
    "Telegram headers and emoji": (("telegram_channel",), r"🔴[^\n]+: .*\n\n[^\n:]+: "),
    "menu, read-also link and share prompt": (("page_with_chrome",), "الرئيسية \\|.*شارك المقال.*اقرأ أيضاً:"),
    "tolls that differ between headline and body": (("agency_car_bomb",), "^تسعة قتلى.*قُتل سبعة"),
    "approximators": (("siege_toll", "withdrawal_timetable", "maghreb_protest"), "ما لا يقل عن|زهاء|قرابة"),
    "range": (("maghreb_protest", "siege_toll"), r"بين \d+ و"),
    "duals": (("page_with_chrome", "broadcaster_present"), "أسيرين|طائرتين مسيرتين"),
    "later mention of a source as «المصدر»": (
        ("agency_car_bomb", "chain_retold"),
        "مصدر.*(?:قال|ذكّر) المصدر",
    ),
    "surname alone": (("embedded_post", "withdrawal_timetable"), "(?:كتب البيلساني|قال الصياد)"),
    "participles that report": (("embedded_post", "siege_toll"), "لافتاً إلى أن|متهما "),
    "unnamed claimant": (("agency_car_bomb",), "لم تعلن أي جهة مسؤوليتها"),
    "news in the present tense": (("broadcaster_present",), "تقول .*يضيف .*ويحذر "),
}


@pytest.mark.parametrize("phenomenon", PATTERNS)
def test_a_phenomenon_stands_in_the_words(phenomenon: str) -> None:
    names, pattern = PATTERNS[phenomenon]
    missing = [name for name in names if not re.search(pattern, TEXTS[name], re.DOTALL)]
    assert not missing


def test_one_sample_leaves_a_quote_open() -> None:
    unbalanced = [name for name, text in TEXTS.items() if text.count("«") != text.count("»")]
    assert unbalanced == ["truce_talks"]


# Values the gold of the samples must use between them: a layer and its field.
VALUES = {
    ("events", "modality"): "occurred ongoing claimed alleged denied threatened planned demanded promised hypothetical negated foiled",
    ("events", "type"): "AGREE CONSULT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST COERCE ASSAULT",
    ("events", "mode"): "abduct targeted drone aerial explosives heavy-weapons firearms crowd-control arrest seize restrict demo strike",
    ("steps", "process"): "truce negotiation withdrawal",
    ("steps", "state"): "called_for offered accepted rejected bound denies_being_bound reported_suspended pending in_effect broken "
    "scheduled round_closed suspended agreed demanded legal_basis announced timetable_under_talks partial postponed",
    ("quantities", "approx"): "exact about at_least more_than at_most less_than between vague",
    ("times", "kind"): "date interval duration",
    ("attributions", "form"): "direct mixed indirect",
    ("attributions", "act"): "assert deny accuse warn threaten promise demand reject predict announce praise condemn no_comment",
    ("attributions", "channel"): "statement interview press_conference post report",
    ("attributions", "identification"): "named office organisation document partly_anonymous anonymous",
}  # fmt: skip


@pytest.mark.parametrize(("layer", "field"), VALUES)
def test_the_samples_use_the_values_of_a_field(layer: str, field: str) -> None:
    used = set().union(*(values(name, layer, field) for name in TEXTS))
    assert set(VALUES[layer, field].split()) <= used


# Phenomenon: a sample whose gold must hold an item like this.
ITEMS: dict[str, tuple[str, str, Callable[[dict[str, Any]], bool]]] = {
    "site < newspaper < anonymous source": (
        "chain_retold",
        "attributions",
        lambda item: (
            item["chain"] == ["al_marfa", "src_fajr"] and item["identification"] == "partly_anonymous"
        ),
    ),
    "statement within a statement": (
        "agency_car_bomb",
        "attributions",
        lambda item: item["within"] is not None,
    ),
    "told to another outlet": (
        "withdrawal_timetable",
        "attributions",
        lambda item: item["given_to"] == "al_marfa",
    ),
    "dropped subject": (
        "faction_statement",
        "attributions",
        lambda item: item["source"] is None and bool(item["chain"]),
    ),
    "spokesperson": (
        "chain_retold",
        "attributions",
        lambda item: (item["source"] or "").startswith("الناطق باسم"),
    ),
    "agentless attack": (
        "agency_car_bomb",
        "events",
        lambda item: item["trigger"] == "انفجرت" and not item["actor"],
    ),
    "clash with both sides as actors": ("page_with_chrome", "events", lambda item: len(item["actor"]) == 2),
    "claim of responsibility": (
        "claim_and_denial",
        "events",
        lambda item: item["modality"] == "claimed" and item["actor"] == ["fog_companies"],
    ),
    "cumulative toll": (
        "siege_toll",
        "quantities",
        lambda item: item.get("cumulative") is True and item["low"] == 1240,
    ),
}


@pytest.mark.parametrize("phenomenon", ITEMS)
def test_a_phenomenon_stands_in_the_gold(phenomenon: str) -> None:
    name, layer, holds = ITEMS[phenomenon]
    assert any(holds(item) for item in raw(name)[layer])


def test_every_sample_says_that_it_is_synthetic() -> None:
    assert {sample["note"] for sample in SAMPLES} == {NOTE}
    assert {sample["url"] for sample in SAMPLES} == {None}


def test_every_sample_has_gold_and_no_gold_is_without_a_sample() -> None:
    assert {path.stem for path in GOLD.glob("*.yaml")} == set(TEXTS)
    assert len(TEXTS) == len(SAMPLES) == 12


@pytest.mark.parametrize("name", TEXTS)
def test_a_sample_is_as_long_as_a_short_article(name: str) -> None:
    assert 110 <= len(TEXTS[name].split()) <= 260


@pytest.mark.parametrize("name", TEXTS)
def test_every_snippet_of_the_gold_is_located(name: str) -> None:
    gold = load_gold(GOLD / f"{name}.yaml", TEXTS[name])
    assert gold.id == name
    assert all(TEXTS[name][slice(*item.span)] for item in (*gold.times, *gold.attributions, *gold.events))
    assert all(gold.entities.values())


@pytest.mark.parametrize("name", TEXTS)
def test_everything_the_gold_refers_to_is_listed(name: str) -> None:
    gold = raw(name)
    entities = {item["id"] for item in gold["entities"]}
    used = {
        ref for event in gold["events"] for role in ("actor", "recipient", "place") for ref in event[role]
    }
    used |= {
        ref
        for item in gold["attributions"]
        for ref in (*item["chain"], item["given_to"], item["source_ref"])
        if ref
    }
    assert used <= entities
    ids = {item["id"] for item in gold["attributions"]} | {None}
    assert {item["attribution"] for item in (*gold["events"], *gold["steps"])} <= ids
    assert {event["same_as"] for event in gold["events"]} <= {event["id"] for event in gold["events"]} | {
        None
    }
    assert {event["time"] for event in gold["events"]} <= {item["text"] for item in gold["times"]} | {None}


def test_a_date_is_given_or_must_be_read_from_the_text() -> None:
    undated = {sample["id"] for sample in SAMPLES if sample["date"] is None}
    assert undated == {"faction_statement", "maghreb_protest", "page_with_chrome", "embedded_post"}
    given = {sample["id"]: sample["date"] for sample in SAMPLES if sample["date"]}
    assert {name: str(raw(name)["published"]) for name in given} == given
