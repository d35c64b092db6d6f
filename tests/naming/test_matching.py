import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.naming import fold, given_name_gender, likeness, person_name, same_given_name, same_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hanna Maliar", "Ganna Malyar"),
        ("Anna Maliar", "Deputy Defence Minister Hanna Malyar"),
        ("Volodymr Zelenskyy", "Vladimir Zelensky"),
        ("Serhiy Shevchenko", "Sergei Shevchenko"),
        ("Oleksandr Syrskyi", "Alexander Syrsky"),
        ("William Marsh", "Bill Marsh"),
        ("Maria Elena Lopez", "Maria Lopez"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Li Keqiang", "李克强"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Mikhail Solovyov", "Mikhail Soloviev"),
        ("Zelensky", "Zelenskyy"),
    ],
)
def test_spellings_of_one_person(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Marin", "Anna Moran"),
        ("John Walsh", "John Welsh"),
        ("Olha Maliar", "Hanna Maliar"),
        ("Vladimir Sokolov", "Sokolov"),
        ("Viktor Sokolov", "Vladimir Sokolov"),
        ("Sam Carter Jr", "Sam Carter Sr"),
        ("", "Sokolov"),
        ("", ""),
    ],
)
def test_other_people_stay_apart(a: str, b: str) -> None:
    assert likeness(a, b) == "none"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Valery Gerasimov", "Valeriy Herasimov"),
        ("J. Whitfield", "Jane Whitfield"),
        ("Tomas Lindqvist", "Tomas Lindqist"),
    ],
)
def test_one_edit_or_an_initial_needs_a_second_witness(a: str, b: str) -> None:
    assert likeness(a, b) == "near"
    assert not same_name(a, b)


@pytest.mark.parametrize("name", ["Ben Cole", "Al Cole", "Dell Cole"])
def test_a_given_name_that_is_also_a_particle_stays_one(name: str) -> None:
    assert likeness(name, "Ana Cole") == "none"
    assert likeness(name, "Cole") == "none"


def test_given_names_meet_through_classes_and_not_across_them() -> None:
    assert same_given_name("hana", "gana")
    assert not same_given_name("ivan", "igor")


def test_a_given_name_tells_the_sex_where_it_is_clear() -> None:
    assert given_name_gender("Hanna") == "female"
    assert given_name_gender("Serhii") == "male"
    assert given_name_gender("Alexis") is None
    assert given_name_gender("Xq") is None


def test_particles_belong_to_no_part() -> None:
    name = person_name("Ursula von der Leyen")
    assert (name.given, name.surname) == (("ursula",), fold("Leyen"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_has_no_direction(a: str, b: str) -> None:
    assert likeness(a, b) == likeness(b, a)
