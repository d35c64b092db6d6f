"""What "which" speaks of."""

from factories import make_link, make_statement

from tui.browsing.contest import Contest
from tui.browsing.pointing import pointed_at

SAID = [
    make_statement("early", "the dam is old", segments=((0, 14),)),
    make_statement("near", "the wall is cracked", segments=((20, 39),)),
    make_statement("which", "which", segments=((41, 46),)),
    make_statement("after", "the wall leaks", segments=((60, 74),)),
    make_statement("else", "no wall is cracked", article="a2", segments=((50, 68),)),
]
BY_ID = {one.id: one for one in SAID}


def answered(*others: str, words: str = "which", kind: str = "indirect") -> str | None:
    asked = make_statement("which", words, segments=((41, 46),), kind=kind)
    links = [
        make_link("which", other, "denies", score=1 - n / 10) for n, other in enumerate(others)
    ]
    found = pointed_at(asked, Contest([*links, make_link("after", "which", "denies")]), BY_ID)
    return found.id if found else None


def test_it_is_what_was_said_last_before_it_in_the_article() -> None:
    assert answered("else", "early", "after", "near") == "near"
    assert answered("else", "after") == "else"


def test_it_is_nothing_where_nothing_is_answered_or_the_words_say_it() -> None:
    assert answered() is None
    assert answered("gone") is None
    assert answered("near", words="any crack") is None
    assert answered("near", words="which", kind="direct") is None
