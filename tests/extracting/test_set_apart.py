"""Quoted lines that are no speech: headings between paragraphs, signatures under quotations."""

from factories import make_article

from tui.extracting import extract


def told(text: str) -> list[tuple[str | None, str]]:
    """Mention and words of every statement."""
    found = extract(make_article(text=text)).statements
    return [(one.mention.text if one.mention else None, one.words) for one in found]


SPOKEN = "“The pumps are old,” Ada Holm said.\n\n"


def test_a_heading_in_single_marks_is_nobodys_words() -> None:
    text = SPOKEN + "‘A long wet night.’\n\nThe river rose again on Monday."
    assert told(text) == [("Ada Holm", "The pumps are old")]


def test_single_marks_quote_where_the_article_quotes_with_them() -> None:
    text = "‘The pumps are old,’ Ada Holm said.\n\n‘They leak every night.’"
    assert ("Ada Holm", "They leak every night.") in told(text)


def test_a_signature_inside_the_marks_speaks() -> None:
    text = SPOKEN + "“We have warned of these pumps since spring.\nIvo Brandt, Harbour Institute.”"
    assert ("Ivo Brandt, Harbour Institute", "We have warned of these pumps since spring.") in told(
        text
    )
    assert len(told(text)) == 2


def test_nobody_is_quoted_by_a_sentence_about_you() -> None:
    assert told("You may recall that “old pumps leak whenever the river rises”.") == []
    assert told("Based on a letter that “old pumps leak when rivers rise”, work began.") == []
