def spoken(found):
    return [(one.source.text, [part.text for part in one.content]) for one in found]


def test_the_rest_of_a_headline_is_said(said):
    assert spoken(said("وزارة الدفاع الروسية: الجسر مفتوح")) == [("وزارة الدفاع الروسية", ["الجسر مفتوح"])]


def test_marks_and_labels_before_the_speaker_are_left_out(said):
    found = said("عاجل | وزارة الدفاع الروسية: الجسر مفتوح")
    assert spoken(found) == [("وزارة الدفاع الروسية", ["الجسر مفتوح"])]


def test_all_of_a_short_post_is_its_speakers(said):
    (found,) = said("وزارة الدفاع الروسية:\nالجسر مفتوح.\nالعمل مستمر.")
    assert found.content[0].text.endswith("العمل مستمر")


def test_the_next_head_takes_over(said):
    lines = ["الجسر مفتوح منذ الصباح أمام السير", "الميناء مغلق منذ مساء أمس"]
    found = said(f"وزارة الدفاع الروسية:\n{lines[0]}.\nالحكومة الإيرانية:\n{lines[1]}.")
    assert [part for _, parts in spoken(found) for part in parts] == lines


def test_a_verb_with_a_colon_has_the_next_line(said):
    assert spoken(said("وزارة الدفاع الروسية تزعم:\nالجسر مفتوح")) == [
        ("وزارة الدفاع الروسية", ["الجسر مفتوح"])
    ]


def test_a_signed_post_is_said_by_who_signs(said):
    (found,) = said("الجسر مفتوح منذ الصباح\n— سالم الواحي (@salem) January 2, 2024")
    assert (found.form, found.channel, found.content[0].text) == ("direct", "post", "الجسر مفتوح منذ الصباح")
    assert found.source.text == "سالم الواحي (@salem)"


def test_an_unnamed_outlet_of_a_headline_is_the_one_named_below(said):
    headline, _ = said(
        "صحيفة: الجسر مفتوح\n\nقالت صحيفة «الواحة» إن الجسر مفتوح.", title="صحيفة: الجسر مفتوح"
    )
    assert headline.source_entity is not None
    assert headline.content[0].text == "الجسر مفتوح"


def test_a_byline_is_nobodys_speech(said):
    assert len(said("المدينة: «الواحة»\nقال الوزير إن الجسر مفتوح.")) == 1


BELOW = "تعلن القيادة وقف النار.\nوتشكر السكان على صبرهم."


def test_a_statement_given_in_full_is_its_issuers(said):
    found = said(f"صدر عن وزارة الدفاع الروسية بيان هذا نصه:\n{BELOW}")[0]
    assert (found.cue.text, found.content[0].text) == ("نصه", BELOW)
    assert found.source_entity == "russian_defence_ministry"


def test_a_letter_ends_with_its_closing_formula(said):
    found = said(
        f"وبعثت وزارة الدفاع الروسية برسالة هذا نصها:\n{BELOW}\nوتقبلوا تحياتنا.\nوكانت الوزارة أغلقت بابها."
    )[0]
    assert found.content[0].text.endswith("وتقبلوا تحياتنا.")
