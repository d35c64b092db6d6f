"""Whether two statements are about one thing: the same place, subject, cause, name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.linking.frames.stems import theme

_NEARLY: Final = 0.5
"""Share of the shorter one's words above which one other word is a difference."""

if TYPE_CHECKING:
    from tui.linking.frames import Frame
    from tui.linking.relating.pair import Pair


def grounds(pair: Pair) -> set[str]:
    """The places both name, or one names and the other's speaker is of: the mayor of Tolna."""
    found = set(pair.later.places.keys() & pair.earlier.places.keys())
    for one, other in ((pair.later, pair.earlier), (pair.earlier, pair.later)):
        if other.voice and not other.places:
            called = other.voice.called
            found.update(key for key in one.places if called.issuperset(key.split()))
    return found


def names_one_thing(pair: Pair) -> bool:
    """Whether both write one name, or stand in one article: of one thing, not of two alike."""
    if not pair.later.about.isdisjoint(pair.earlier.about):
        return True
    if grounds(pair) or pair.same_article or pair.later.people & pair.earlier.people:
        return True
    if pair.names(pair.later, pair.earlier) or pair.names(pair.earlier, pair.later):
        return True
    shown = pair.later.shown
    return any(shown[theme][:1].isupper() for theme in pair.themes)


def predicated(pair: Pair) -> bool:
    """Whether they share more than what they speak of: a word of what they say of it."""
    return not (pair.later.says.told | pair.earlier.says.told).isdisjoint(pair.shared)


def one_verb(pair: Pair) -> bool:
    """Whether both say that one thing is done, or that the subject is one thing."""
    mine, yours = pair.later.says, pair.earlier.says
    return bool({mine.verb, yours.verb} & mine.told & yours.told)


def differ_in_one_word(pair: Pair) -> bool:
    """Whether they say the same but for one word: began in the attic, began in the kitchen."""
    mine = pair.later.says.told - pair.earlier.terms
    yours = pair.earlier.says.told - pair.later.terms
    # Another verb may be another word for it; another place or thing is another one.
    verbs = mine == {pair.later.says.verb} or yours == {pair.earlier.says.verb}
    return len(mine) == len(yours) == 1 and not verbs and pair.held > _NEARLY


def of_other_places(pair: Pair) -> bool:
    """Whether the speakers are of two places and nothing shows that they speak of one thing."""
    mine, yours = (one.voice.homes if one.voice else None for one in (pair.later, pair.earlier))
    if not mine or not yours or not mine.isdisjoint(yours):
        return False
    return not names_one_thing(pair)


def other_subjects(pair: Pair) -> bool:
    """Whether each speaks of something that the other does not: a tax on land, one on fuel.

    What the two speakers are called is nobody else: "the talks with the union", says the union.
    """
    return bool(_only_of(pair.later, pair.earlier) and _only_of(pair.earlier, pair.later))


def _only_of(one: Frame, other: Frame) -> frozenset[str]:
    """What one speaks of that the other neither speaks of nor is."""
    found = one.says.subjects - other.terms
    return found - other.voice.called if other.voice else found


def other_doers(pair: Pair) -> bool:
    """Whether each names a subject that the other does not, whoever is speaking."""
    mine, yours = pair.later, pair.earlier
    return bool(mine.says.subjects - yours.terms and yours.says.subjects - mine.terms)


def other_causes(pair: Pair) -> bool:
    """Whether each gives a cause and none of the words of one is the other's."""
    mine, yours = pair.later.says.causes, pair.earlier.says.causes
    return bool(mine and yours) and mine.isdisjoint(yours)


def none_against_some(pair: Pair) -> str | None:
    """What one says there is none of, where the other gives a number of it."""
    mine, yours = pair.later, pair.earlier
    if not mine.says.none_of and not yours.says.none_of:
        return None
    for one, other in ((mine, yours), (yours, mine)):
        for figure in other.statement.quantities if one.says.none_of else ():
            some = figure.min if figure.min is not None else figure.max
            if figure.dimension == "count" and some and theme(figure.unit) in one.says.none_of:
                return figure.text
    return None
