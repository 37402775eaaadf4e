import json


def test_the_stages_are_listed_with_their_needs(rasid) -> None:  # type: ignore[no-untyped-def]
    rows = json.loads(rasid("stages", "--json").stdout)
    assert [row["gives"] for row in rows][:3] == ["tokens", "segments", "sentences"]
    assert {"tokens", "segments"} == set(rows[2]["needs"])
    assert all(row["about"] for row in rows)


def test_the_plain_list_names_every_layer(rasid) -> None:  # type: ignore[no-untyped-def]
    names = [row["gives"] for row in json.loads(rasid("stages", "--json").stdout)]
    out = rasid("stages").output
    assert all(name in out for name in names)
