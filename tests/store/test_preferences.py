"""Preferences: kept by person, the last put is what they have."""

from rasid.store import Store
from rasid.store.preferences import Preferences


def test_what_is_put_is_what_they_have(store: Store) -> None:
    held = Preferences(store.engine)
    held.put("s.k.", {"digits": "latn"})
    held.put("s.k.", {"digits": "arab", "language": "ar"})
    assert held.of("s.k.") == {"digits": "arab", "language": "ar"}
    assert held.of("m.b.") == {}


def test_words_of_any_script_are_kept_as_they_are(store: Store) -> None:
    held = Preferences(store.engine)
    held.put("نور الدين", {"note": "«اقتباس» 🕊 'x' \"y\""})
    assert held.of("نور الدين") == {"note": "«اقتباس» 🕊 'x' \"y\""}
    assert Preferences(store.engine).of("نور الدين")["note"].endswith('"y"')


def test_nothing_chosen_is_kept_too(store: Store) -> None:
    held = Preferences(store.engine)
    held.put("s.k.", {"theme": "dark"})
    held.put("s.k.", {})
    assert held.of("s.k.") == {}
