"""What one speaker says twice, or says otherwise later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.linking.frames.stances import DESCRIBES
from tui.linking.relating import reasons
from tui.linking.relating.agreement import agents, opposed_events, same_event
from tui.linking.relating.grounds import Ground
from tui.linking.relating.links import link
from tui.linking.relating.matter import none_against_some, one_verb, predicated

if TYPE_CHECKING:
    from tui.linking.frames import Event
    from tui.linking.relating.grounds import Found
    from tui.linking.relating.pair import Pair

_ENOUGH: Final = 5
"""Words that two people do not say alike by chance."""
_SAME_MESSAGE: Final = 2
"""Days within which one message is still being reported."""
_ALIKE: Final = 0.35
"""How alike two statements of one speaker are that tell one event."""
_TWO: Final = 2
_SAME_PLACE: Final = 0.2
"""How alike two statements of one speaker are that tell one event of one place in other words."""
_SEVERAL: Final = 3
_VERY: Final = 0.6
_HELD: Final = 0.75
"""Terms shared, likeness, and share of the shorter one, at which words are nearly the same."""
_MOSTLY: Final = 0.6
"""Share of the longer one's words at which a "not" in one of them is a change of mind."""
_LONG: Final = 60
"""Days after which the opposite is another story."""
_SCOPE: Final = re.compile(
    r"\b(?:this|last|past|next|per|each|every|in a|in the (?:last|past)|over the|since|by|on|during"
    r"|until|so far)\s(?:\w{1,12}\s){0,4}?(?:hours?|days?|weeks?|months?|years?|quarter|night"
    r"|morning|weekend|\w{3,6}day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b|\btoday\b|\byesterday\b|\btonight\b",
    re.IGNORECASE,
)


def repeats(pair: Pair) -> Found | None:
    """The same utterance in another article."""
    if pair.same_article or pair.gap is None:
        return None
    if not pair.same_speaker and not _word_for_word(pair):
        return None
    if pair.elsewhere or pair.other_days or _figures_differ(pair):
        return None
    told = _same_utterance(pair)
    if told is None:
        return None
    score = 0.5 + 0.5 * pair.likeness - 0.03 * pair.gap
    return link("repeats", pair.later, pair.earlier, score, [*told, *reasons.context(pair)])


def _word_for_word(pair: Pair) -> bool:
    """Copies that name the speaker otherwise: the same words, and enough of them."""
    words = pair.later.plain
    if "direct" not in {pair.later.statement.kind, pair.earlier.statement.kind}:
        # Reported in the same words, two people may well have said the same.
        return False
    return words == pair.earlier.plain and words.count(" ") >= _ENOUGH - 1


def _figures_differ(pair: Pair) -> bool:
    """Whether both give figures and none of them is the other's."""
    figures = [
        [one for one in frame.statement.quantities if one.dimension != "time"]
        for frame in (pair.later, pair.earlier)
    ]
    return all(figures) and (pair.figures is None or pair.figures.verdict == "disagree")


def _same_utterance(pair: Pair) -> list[Ground] | None:
    told = [Ground("speaker", "same speaker", reasons.whose(pair))] if pair.same_speaker else []
    if pair.gap is None or pair.gap > 7:
        return None
    if pair.later.plain == pair.earlier.plain:
        return [*told, Ground("words", "same words")]
    if any(opposed_events(a, b, pair) for a, b in pair.meetings):
        return None
    if pair.likeness >= _VERY and len(pair.shared) >= _SEVERAL and not pair.turned_round:
        return [*told, Ground("words", "nearly the same words")]
    if pair.gap > _SAME_MESSAGE:
        return None
    whole = pair.held == 1 and pair.likeness >= _VERY and not pair.turned and predicated(pair)
    shared = len(pair.shared) + (pair.figures is not None)
    if pair.same_speaker and whole and shared > 1 and not pair.turned_round:
        return [*told, Ground("words", "much the same words")]
    both = next(((a, b) for a, b in pair.meetings if _same_of_own(a, b, pair)), None)
    if both is None and _same_threat(pair):
        return [*told, Ground("event", "the same threat")]
    if both:
        return [*told, reasons.events(pair, *both, "as"), *reasons.figures(pair)]
    alike = pair.likeness >= _ALIKE and pair.held >= _HELD and not pair.turned_round
    alike = alike and predicated(pair)
    if alike and len(pair.shared) >= _SEVERAL:
        return [*told, Ground("words", "much the same words")]
    return None


def _same_of_own(mine: Event, yours: Event, pair: Pair) -> bool:
    """One event told twice by one speaker, who need not name its agent again."""
    if mine.negated != yours.negated or mine.pole != yours.pole:
        return False
    who = agents(mine, yours, pair)
    if who == "other":
        return False
    told_alike = pair.likeness >= _ALIKE or not mine.themes.isdisjoint(yours.themes)
    if told_alike or (mine.scale.own and who == "same" and _one_admission(pair)):
        return True
    if mine.scale.name == DESCRIBES:
        # "A rout" and "leaking" are two words for two occasions.
        return False
    beside = who == "same" and bool(pair.places) and pair.likeness >= _SAME_PLACE
    return beside or pair.shares_theme(mine, yours) or pair.figures is not None


def _one_admission(pair: Pair) -> bool:
    """Whether both acknowledge, or both deny, on one day: that is said once."""
    later, earlier = pair.later.statement.cue, pair.earlier.statement.cue
    if later is None or earlier is None or pair.gap:
        return False
    return later.class_ == earlier.class_ and later.class_ in {"acknowledge", "deny", "threaten"}


def _same_threat(pair: Pair) -> bool:
    """What is wished or threatened in both, in one matter."""
    return bool(pair.themes) and any(
        a.scale.name == b.scale.name and a.pole == b.pole and not a.real and not b.real
        for a in pair.later.events
        for b in pair.earlier.events
    )


def revises(pair: Pair) -> Found | None:
    """The same speaker, on a later day, with another figure or another outcome."""
    if not pair.same_speaker or not pair.gap:
        return None
    if pair.other_days:
        return _other_date(pair)
    if not _is_somebody(pair):
        return _other_figure(pair, _VERY)
    if pair.later.statement.cue is None and pair.earlier.statement.cue is None:
        return None
    for mine, yours in pair.meetings:
        if pair.figures and pair.figures.verdict == "disagree" and same_event(mine, yours, pair):
            told = [*reasons.figures(pair), *_scope(pair)]
            return _revision(pair, 0.6, told)
        clear = bool(pair.places or pair.shares_theme(mine, yours))
        clear = clear and (not mine.scale.strict or pair.likeness >= _ALIKE)
        if clear and pair.gap <= _LONG and opposed_events(mine, yours, pair):
            return _revision(
                pair, 0.45, [reasons.events(pair, mine, yours, "after"), *_scope(pair)]
            )
    return _other_figure(pair, 0.5) or _turns_round(pair)


def _other_figure(pair: Pair, alike: float) -> Found | None:
    """Much the same words with another figure; of a group only in very much the same words."""
    if none_against_some(pair) and pair.told_alike:
        told = reasons.none_against(pair)
        return _revision(pair, 0.5, [told, *_scope(pair)])
    if pair.figures is None or pair.figures.verdict != "disagree" or pair.likeness < alike:
        return None
    return _revision(pair, 0.5, [*reasons.figures(pair), *_scope(pair)])


def _other_date(pair: Pair) -> Found | None:
    """Another day for what is still to come; what was on another day is another event."""
    if not (pair.later.says.planned and pair.earlier.says.planned) or pair.held < _HELD:
        return None
    if len(pair.themes) + len(pair.places) < _TWO or pair.turned_round or pair.elsewhere:
        return None
    mine, yours = pair.later.periods[0].text, pair.earlier.periods[0].text
    return _revision(
        pair, 0.5, [Ground("date", f"“{mine}” after “{yours}”", reasons.both(pair, mine, yours))]
    )


def _turns_round(pair: Pair) -> Found | None:
    """Much the same words as before, with a "not" in one of them, or one word's opposite."""
    if (
        pair.gap is None
        or pair.gap > _LONG
        or not (pair.clearly_turned if pair.turned else pair.turned_round)
    ):
        return None
    longest = max(len(pair.later.themes), len(pair.earlier.themes))
    both = len(pair.themes) + len(pair.turned)
    several = both + len(pair.later.people & pair.earlier.people) >= _SEVERAL
    alike = both >= (_MOSTLY if several else _HELD) * longest and pair.told_alike
    if not alike or pair.likeness < _ALIKE or pair.meetings:
        return None
    if not pair.turned and not one_verb(pair):
        return None
    word = reasons.turned(pair) if pair.turned else Ground("event", "one of them says not")
    return _revision(pair, 0.4, [word, *_scope(pair)])


def _revision(pair: Pair, base: float, told: list[Ground]) -> Found:
    score = base + 0.2 * pair.likeness + 0.1 * bool(pair.places)
    return link("revises", pair.later, pair.earlier, score, [*told, *reasons.context(pair)])


def _is_somebody(pair: Pair) -> bool:
    voice = pair.later.voice
    return voice is not None and voice.kind != "group"


def _scope(pair: Pair) -> list[Ground]:
    """What time each is about: this week, then since the start of the month."""
    found = [_SCOPE.search(frame.statement.words[:2000]) for frame in (pair.later, pair.earlier)]
    after, before = (match[0] if match else "" for match in found)
    if not before and not after:
        return []
    shown = f"scope: {before.lower() or 'no time named'}, then {after.lower() or 'no time named'}"
    if before and after and before.lower() != after.lower():
        shown += "; another period is not a reversal"
    return [Ground("scope", shown, reasons.both(pair, after, before))]
