"""Statements as lines of text."""

from factories import make_link, make_snapshot, make_speaker, make_statement

from tui.commands.lines import day_by_day, plain_lines
from tui.exporting import Claims


def test_what_a_pronoun_speaks_of_stands_beside_it_where_people_read() -> None:
    said = make_statement("said", "the pier is safe", speaker="ada", segments=((0, 16),))
    denied = make_statement("denied", "which", speaker="ada", segments=((20, 25),))
    links = [make_link("denied", "said", "denies")]
    claims = Claims(make_snapshot([said, denied], links, [make_speaker("ada", "Ada Brook")]), {})
    assert "    which [the pier is safe]\n" in list(day_by_day(claims, 80))
    assert all("[" not in line for line in plain_lines(claims))
