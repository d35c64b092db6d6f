"""What the tests of reading say about a text: kind, mention and words of every statement."""

from tui.extracting import extract
from tui.model import Article


def article(text: str, skipped: tuple[tuple[int, int], ...] = ()) -> Article:
    """An article of 12 May 2023 that is nothing but this text."""
    return Article("a1", "a.txt", None, None, "2023-05-12", None, "en", text, "", skipped)


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, mention and words of every statement of a text."""
    statements = extract(article(text)).statements
    return [(s.kind, s.mention.text if s.mention else None, s.words) for s in statements]


def said(text: str) -> list[tuple[str | None, str]]:
    """Mention and words of every statement of a text."""
    return [(who, what) for _, who, what in told(text)]
