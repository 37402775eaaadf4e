"""Who did something to whom in a case: counted as the occurrences themselves say it."""

from collections import Counter

from rasid.flow.listing import listed
from rasid.flow.network import network
from rasid.flow.selecting import Selection


def told(case):
    pairs = Counter()
    for one in case.occurrences_bare():
        pairs.update({(actor, other) for actor in set(one.actors) for other in set(one.recipients)})
    return pairs


def own(id):
    return id.rpartition("/")[2]


def test_ties_are_those_of_the_occurrences(case):
    found = network(case, Selection(), most=1000)
    counted = Counter()
    for one in found.deeds:
        counted[own(one.actor), own(one.recipient)] += one.count
    assert counted == told(case)
    assert found.pairs == len(found.deeds)
    assert all(one.happened <= one.count for one in found.deeds)
    assert {one.id for one in found.actors} == {id for d in found.deeds for id in (d.actor, d.recipient)}


def test_the_most_told_come_first(case):
    few, many = network(case, Selection(), most=3), network(case, Selection(), most=1000)
    assert few.deeds == many.deeds[:3]
    assert few.pairs == many.pairs
    counts = [one.count for one in many.deeds]
    assert counts == sorted(counts, reverse=True)


def test_actors_are_called_by_their_names(case):
    for actor in network(case, Selection(), most=1000).actors:
        entry = case.know.world.entries.get(actor.id)
        assert actor.local == ("/" in actor.id)
        assert actor.name == entry.name if entry else actor.name.ar != actor.id


def test_a_tie_leads_to_its_occurrences(case):
    for tie in network(case, Selection(), most=1000).deeds:
        chosen = Selection(by=(tie.actor,), upon=(tie.recipient,))
        assert listed(case, "occurrences", chosen).total == tie.count


def test_nothing_is_found(case):
    found = network(case, Selection(words="زنزبار"))
    assert (found.actors, found.deeds, found.pairs) == ((), (), 0)
