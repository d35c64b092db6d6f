"""Whose every quotation is, in short passages of all the ways that news has of attributing."""

import re
from pathlib import Path

import pytest

from tui.extracting import extract
from tui.model import Article, Extraction, Statement

_LINES = (Path(__file__).parent / "passages.txt").read_text("utf-8").splitlines()
PASSAGES = [
    tuple(part.replace("⏎", "\n") for part in line.split(" : ", 1))
    for line in _LINES
    if line and line[0] not in "#["
]
_QUOTED = re.compile("“([^”]*)”")


def read(text: str) -> Extraction:
    return extract(Article("a1", "a.txt", None, None, None, None, "en", text, ""))


def bare(name: str | None) -> str:
    """A name or mention in lower case without an article."""
    return re.sub(r"^(the|an?) ", "", (name or "").lower()).replace("’", "'")


def covers(statement: Statement, start: int, end: int) -> bool:
    """Whether a statement holds most of a quotation."""
    inside = (min(end, b) - max(start, a) for a, b in statement.segments)
    return sum(shared for shared in inside if shared > 0) >= 0.8 * (end - start)


def speakers(found: Extraction, start: int, end: int) -> set[str]:
    """Everything that the speakers of a stretch are called there."""
    names = {entity.id: entity.name for entity in found.entities}
    said = [s for s in found.statements if s.kind != "indirect" and covers(s, start, end)]
    called = {bare(names.get(s.speaker or "")) for s in said}
    return called | {bare(s.mention.text) for s in said if s.mention}


@pytest.mark.parametrize(("who", "text"), PASSAGES, ids=[text[:60] for _, text in PASSAGES])
def test_every_quotation_is_given_to_its_speaker(who: str, text: str) -> None:
    quoted = [match.span(1) for match in _QUOTED.finditer(text)]
    owners = who.split("|") if "|" in who else [who] * len(quoted)
    assert len(owners) == len(quoted)
    for marks in ("“”", '""'):
        found = read(text.replace("“", marks[0]).replace("”", marks[1]))
        for owner, (start, end) in zip(owners, quoted, strict=True):
            called = speakers(found, start, end)
            if owner.strip() == "-":
                assert not called, f"{marks}: “{text[start:end]}” is nobody's"
            else:
                assert called & {bare(one.strip()) for one in owner.split("/")}, marks
