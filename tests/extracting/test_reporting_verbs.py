"""The forms of reporting verbs."""

import pytest

from tui.extracting import tags, verbs


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("says", "say", "third"),
        ("said", "say", "past"),
        ("denies", "deny", "third"),
        ("denied", "deny", "past"),
        ("arguing", "argue", "ing"),
        ("admitted", "admit", "past"),
        ("wrote", "write", "past"),
    ],
)
def test_inflection(form: str, lemma: str, kind: str) -> None:
    assert (lemma, kind) in [(verb.lemma, verb.form) for verb in verbs.forms()[form]]


def test_two_word_verbs_are_tried_first() -> None:
    assert verbs.forms()["pointed"][0].particle == "out"


def test_nouns_have_the_class_of_their_saying() -> None:
    assert verbs.nouns()["denial"] == "deny"
    assert verbs.nouns()["allegation"] == "claim"


def test_every_listed_word_has_its_bits() -> None:
    table = tags.table()
    assert table["said"] & tags.CUE
    assert table["claims"] & tags.CUE
    assert table["claims"] & tags.CUE_NOUN
    assert table["spokeswoman"] & tags.ROLE
    assert table["ukrainian"] & tags.DEMONYM
