"""Preferences: kept by person, the last put is what they have."""

from rasid.store import Store
from rasid.store.preferences import Preferences


def test_what_is_put_is_what_they_have(store: Store) -> None:
    held = Preferences(store.engine)
    held.put("s.k.", {"digits": "latn"})
    held.put("s.k.", {"digits": "arab", "language": "ar"})
    assert held.of("s.k.") == {"digits": "arab", "language": "ar"}
    assert held.of("m.b.") == {}
