from rasid import flow


def test_the_room_offers_readings() -> None:
    assert flow.__all__ == ["readings"]
    assert callable(flow.readings)
