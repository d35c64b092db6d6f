"""All links of some statements at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from tui.linking.folder import Inventory, bring
from tui.linking.shelf import Memory
from tui.model import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.model import Link, Speaker, Statement

_NO_LEXICON: Final = Lexicon()


def relate(
    statements: Iterable[Statement],
    speakers: Mapping[str, Speaker],
    lexicon: Lexicon = _NO_LEXICON,
) -> tuple[Link, ...]:
    """Finds the links between statements, at most one for two statements.

    Args:
        statements: All statements of a folder, with the ids of their speakers.
        speakers: Those speakers by id; statements of others count as of nobody known.
        lexicon: Words of the folder's own story.

    Returns:
        Links in the order of the statements' days. The same statements give the same links in
        whatever order they come.
    """
    articles: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        articles[one.article].append(one)
    inventory = Inventory(dict.fromkeys(articles, ""), speakers, articles.__getitem__)
    return tuple(bring(Memory(), inventory, lexicon).made)
