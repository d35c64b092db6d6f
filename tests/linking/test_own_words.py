"""A folder's own lexicon: synonyms, opposites, denials, quarrels and scales."""

import pytest
from linking_case import CAST, numbered, said

from tui.linking import relate
from tui.model import Lexicon, Statement


def _relations(lexicon: Lexicon, *statements: Statement) -> list[str]:
    return [link.relation for link in relate(numbered(statements), CAST, lexicon)]


@pytest.mark.parametrize(
    ("entry", "one", "other", "relation"),
    [
        (
            ("antonyms", "dovish hawkish"),
            ("minister", "the bank at Tolna was dovish on rates"),
            ("auditor", "the bank at Tolna was hawkish on rates"),
            "contradicts",
        ),
        (
            ("events", "tide ; strict ; flummox ; glimmer"),
            ("minister", "the kite flummoxed over the harbour mole at dusk"),
            ("auditor", "the kite glimmered over the harbour mole at dusk"),
            "contradicts",
        ),
        (
            ("events", "level ; ; embiggen ; "),
            ("minister", "the deficit of the port authority embiggened last year"),
            ("auditor", "the deficit of the port authority fell last year"),
            "contradicts",
        ),
        (
            ("denials", "poppycock"),
            ("auditor", "the minister sold the old mill to a cousin"),
            ("minister", "the tale that the minister sold the old mill to a cousin is poppycock"),
            "denies",
        ),
        (
            ("wordings", "fancy footwork"),
            ("minister", "the merger of the schools was a reform"),
            ("auditor", "the reform was fancy footwork"),
            "disputes",
        ),
    ],
)
def test_a_folder_adds_words(
    entry: tuple[str, str], one: tuple[str, str], other: tuple[str, str], relation: str
) -> None:
    statements = [said(*one, "2024-05-14"), said(*other, "2024-05-15")]
    assert relation not in _relations(Lexicon(), *statements)
    assert relation in _relations(Lexicon((entry,)), *statements)
    assert relation not in _relations(Lexicon(), *statements), "the words must not outlive the call"


def test_a_synonym_joins_the_group_of_the_word_it_is_given_with() -> None:
    statements = [
        said("bilyk", "raiders burned the depot near Lysa"),
        said("institute", "infantrymen burned the depot near Lysa"),
    ]
    own = Lexicon((("synonyms", "soldiers raiders infantrymen"),))
    assert not relate(numbered(statements), CAST), "what was read without it must not linger"
    (link,) = relate(numbered(statements), CAST, own)
    assert link.relation == "corroborates"
