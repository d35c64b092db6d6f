"""What kind, role and side of a speaker rest on. Every name here is invented or a public office."""

from collections.abc import Sequence

import pytest

from tui.extracting import extract
from tui.linking import identify
from tui.model import Article, Speaker, Told


def _speakers(*texts: str, cast: Sequence[Speaker] = ()) -> dict[str, Speaker]:
    """The speakers of some articles, by name; each article is `a0`, `a1`, …"""
    articles = {
        f"a{n}": Article(f"a{n}", f"{n}.txt", None, None, f"2024-03-0{n + 1}", None, "en", text, "")
        for n, text in enumerate(texts)
    }
    heads = {name: article.head for name, article in articles.items()}
    found = identify([extract(one) for one in articles.values()], heads, cast)
    return {one.name: one for one in found.speakers}


def _read(text: str, name: str) -> dict[str, tuple[str, str]]:
    """What each thing told of a speaker of one article says, and the words it points at."""
    told = _speakers(text)[name].told
    assert all(one.article == "a0" for one in told if one.span)
    return {one.about: (one.text, text[slice(*one.span)] if one.span else "") for one in told}


def test_kind_role_and_side_point_at_their_words() -> None:
    text = "“It rained,” said Olena Bondar, the Kenyan transport minister."
    assert _read(text, "Olena Bondar") == {
        "kind": ("“Olena” is a given name", "Olena Bondar"),
        "role": ("called “Kenyan transport minister”", "Kenyan transport minister"),
        "side": ("“Kenyan transport minister” names Kenya", "Kenyan transport minister"),
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Nairobi said it rained.", "Nairobi", "“Nairobi” is a state, its capital"),
        ("The Harbour Board said it rained.", "Harbour Board", "“Board” names a body"),
        ("GDK said it rained.", "GDK", "“GDK” is written in capitals"),
        ("Zorvex said it rained.", "Zorvex", "“Zorvex” stands alone"),
        ("Zorvex Quill said it rained.", "Zorvex Quill", "“Zorvex Quill” is written as"),
        ("Zorvex, the pilot, said it rained.", "Zorvex", "called “pilot”"),
        ("Zorvex said it rained. “It did,” she said.", "Zorvex", "“he” or “she” stands for"),
        ("Residents said it rained.", "Residents", "“Residents” are several"),
        ("A clerk said it rained.", "A clerk", "“a clerk” gives no name"),
    ],
)
def test_each_kind_says_why(text: str, name: str, kind: str) -> None:
    assert _read(text, name)["kind"][0].startswith(kind)


def test_the_first_article_that_tells_a_role_is_named() -> None:
    found = _speakers(
        "Olena Bondar said it rained.", "Olena Bondar, the harbour pilot, said it stopped."
    )["Olena Bondar"]
    assert [(one.about, one.article) for one in found.told] == [("kind", "a0"), ("role", "a1")]


def test_an_official_is_of_the_only_state_named_and_that_is_said() -> None:
    text = "President Olena Bondar said it rained. Nairobi said it stopped."
    assert _read(text, "Olena Bondar")["side"][0].endswith(
        "speaks where only officials of Kenya do"
    )


def test_the_users_cast_is_what_it_rests_on() -> None:
    mine = Speaker("x", "Olena Bondar", (), "pilot", "Harbour", "person")
    found = _speakers("Olena Bondar said it rained.", cast=[mine])["Olena Bondar"]
    assert {one.about: one.text for one in found.told} == dict.fromkeys(
        ("kind", "role", "side"), "from your own cast"
    )


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "The Football Association said it rained.",
            "Football Association",
            "Football Association",
        ),
        ("The Chamber of Commerce said it rained.", "Chamber of Commerce", "Chamber of Commerce"),
        ("The hospital trust said it rained.", "Hospital trust", None),
        ("The utility said it rained.", "Utility", None),
        ("Labour Ministry mediators said it rained.", "Labour Ministry mediators", None),
        ("Labour MP Bo Lee said it rained.", "Bo Lee", "Labour"),
        ("Detective Inspector Bo Lee said it rained.", "Bo Lee", None),
        ("A transcript said it rained.", "A transcript", None),
        ("The Courier said it rained.", "Courier", None),
    ],
)
def test_a_side_is_called_as_its_body_is(text: str, name: str, side: str | None) -> None:
    assert _speakers(text)[name].side == side


def test_letters_and_short_names_are_the_side_of_their_body() -> None:
    found = _speakers(
        "The Football Association said it rained. FA chair Bo Lee said it stopped.",
        "Halden Ventures said it rained. Halden said no. Eva Roe, a Halden partner, said yes.",
    )
    assert found["Bo Lee"].side == "Football Association"
    assert found["Eva Roe"].side == found["Halden Ventures"].side == "Halden Ventures"


def test_who_is_known_by_their_owner_is_on_the_owners_side() -> None:
    found = _speakers("Labour MP Bo Lee said it rained. His office said it stopped.")
    office = found["Bo Lee's office"]
    assert office.side == "Labour"
    assert Told("side", "speaks for Bo Lee, who is of Labour") in office.told
    assert _speakers("Bo Lee met Eva Roe, Lee's co-founder. Roe said no.")["Eva Roe"].side is None


def test_a_list_of_places_behind_a_comma_stays_in_an_alias() -> None:
    text = "The Institute for Tides said it rained. The Nairobi, Kenya-based think tank said no."
    assert "Nairobi" not in _speakers(text)["Institute for Tides"].aliases
