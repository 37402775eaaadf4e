"""Candidates out of the index."""

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuse.copies.texts import print_of

from rasid.fuse.copies import partners
from rasid.fuse.copies.partners import COMMON, FEW, PARTNERS, candidates, common
from rasid.fuse.copies.runs import Run, due, merge
from rasid.fuse.copies.shingles import shingles
from rasid.model.fusion.copies import Print

Found = list[tuple[int, int, int]]


def numbers(items: Sequence[int]) -> Print:
    body = np.array(items, "<u4").tobytes()
    return Print(body, body, body)


def random_prints(seed: int, count: int) -> dict[int, Print]:
    """Documents of random words, half of them with a passage of an earlier one."""
    rng = random.Random(seed)
    texts: list[list[int]] = []
    for _ in range(count):
        text = [rng.randrange(10_000) for _ in range(rng.randrange(40))]
        if texts and rng.random() < 0.5:
            source = rng.choice(texts)
            first = rng.randrange(len(source) + 1)
            text += source[first : first + rng.randrange(4, 30)]
        texts.append(text)
    return {number: numbers(text) for number, text in enumerate(texts)}


def by_force(prints: dict[int, Print]) -> Found:
    sets = {number: set(shingles(of).tolist()) for number, of in prints.items()}
    found = []
    for one in sorted(sets):
        for other in sorted(other for other in sets if other < one):
            shared = len(sets[one] & sets[other])
            if shared >= 4 or shared and shared >= 0.3 * min(len(sets[one]), len(sets[other])):
                found.append((other, one, shared))
    return found


def in_batches(prints: dict[int, Print], size: int) -> Found:
    runs: list[Run] = []
    found: Found = []
    order = sorted(prints)
    for first in range(0, len(order), size):
        new = Run.of({number: prints[number] for number in order[first : first + size]})
        found += candidates(new, runs)
        runs.append(new)
        for places in due([len(run) for run in runs]):
            merged = merge([runs[place] for place in places])
            runs = [run for place, run in enumerate(runs) if place not in places] + [merged]
    return found


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40))
def test_the_index_finds_what_force_finds_in_any_batches(seed: int, size: int) -> None:
    prints = random_prints(seed, 60)
    assert in_batches(prints, size) == by_force(prints)


def test_small_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    prints = random_prints(5, 80)
    whole = list(candidates(Run.of(prints), []))
    monkeypatch.setattr(partners, "BLOCK", 50)
    assert list(candidates(Run.of(prints), [])) == whole


def test_nothing_is_a_candidate_of_nothing() -> None:
    assert list(candidates(Run.of({}), [])) == []
    assert list(candidates(Run.of({1: print_of("")}), [Run.of({0: print_of("")})])) == []


def test_short_texts_are_compared_whole() -> None:
    run = Run.of(
        {0: print_of("bridge opens today"), 1: print_of("bridge opens today"), 2: print_of("bridge opens")}
    )
    assert list(candidates(run, [])) == [(0, 1, 1)]


def test_seven_words_of_a_long_text_are_not_enough() -> None:
    def text(own: str, shared: int) -> Print:
        return print_of(" ".join([*(f"{own}{n}" for n in range(30)), *(f"s{n}" for n in range(shared))]))

    assert list(candidates(Run.of({0: text("a", 7), 1: text("b", 7)}), [])) == []
    assert list(candidates(Run.of({0: text("a", 8), 1: text("b", 8)}), [])) == [(0, 1, 4)]


def prompts(count: int, own: int) -> dict[int, Print]:
    """Documents that all end in the same twelve words."""
    return {n: numbers([*(1000 * n + 100 + at for at in range(own)), *range(12)]) for n in range(count)}


def test_a_prompt_in_very_many_documents_makes_no_pairs() -> None:
    prints = prompts(COMMON + 40, own=60)
    partners: dict[int, int] = {}
    for _, one, _ in candidates(Run.of(prints), []):
        partners[one] = partners.get(one, 0) + 1
    assert all(one <= COMMON for one in partners)
    assert len(common(Run.of(prints), [])) == 8


def test_a_text_in_very_many_documents_ties_each_to_the_first() -> None:
    prints = prompts(COMMON + 40, own=1)
    found = list(candidates(Run.of(prints), []))
    late = [(other, one) for other, one, _ in found if one > COMMON]
    assert {one for _, one in late} == set(range(COMMON + 1, COMMON + 40))
    assert {other for other, _ in late} == set(range(FEW))
    assert in_batches(prints, 9) == found


def test_the_partners_that_share_most_are_kept() -> None:
    prints = {
        n: numbers([*range(10 + n), *(5000 + 100 * n + at for at in range(60))]) for n in range(PARTNERS + 6)
    }
    last = PARTNERS + 5
    kept = [other for other, one, _ in candidates(Run.of(prints), []) if one == last]
    assert kept == list(range(5, last))


def test_common_shingles_are_counted_over_all_runs() -> None:
    prints = prompts(COMMON + 1, own=9)
    first = Run.of({n: p for n, p in prints.items() if n})
    last = Run.of({0: prints[0]})
    assert common(last, []) == frozenset()
    assert len(common(last, [first])) == 8
