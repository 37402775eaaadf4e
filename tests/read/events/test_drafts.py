"""From triggers to events."""


def test_the_dead_of_an_attack_are_its_recipients(events_of):
    found = events_of("إصابة الجيش الإسرائيلي بخسائر في غارة في نابلس.")
    assert [(event.trigger.text, event.recipient) for event in found] == [("غارة", ("israel_army",))]


def test_a_drone_makes_a_raid_a_drone_strike(event_of):
    assert event_of("غارة بطائرة مسيرة في حلب.").mode == "drone"


def test_events_of_a_sentence_stand_in_order(events_of):
    found = events_of("اعتقلت تركيا خمسة شبان في أنقرة، وهاجم مسلحون حاجزا في حلب.")
    assert [event.trigger.text for event in found] == ["اعتقلت", "هاجم"]


def test_each_event_knows_the_attribution_it_stands_in(document_of):
    document = document_of("قالت حركة حماس إن الجيش الإسرائيلي هاجم مخيما. وهاجم مسلحون حاجزا في حلب.")
    said = document._layers["attributions"][0].id
    assert [event.attribution for event in document._layers["events"]] == [said, None]


def test_every_event_names_its_rule(events_of):
    assert [event.rule for event in events_of("قصفت إسرائيل نابلس.")] == ["shelling"]
