"""What stands behind its cue: `said that …`, `told reporters on Friday …`, `denied …`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.clause_ends import clause_end
from tui.extracting.content_start import content_start
from tui.extracting.frames import admits, has_clause
from tui.extracting.nominals import is_name, is_nominal
from tui.extracting.phrases import can_speak, phrase_after
from tui.extracting.scene import skip_scene
from tui.extracting.shapes import is_gesture
from tui.extracting.tokens import DASHES
from tui.extracting.works import title_words

if TYPE_CHECKING:
    from tui.extracting.cues import Cue, Piece
    from tui.extracting.sentences import Sentence

_SAYS_NOTHING: Final = lexicon.words("small_words.txt", "says_nothing")
_ANSWERS: Final = lexicon.words("small_words.txt", "answers")
_CONTRASTS: Final = ("although", "though", "even")
_OPENERS: Final = ("when", "because", "while", "that", "although", "if", "which", "who", "where")
_KEPT: Final = (")", "]", "%", "°", "‰")
_FINITE: Final = tags.VERB | tags.AUXILIARY
_ASKS: Final = ("ask", "request", "insist", "demand")
_TITLE: Final = 6
_SOURCE: Final = 12
_AWAY: Final = ("down", "up", "off", "out")
_LONG_SOURCE: Final = 24
_BREAKS: Final = DASHES | {",", ":"}


def piece_after(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    """The items behind a cue that it reports, at most up to item `stop`."""
    if has_left or cue.inverted:
        return _resumed(sentence, cue, stop)
    if _opens_with_as(sentence, cue):
        return _behind_as(sentence, cue, stop)
    start = content_start(sentence, cue, stop)
    if start is None or start >= stop:
        return None
    if sentence.bits[start] & tags.QUOTE and _is_whole(sentence, start, stop):
        return start, start + 1
    if _says_nothing(sentence, cue, start):
        return None
    end = _trim(sentence, start, clause_end(sentence, cue, start, stop))
    if "by saying" in " ".join(sentence.lower[end - 2 : end + 2]):
        return None  # explained the delay by saying: “…”
    return (start, end) if admits(sentence, cue, start, end) else None


def _says_nothing(sentence: Sentence, cue: Cue, start: int) -> bool:
    """Whether what begins at `start` cannot be words that the cue reports."""
    low = sentence.lower[start]
    if low in ("and", "or", "but") and start - cue.after < 2:
        return True  # the work is demanding and slow; planning, branding, and selling
    bare = sentence.lower[start - 1] != "that"
    far = sentence.lower[start : start + 2] == ["so", "far"]
    if bare and start + 1 < len(sentence) and low in _SAYS_NOTHING and not far:
        return True
    if start == cue.after and low in _AWAY and cue.verb is not None and cue.verb.lemma == "write":
        return True  # wrote down that night
    if low == "when" and bare and cue.verb is not None and cue.verb.lemma == "say":
        return True  # consider what he said when he left
    if low in ("too", "so") and start + 1 < len(sentence) and sentence.lower[start + 1] == ",":
        return True  # my mother said that too, but …; drivers say so, …
    if _hides_name(cue, sentence.lower[start : start + 4]):
        return True
    if cue.frames == "x":
        said = not bare and cue.last == start - 1 and _is_finite(sentence, cue)
        return not said and not _is_speech(sentence, start)  # shot back that …
    answers = cue.verb is not None and cue.verb.lemma in _ANSWERS
    return answers and _is_someone(sentence, start)


def _hides_name(cue: Cue, opening: list[str]) -> bool:
    """`asked not to be named`, `insisted on anonymity`, `asked that only her first name be …`."""
    asks = cue.verb is not None and cue.verb.lemma in _ASKS
    if asks and "name" in opening and opening[0] in ("her", "his", "their", "only"):
        return True
    if opening[:3] == ["not", "to", "be"] or {"anonymity", "anonymous"}.intersection(opening):
        return True
    return opening[:2] == ["to", "be"] and opening[2:3] in (["named"], ["identified"])


def _is_finite(sentence: Sentence, cue: Cue) -> bool:
    noun = sentence.bits[cue.first] & tags.NOUN_LIKE
    return not noun and cue.verb is not None and cue.verb.form in ("past", "third")


def _opens_with_as(sentence: Sentence, cue: Cue) -> bool:
    """`As Roe notes in the Star, …`: a sentence that begins with whose words it gives."""
    if not 0 < cue.clause < 3 or cue.form != "verb" or sentence.lower[cue.clause - 1] != "as":
        return False
    ahead = sentence.bits[cue.after : cue.after + 3]
    if cue.frames == "x" and _goes_on_only(sentence, cue):
        return False  # As the rain continued, …
    reports = {"c", "t", "x"}.intersection(cue.frames)
    return bool(reports) and not any(bits & tags.QUOTE for bits in ahead)


def _goes_on_only(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb that takes only quotations may tell of no words: `As the two continued`."""
    silent = cue.verb is None or cue.verb.lemma in ("continue", "begin")
    return silent or cue.subject is None or not can_speak(sentence, cue.subject)


def _behind_as(sentence: Sentence, cue: Cue, stop: int) -> Piece | None:
    """The main clause behind the comma that ends `As Roe notes in the Star,`."""
    for k in range(cue.after, min(stop - 1, cue.after + _SOURCE)):
        if sentence.lower[k] == ",":
            told = has_clause(sentence, k + 1, stop)
            return (k + 1, _trim(sentence, k + 1, stop)) if told else None
        if sentence.bits[k] & (tags.AUXILIARY | tags.QUOTE | tags.RELATIVE):
            return None
    return None


def _is_someone(sentence: Sentence, k: int) -> bool:
    """Whether a verb such as "contradict" is followed by a speaker, not by what was said."""
    phrase = phrase_after(sentence, k)
    if phrase is None or (phrase.last < len(sentence) and sentence.bits[phrase.last] & tags.QUOTE):
        return False
    people = tags.ROLE | tags.GROUP | tags.ORGANISATION
    bits = sentence.bits[phrase.head]
    return bool(bits & people and not bits & tags.SPEECH_NOUN) or is_name(sentence, phrase.head)


def piece_after_source(sentence: Sentence, cue: Cue, stop: int, *, has_left: bool) -> Piece | None:
    """The clause behind `According to the agency,`; only a quotation if one stands before."""
    k = cue.after + 1
    if k >= len(sentence) or sentence.lower[cue.after] not in (",", ":"):
        return None
    if sentence.bits[k] & tags.QUOTE and (stop - k == 1 or _is_remarked(sentence, k)):
        return k, k + 1
    if cue.clause > 1 and _describes_source(sentence, k):
        return None
    k = _past_apposition(sentence, _past_attribution(sentence, k), stop)
    if has_left and (stop - k < 2 or _is_apposed(sentence, k, stop)):
        return None
    return k, _trim(sentence, k, clause_end(sentence, cue, k, stop))


def _past_attribution(sentence: Sentence, k: int) -> int:
    """`According to the sums, he said, it would …`: past who gave the source."""
    spoken = k + 2 < len(sentence) and sentence.bits[k] & tags.PRONOUN
    if spoken and sentence.bits[k + 1] & tags.CUE and sentence.lower[k + 2] == ",":
        return k + 3
    return k


def _past_apposition(sentence: Sentence, k: int, stop: int) -> int:
    """`According to Roe, a smith who lives there, roofs were lost`: past what she is."""
    if sentence.lower[k] not in ("a", "an"):
        return k
    for j in range(k + 1, min(stop - 1, k + _LONG_SOURCE)):
        if sentence.lower[j] == ",":
            subject = phrase_after(sentence, j + 1)
            if subject is None or subject.last >= stop:
                return k
            return j + 1 if sentence.bits[subject.last] & tags.AUXILIARY else k
    return k


def _is_remarked(sentence: Sentence, k: int) -> bool:
    """`According to Roe, “we won,” presumably meaning …`: the reporter glosses what was quoted."""
    if sentence.text[sentence.quotes[k].end - 1] != "," or k + 1 >= len(sentence):
        return False
    ahead = k + 1 + sentence.lower[k + 1].endswith("ly")
    return ahead < len(sentence) and is_gesture(sentence.lower[ahead])


def piece_of_unnamed(sentence: Sentence, cue: Cue, stop: int) -> Piece | None:
    """What someone was told or asked, or is said to have done: it begins where the cue ends."""
    k, stop = cue.after, min(stop, cue.until or stop)
    if k >= stop or (k + 1 >= stop and not sentence.bits[k] & tags.QUOTE):
        return None
    return k, _trim(sentence, k, clause_end(sentence, cue, k, stop))


def _describes_source(sentence: Sentence, k: int) -> bool:
    """Whether what stands behind `…, according to Roe,` is a remark: `who …`, `though …`."""
    low = sentence.lower[k]
    relative = sentence.bits[k] & tags.RELATIVE & ~tags.DETERMINER
    return is_gesture(low) or low in _CONTRASTS or bool(relative)


def _is_apposed(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether it only tells who the source is: `one of three that own it`."""
    if sentence.lower[k] == "one":
        return True
    phrase = phrase_after(sentence, k)
    return phrase is not None and phrase.last >= stop - 1


def _resumed(sentence: Sentence, cue: Cue, stop: int) -> Piece | None:
    """The second half of a split: `"A," she said, "B"` or `A, she said, and B`."""
    k = cue.after
    while k < stop and sentence.lower[k] not in _BREAKS:
        if sentence.bits[k] & tags.QUOTE:
            return (k, k + 1) if _is_speech(sentence, k) else None  # told “Morning Hour” after
        k += 1
    k += 1
    if k >= stop:
        return None
    if sentence.bits[k] & tags.QUOTE:
        return k, _trim(sentence, k, stop)
    if cue.clause and sentence.bits[cue.clause - 1] & tags.QUOTE:
        return _behind_quoted(sentence, cue, k, stop)
    if _only_adds(sentence, k) or sentence.lower[cue.after] == ")":
        return None  # (it rose by a tenth, Roe says), the shop will close
    if cue.inverted and not sentence.bits[k] & tags.AUXILIARY:
        return None  # `the bridge, said Roe, is open`, but not `said Roe, a farmer`
    if sentence.lower[k] in ("a", "an") and _is_glossed(sentence, k):
        return None  # , he said Sunday, a plan that would …
    if k - cue.after > 3 and skip_scene(sentence, cue.after, stop) < k - 1:
        return None
    return k, _trim(sentence, k, stop)


def _behind_quoted(sentence: Sentence, cue: Cue, k: int, stop: int) -> Piece | None:
    """What resumes at item `k` where a quotation stands before the cue's clause."""
    if _is_word(sentence, cue.clause - 1) and sentence.bits[k] & _FINITE:
        return k, _trim(sentence, k, stop)
    return _behind_gesture(sentence, k, stop)


def _is_word(sentence: Sentence, quote: int) -> bool:
    """`The word “reform,” she noted, stands nowhere`: quoted words that are a subject."""
    few = sentence.quotes[quote].last - sentence.quotes[quote].first <= _TITLE
    return few and quote > 0 and is_nominal(sentence, quote - 1)


def _only_adds(sentence: Sentence, k: int) -> bool:
    """`he said, wiping his face`, `… on condition of`, `on the site X, formerly Bird`."""
    low = sentence.lower[k]
    if low in ("each", "both") and k + 1 < len(sentence) and is_gesture(sentence.lower[k + 1]):
        return True  # both sides said, each accusing the other
    return is_gesture(low) or low == "formerly" or sentence.lower[k : k + 2] == ["on", "condition"]


def _is_glossed(sentence: Sentence, k: int) -> bool:
    """Whether a noun with a relative clause stands at `k`: the reporter's word for all of it."""
    near = sentence.bits[k + 1 : k + 4]
    marked = any(bits & tags.QUOTE for bits in near)
    return not marked and any(bits & tags.RELATIVE for bits in near[1:])


def _behind_gesture(sentence: Sentence, k: int, stop: int) -> Piece | None:
    """`“…,” he said, wiping his face, “…”`: the second half of a split behind what he did."""
    asked = sentence.lower[k : k + 2] == ["when", "asked"]
    if not asked and (not is_gesture(sentence.lower[k]) or sentence.bits[k] & tags.CUE):
        return None
    for j in range(k + 1 + asked, min(stop - 1, k + _SOURCE)):
        if sentence.bits[j] & tags.COMMA:
            quoted = sentence.bits[j + 1] & tags.QUOTE
            return (j + 1, j + 2) if quoted else None
        if sentence.bits[j] & (tags.QUOTE | tags.CUE):
            return None
    return None


def _is_whole(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether the quotation at item `k` ends its own clause: nothing behind belongs to it."""
    quotation = sentence.quotes[k]
    if sentence.text[quotation.end - 1] not in ",.!?…":
        return False
    if sentence.lower[max(0, k - 2) : k] == ["that", ","] and has_clause(sentence, k + 1, stop):
        return False  # said that, “frankly,” she did not care
    titled = 0 < len(title_words(sentence.text, quotation)) < _TITLE
    # found that “The Gulls,” a play of 1999, was loved
    return not (titled and sentence.lower[k - 1] == "that" and has_clause(sentence, k + 1, stop))


def _is_speech(sentence: Sentence, k: int) -> bool:
    """Whether a quotation behind a weak verb is speech and no title: `read “The Long Road”`."""
    if not sentence.bits[k] & tags.QUOTE:
        return False
    quotation = sentence.quotes[k]
    return sentence.lower[k - 1] in (",", ":") or quotation.last - quotation.first > _TITLE


def _closes_more(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a closing bracket closes what opened before the words."""
    return sentence.words[stop - 1] == ")" and "(" not in sentence.words[start:stop]


def _trim(sentence: Sentence, start: int, stop: int) -> int:
    while stop > start and sentence.bits[stop - 1] & (tags.PUNCTUATION | tags.CONJUNCTION):
        if sentence.words[stop - 1] in _KEPT and not _closes_more(sentence, start, stop):
            break
        stop -= 1
    ends = stop < len(sentence) and sentence.lower[stop] == "."  # he would not answer that
    opener = stop - 1 > start and not ends and sentence.lower[stop - 1] in _OPENERS
    return stop - opener
