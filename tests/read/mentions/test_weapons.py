"""Weapons."""


def test_a_weapon_is_a_mention(named):
    found = named("أطلقت المجموعة صواريخ كاتيوشا على القاعدة.")["صواريخ كاتيوشا"]
    assert (found.kind, found.entity) == ("weapon", "rocket")


def test_the_longest_name_of_a_weapon_wins(named):
    assert named("أسقط الدفاع طائرة بدون طيار.")["طائرة بدون طيار"].entity == "drone"


def test_aircraft_of_a_state_are_its_air_force(named):
    found = named("أغارت طائرات تركية على الجبال.")["طائرات تركية"]
    assert found.entity == "turkey_air_force"
