"""Turns of a transcript: a paragraph that opens with a name and a colon is all that person's."""

from extract_case import said

TURNS = """\
Harbour talk

Holm: We have the money. We have the cranes. What we lack is time.

Berg: You said so in spring. Nothing came of it.

Holm: It did. Look at the pier.
"""


def test_a_turn_reaches_to_the_end_of_its_paragraph() -> None:
    assert said(TURNS) == [
        ("Holm", "We have the money. We have the cranes. What we lack is time"),
        ("Berg", "You said so in spring. Nothing came of it"),
        ("Holm", "It did. Look at the pier"),
    ]


def test_one_line_with_a_colon_is_no_transcript() -> None:
    found = said("News\n\nHolm: We have the money. The mayor left at noon.\n\nIt rained.\n")
    assert found == [("Holm", "We have the money")]
