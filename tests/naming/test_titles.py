import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.naming import strip_titles


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Deputy Defence Minister Olena Bondar", "Olena Bondar"),
        ("Minister of Transport Jonas Weber", "Jonas Weber"),
        ("Chief of General Staff Pavel Orlov", "Pavel Orlov"),
        ("commander of the northern ground forces Ihor Melnyk", "Ihor Melnyk"),
        ("Sen. Maria Lopez", "Maria Lopez"),
        ("Ukrainian President Petro Koval", "Petro Koval"),
        ("Amira Haddad, a spokeswoman for the port", "Amira Haddad"),
        ("Amira Haddad (pictured)", "Amira Haddad"),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("King Charles III", "Charles III"),
        ("Stephen King", "Stephen King"),
        ("Prince Harry", "Prince Harry"),
        ("Duchess of Sussex", "Duchess of Sussex"),
        ("Sam Carter Jr.", "Sam Carter Jr."),
    ],
)
def test_the_name_alone_is_left(phrase: str, name: str) -> None:
    assert strip_titles(phrase) == name


@pytest.mark.parametrize(
    "phrase", ["Prime Minister", "the minister", "Defence Ministry", "Kremlin"]
)
def test_a_phrase_without_a_name_keeps_its_noun(phrase: str) -> None:
    assert strip_titles(phrase).split()[-1] == phrase.rsplit(maxsplit=1)[-1]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_something_always_stays(phrase: str) -> None:
    assert bool(strip_titles(phrase)) == bool(phrase.strip())
