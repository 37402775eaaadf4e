"""Who is mentioned where, in tokens, and who speaks."""


def test_a_preposition_written_onto_a_mention_is_its_clitic(scene_of):
    scene = scene_of("وقع هجوم لحركة حماس بمدينة نابلس أمس.")
    assert [(party.mention.text, party.clitic) for party in scene.parties] == [
        ("حركة حماس", "ل"),
        ("مدينة نابلس", "ب"),
    ]


def test_a_mention_after_and_is_joined(scene_of):
    scene = scene_of("قصفت إسرائيل غزة ولبنان أمس.")
    assert [(party.mention.text, party.joined) for party in scene.parties] == [
        ("إسرائيل", False),
        ("غزة", False),
        ("لبنان", True),
    ]


def test_the_nearest_party_before_comes_first(scene_of):
    scene = scene_of("قصفت إسرائيل غزة ولبنان أمس.")
    assert [party.mention.text for party in scene.before(0, 4)] == ["لبنان", "غزة", "إسرائيل"]


def test_the_party_that_covers_a_token(scene_of):
    scene = scene_of("هاجمت حركة حماس حاجزا في نابلس.")
    covering = scene.covering(2)
    assert covering is not None and covering.mention.text == "حركة حماس"
    assert scene.covering(0) is None


def test_the_innermost_attribution_holds_a_span(scene_of):
    text = "قال وزير الدفاع التركي إن الجيش السوري أعلن أن مسلحين هاجموا حاجزا في حلب."
    scene = scene_of(text)
    at = text.index("هاجموا")
    said = scene.attribution((at, at + 6))
    assert said is not None and said.cue.text == "أعلن"
    assert scene.attribution((0, 3)) is None
