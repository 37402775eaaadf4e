"""Who is on whose side."""

from rasid.read.events.sides import Sides


def test_an_army_is_on_the_side_of_its_state(scene_of):
    sides = Sides(scene_of("هاجم الجيش الإسرائيلي نابلس، وقالت إسرائيل كلمتها."))
    assert sides.same("israel_army", "israel")


def test_a_group_and_a_foreign_state_are_not_on_one_side(scene_of):
    sides = Sides(scene_of("قالت حركة حماس كلمتها، وقالت تركيا كلمتها."))
    assert not sides.same("hamas", "turkey")
    assert sides.any("hamas", ["turkey", "hamas"])


def test_an_agency_only_reports_and_a_party_does_not(scene_of):
    scene = scene_of("ذكرت وكالة رويترز أن هجوما وقع. وقالت حركة حماس إن هجوما وقع.")
    sides = Sides(scene)
    assert [sides.reporter(said) for said in scene.attributions] == [True, False]


def test_an_unnamed_source_of_a_party_speaks_for_it(scene_of):
    scene = scene_of("قال مصدر في حركة حماس إن هجوما وقع. وقال شهود إن هجوما وقع.")
    sides = Sides(scene)
    assert [sides.reporter(said) for said in scene.attributions] == [False, True]


def test_a_body_of_this_document_belongs_to_its_owner(scene_of):
    scene = scene_of("قالت تركيا كلمتها. هاجم سلاح الجو التركي حلب.")
    air_force = next(name for name in scene.entities if name.startswith("turkey_"))
    assert Sides(scene).same(air_force, "turkey")


def test_a_state_without_arms_in_the_text_stands_by(scene_of):
    sides = Sides(scene_of("قالت مصر كلمتها. هاجم الجيش التركي حلب، وقالت تركيا كلمتها."))
    assert sides.bystander("egypt")
    assert not sides.bystander("turkey")
