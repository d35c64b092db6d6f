import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.naming import consonants, fold

SPELLINGS = [
    ("Malyar", "Maliar", "Маляр", "MALIAR"),
    ("Zelenskyy", "Zelensky", "Zelenskiy", "Зеленський"),
    ("Kyiv", "Kiev", "Київ"),
    ("Kharkiv", "Harkiv"),
    ("Smirnoff", "Smirnov", "Смирнов"),
    ("Schröder", "Schroeder", "schroder"),
    ("Youssef", "Yusuf".replace("u", "ou", 1).replace("uf", "ef")),
    ("O’Brien", "O'Brien", "OBrien"),
    ("Russia’s", "Russia", "russia"),
    ("Al-Assad", "al Asad"),
    ("Syrskyi", "Syrsky", "Сирський"),
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_spellings_of_one_name_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ivanov", "Petrov"),
        ("Ivan", "Ian"),
        ("Ward 1", "Ward 11"),
        ("Marin", "Moran"),
        ("Lee", "Low"),
    ],
)
def test_other_names_stay_apart(a: str, b: str) -> None:
    assert fold(a) != fold(b)


def test_words_stay_words() -> None:
    assert fold("Anna  van\tBergen") == "ana van bergen"
    assert fold("…!?") == ""


def test_consonants_keep_the_first_letter() -> None:
    assert consonants("ivanov") == "ivnv"
    assert consonants("") == ""


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="kghzyjieaoucfxwtsq' ", max_size=90))
def test_folding_twice_changes_nothing_where_the_rules_are_dense(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_the_genitive_of_a_name_in_capitals_is_the_name() -> None:
    assert fold("ROE'S") == fold("Roe's") == fold("Roe")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_case_does_not_matter_in_latin_script(name: str) -> None:
    latin = name.encode("ascii", "ignore").decode()
    assert fold(latin.upper()) == fold(latin.lower())


@pytest.mark.parametrize("piece", ["kh", "\ud800", "\0", "shch", "iе", "я", "'s "])
def test_a_monstrous_name_costs_little(piece: str) -> None:
    started = time.process_time()
    fold(piece * 100_000)
    assert time.process_time() - started < 2
