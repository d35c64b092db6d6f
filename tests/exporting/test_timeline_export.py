"""The timeline for the web: what TimelineJS demands, and nothing that a browser would run."""

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from export_case import ADA, ARTICLES, SANK, SNAPSHOT, SOMETIME
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exporting import encoded, export
from tui.model import Said, Speaker

SLIDE = {
    *("unique_id", "start_date", "end_date", "display_date", "group", "text", "autolink"),
}


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def timeline(snapshot: Any = SNAPSHOT, **options: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(
        encoded(export(snapshot, ARTICLES, "timelinejs", **options))
    )
    assert list(document) == ["title", "events", "scale"]
    assert document["scale"] == "human"
    assert set(document["title"]) == {"unique_id", "text"}
    for event in document["events"]:
        check_event(event)
    ids = [event["unique_id"] for event in document["events"]]
    assert len(set(ids)) == len(ids)
    return document


def check_event(event: dict[str, Any]) -> None:
    """What the format demands of a slide that is no title."""
    assert set(event) <= SLIDE
    assert set(event) >= {"unique_id", "start_date", "display_date", "group", "text"}
    for name in ("start_date", "end_date"):
        if name in event:
            date = event[name]
            assert set(date) == {"year", "month", "day"}
            assert 1 <= date["month"] <= 12
            assert 1 <= date["day"] <= 31
    if "end_date" in event:
        assert list(event["start_date"].values()) < list(event["end_date"].values())
    assert set(event["text"]) == {"headline", "text"}
    for text in (event["display_date"], event["group"], event["text"]["headline"]):
        assert "<" not in text
    for tag, attributes in Tags(event["text"]["text"]).seen:
        assert tag in {"p", "blockquote", "a"}
        assert set(attributes) <= {"href", "rel"}
        assert re.match("https?://", attributes.get("href") or "http://")


def test_an_event_a_statement_its_side_its_row() -> None:
    document = timeline()
    first, second = document["events"]
    assert first["start_date"] == {"year": 2023, "month": 5, "day": 12}
    assert "end_date" not in first
    assert (first["group"], second["group"]) == ("the town", "no known side")
    assert (first["display_date"], second["display_date"]) == (
        "on 12 May 2023",
        "on or before 13 May 2023",
    )
    assert first["text"]["headline"] == "Ada Brook: up to 40 boats sank"
    assert "Contested by 1 statement." in first["text"]["text"]
    assert 'href="https://lamp.example/boats"' in first["text"]["text"]
    assert "2 statements." in document["title"]["text"]["text"]
    assert "1 statement without a date not shown." in document["title"]["text"]["text"]


@pytest.mark.parametrize(
    ("said", "start", "end", "display"),
    [
        (Said("2023-05-05/2023-05-12", "2023-05-05", "2023-05-12"), 5, 12,
         "between 5 May 2023 and 12 May 2023"),
        (Said("2023-05-05/..", "2023-05-05", None), 5, None, "on or after 5 May 2023"),
        (Said("2023-05-05~", "2023-05-05", "2023-05-05"), 5, None, "about 5 May 2023"),
    ],
)  # fmt: skip
def test_uncertain_dates_are_told_as_such(
    said: Said, start: int, end: int | None, display: str
) -> None:
    (event,) = timeline(shown=[replace(SANK, said=said)])["events"]
    assert event["start_date"]["day"] == start
    assert event.get("end_date", {}).get("day") == end
    assert event["display_date"] == display


def test_nothing_but_undated_statements() -> None:
    assert timeline(shown=[SOMETIME])["events"] == []


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("<>&\"'/= abscript:on\n\u2028"), max_size=60))
def test_no_text_becomes_markup(evil: str) -> None:
    evil = f"<img src=x onerror=alert(1)>{evil}"
    head = replace(
        SNAPSHOT.articles["a1"], outlet=evil, headline=evil, url=evil, path=evil, published=evil
    )
    speaker = Speaker(ADA.id, evil, (), evil, evil, "person")
    snapshot = replace(SNAPSHOT, articles={"a1": head}, speakers={ADA.id: speaker})
    (event,) = timeline(snapshot, shown=[replace(SANK, words=evil)])["events"]
    assert unescape(event["group"]) == evil
