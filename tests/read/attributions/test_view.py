def words(view, first, after):
    return view.document.words(view.span(first, after))


def test_a_name_in_quotes_is_no_speech(view):
    seen = view("قالت صحيفة «الواحة» إن الجسر مفتوح")
    (opened,) = seen.quote_at
    assert seen.is_name(opened)
    assert not seen.is_speech(opened, 1)


def test_a_quote_behind_a_colon_is_speech(view):
    seen = view("قال الوزير: «نعم للسلام»")
    (opened,) = seen.quote_at
    assert seen.is_speech(opened, 1)


def test_the_marks_of_a_quote_are_not_inside_it(view):
    seen = view("قال الوزير «الجسر مفتوح»")
    (opened,) = seen.quote_at
    quote = seen.quote_at[opened]
    assert [seen.depth(at) for at in (opened, quote.first, quote.after - 1)] == [-1, opened, -1]


def test_the_widest_mention_at_a_place_counts(view):
    seen = view("قال الرئيس الروسي فلاديمير بوتين إن الجسر مفتوح")
    after, mention = seen.mention_at[1]
    assert words(seen, 1, after) == mention.text == "الرئيس الروسي فلاديمير بوتين"


def test_a_span_can_leave_out_a_conjunction(view):
    seen = view("والجسر مفتوح")
    assert seen.document.words(seen.span(0, 2, 1)) == "الجسر مفتوح"
