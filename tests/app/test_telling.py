"""What can be had of one statement: why it stands there, its citation, its original."""

import webbrowser
from dataclasses import replace
from typing import Any

import pytest
from factories import (
    dispute,
    dispute_articles,
    make_article,
    make_cue,
    make_link,
    make_said,
    make_snapshot,
    make_speaker,
    make_statement,
)
from given import app_on
from hypothesis import given, settings
from hypothesis import strategies as st
from screen_text import assert_golden, text_of
from walking import HOSTILE, press, rest, settle, shows

from tui.app.app import CounterclaimApp
from tui.app.arrival import Arrival
from tui.app.desk import Desk
from tui.app.figures import figure_in_words
from tui.app.screens import telling
from tui.app.screens.why import why_text
from tui.app.why import Ground, grounds, in_words
from tui.app.writing import cells
from tui.model import Mention, Quantity, Reason, Snapshot, Told


def read_closely() -> Snapshot:
    """The dispute, with one statement as the extractor would leave it."""
    whole = dispute()
    statements = [
        replace(
            one,
            mention=Mention("the company", 0, 11),
            evidence=(
                Reason("span", "a reported clause without quotation marks"),
                Reason("speaker", "“the company” is the subject of “insists”"),
                Reason("identity", "“the company” taken as Northern Power"),
                Reason("date", "dated by “on Tuesday”"),
            ),
            said=make_said("2031-03-04", basis="on Tuesday"),
            quantities=(Quantity("two hours", 7200, 7200, "s", "time"),),
            hedge="could not be confirmed",
            confidence=0.7,
        )
        if one.id == "warned"
        else one
        for one in whole.statements
    ]
    return replace(whole, statements=statements)


def desk_on(snapshot: Snapshot) -> Desk:
    desk = Desk()
    desk.take(Arrival.of(snapshot))
    return desk


def parts_of(snapshot: Snapshot, id_: str) -> dict[str, Ground]:
    desk = desk_on(snapshot)
    return {ground.title: ground for ground in grounds(desk, desk.by_id[id_])}


def test_every_part_of_the_record_says_what_it_rests_on() -> None:
    parts = parts_of(read_closely(), "warned")
    assert parts["Speaker"].known == "Northern Power, counted on the side of Northern Power"
    assert parts["Speaker"].rests[0] == "here called “the company”"
    assert parts["Speaker"].rests[2] == "“the company” taken as Northern Power"
    assert "introduced by “insists”, a word by which" in parts["Words"].rests[1]
    assert parts["Words"].rests[2] == "the article adds: “could not be confirmed”"
    assert parts["Said"].known == "On Tuesday 4 March 2031."
    assert parts["Said"].rests == (
        "dated by “on Tuesday”",
        "published 4 Mar 2031",
        "written 2031-03-04 in EDTF",
    )
    assert parts["Figures"].rests == ("“two hours” is read as 2 hours (time)",)
    assert parts["How sure"].known.startswith("Fairly sure of the reading.")
    assert parts["Contradicts"].known.startswith(("Ada Brook, Tue 4 Mar:", "farmers in the"))


def test_what_a_speaker_and_the_matter_rest_on_is_told_with_its_article() -> None:
    whole = read_closely()
    owner = next(one.speaker for one in whole.statements if one.id == "warned")
    article = next(one.article for one in whole.statements if one.id == "warned")
    told = (Told("kind", "“Power” names a body", article, (0, 5)), Told("side", "by you"))
    speakers = {**whole.speakers, owner: replace(whole.speakers[owner], told=told)}
    statements = [
        replace(
            one,
            topics=("flood",),
            evidence=(*one.evidence, Reason("topics", "the words “flooded” (flood)", ((0, 7),))),
        )
        if one.id == "warned"
        else one
        for one in whole.statements
    ]
    parts = parts_of(replace(whole, speakers=speakers, statements=statements), "warned")
    head = whole.articles[article]
    assert parts["Speaker"].rests[-2:] == (
        f"kind: “Power” names a body, in {head.outlet or head.path}",
        "side: by you",
    )
    assert parts["About"] == Ground("About", "flood.", ("the words “flooded” (flood)",))


def test_a_link_says_how_it_reads_from_here_and_how_strong_it_is() -> None:
    statements = [make_statement(id_) for id_ in "ab"]
    link = make_link("b", "a", "denies", "same day", score=0.85)
    for origin, last in (("machine", "a strong link"), ("human", "a strong link")):
        snapshot = make_snapshot(statements, [replace(link, origin=origin)])  # type: ignore[arg-type]
        ground = parts_of(snapshot, "a")["Denied by"]
        assert ground.relation == "denies"
        assert ground.rests[-1] == last
        assert ("you made this link" in ground.rests) == (origin == "human")


def test_nobody_named_and_nothing_dated_is_told_too() -> None:
    statement = make_statement("a", cue=None, said=make_said(None), published=None)
    parts = parts_of(make_snapshot([statement], (), (), [make_article(published=None)]), "a")
    assert parts["Speaker"].known == "source not named"
    assert parts["Said"].known == "Undated."
    assert parts["Said"].rests == ("no date of publication",)
    assert "Figures" not in parts


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (Quantity("x", 1000, 2000, "m", "length"), "1,000 to 2,000 metres (length)"),
        (Quantity("x", 0, 2000, "m", "length"), "at most 2,000 metres (length)"),
        (Quantity("x", None, 3, "tanks", "count"), "at most 3 tanks"),
        (Quantity("x", 3, None, "percent", "percent"), "at least 3 per cent"),
        (Quantity("x", None, None, "EUR", "money"), "an unknown number of EUR (money)"),
        (Quantity("x", 0, 0, "m", "length"), "0 metres (length)"),
        (Quantity("a week", 604_800, 604_800, "s", "time"), "1 week (time)"),
        (Quantity("30 to 90 days", 2_592_000, 7_776_000, "s", "time"), "30 to 90 days (time)"),
        (Quantity("up to half a day", 0, 43_200, "s", "time"), "at most 0.5 days (time)"),
        (Quantity("9.58 seconds", 9.58, 9.58, "s", "time"), "9.58 seconds (time)"),
    ],
)
def test_figures_are_told_as_they_were_read(quantity: Quantity, told: str) -> None:
    assert figure_in_words(quantity) == told


def test_sureness_is_of_the_reading_and_never_of_the_truth() -> None:
    told = [in_words(confidence) for confidence in (1.0, 0.7, 0.2)]
    assert len(set(told)) == 3
    assert all(one.endswith("nothing about whether it is true.") for one in told)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200), st.integers(8, 90))
def test_the_page_keeps_to_its_width(words: str, reason: str, width: int) -> None:
    page = why_text(words, [Ground("Speaker", words, (reason,)), Ground(words, "", ())], width)
    assert all(cells(line.plain) <= max(width, 18) for line in page.split("\n"))


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_why_opens_scrolls_and_closes(size: tuple[int, int]) -> None:
    app = app_on(read_closely(), articles=dispute_articles())
    async with app.run_test(size=size) as pilot:
        desk = await settle(pilot)
        await press(pilot, "w")
        await rest(pilot)
        assert shows(pilot, "What this rests on", "“the company” taken as Northern Power")
        assert_golden(app, f"why-{size[0]}x{size[1]}")
        await press(pilot, *["pagedown"] * 6)
        await pilot.pause()
        assert shows(pilot, "≠ Contradicts")
        await press(pilot, "w")
        assert app.screen is desk


async def test_a_citation_is_copied_and_shown(app: CounterclaimApp) -> None:
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "y")
        await pilot.pause(0.1)
        assert app.clipboard == (
            "“No telephone rang” — Ada Brook, Mayor of Lower Weir, on 4 March 2031. Valley Herald, "
            "“The dam divides the valley”, published 4 March 2031, a2.txt"
        )
        assert shows(pilot, "Copied, by way of the terminal", "“No telephone rang” — Ada Brook")


async def test_only_an_address_of_the_web_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr(telling, "_has_window", lambda: True)
    urls = ("https://herald.example/dam", "file:///etc/passwd", "javascript:alert(1)", None)
    articles = [make_article(f"a{n}", url=url) for n, url in enumerate(urls)]
    statements = [make_statement(f"s{n}", article=f"a{n}") for n in range(len(urls))]
    app = app_on(make_snapshot(statements, (), (), articles))
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        await pilot.pause(0.1)
        assert opened == ["https://herald.example/dam"]
        assert shows(pilot, "Opened in your browser")
        for _ in urls[1:]:
            await press(pilot, "j", "o")
            assert shows(pilot, "The article has no web address.")
        assert len(opened) == 1


async def test_a_browser_in_the_terminal_is_not_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
    app = app_on(make_snapshot([make_statement()], (), (), [make_article(url="http://h.example")]))
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        await pilot.pause(0.1)
        assert app.clipboard == "http://h.example"
        assert shows(pilot, "No browser with a window here")


def test_a_browser_with_a_window_is_told_from_one_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Any:
        raise webbrowser.Error

    for get, window in (
        (lambda: webbrowser.BackgroundBrowser("firefox"), True),
        (lambda: webbrowser.GenericBrowser("w3m"), False),
        (none, False),
    ):
        monkeypatch.setattr(webbrowser, "get", get)
        assert telling._has_window() is window


async def test_hostile_text_on_the_page_and_in_the_citation() -> None:
    speaker = make_speaker("h", HOSTILE, role=HOSTILE, side=HOSTILE)
    article = make_article("a1", HOSTILE, outlet=HOSTILE, headline=HOSTILE, url=HOSTILE)
    statements = [
        make_statement(
            id_,
            HOSTILE,
            speaker="h",
            cue=make_cue(HOSTILE),
            mention=Mention(HOSTILE, 0, 1),
            evidence=(Reason("speaker", HOSTILE),),
        )
        for id_ in "ab"
    ]
    links = [make_link("a", "b", "denies", HOSTILE)]
    app = app_on(make_snapshot(statements, links, [speaker], [article]), articles={"a1": article})
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        await rest(pilot)
        assert "[@click=app.quit]x[/]" in text_of(app)
        await press(pilot, "escape", "y", "o")
        await pilot.pause(0.1)
        assert not set(text_of(app) + app.clipboard) & set("\x1b\x9b\x00\u202e\ud800")
