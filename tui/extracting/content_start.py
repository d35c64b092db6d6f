"""Where the words behind a cue begin: past "that", whoever was told, and when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.extracting import lexicon, tags
from tui.extracting.frames import COMPLEMENTS, has_clause
from tui.extracting.nominals import is_name
from tui.extracting.phrases import Phrase, can_speak, phrase_after
from tui.extracting.scene import skip_scene
from tui.extracting.shapes import is_gesture
from tui.extracting.tokens import DASHES
from tui.extracting.works import title_words

if TYPE_CHECKING:
    from tui.extracting.cues import Cue
    from tui.extracting.sentences import Sentence

_BEFORE_TIME: Final = lexicon.words("small_words.txt", "before_time")
_BEFORE_NOUN: Final = lexicon.words("small_words.txt", "prepositions")
_OPENS_CLAUSE: Final = (
    tags.QUOTE | tags.PRONOUN | tags.CAPITAL | tags.DETERMINER | tags.POSSESSIVE | tags.NUMBER
)
_ONE_OF_MANY: Final = ("a", "an", "his", "her", "its", "their", "how")
_HEARERS: Final = lexicon.words("small_words.txt", "gatherings")
_AGENCIES: Final = lexicon.words("small_words.txt", "agencies")
_POINTS_IN_TIME: Final = ("night", "day", "morning", "evening", "afternoon", "week", "year", "time")
_INSERTION: Final = 16
_LOOK_AHEAD: Final = 16
_TITLE: Final = 6


def content_start(sentence: Sentence, cue: Cue, stop: int) -> int | None:
    """The first item of the reported clause, past "that", the one told, and time and place."""
    if cue.form == "colon" or (cue.form == "noun" and cue.frames != "t"):
        return cue.after
    k = _past_told(sentence, cue, stop)
    quote = _quote_ahead(sentence, cue, k, stop)
    if quote is not None:
        return quote
    that = _that_ahead(sentence, cue, k, stop)
    if that is not None:
        return that + 2 if sentence.lower[that + 1 : that + 2] == [","] else that + 1
    if not _takes_verb(sentence, cue, k, stop):
        k = skip_scene(sentence, k, stop)
    if k < stop and _links(sentence, cue, k):
        k += 1
    described = k + 1 < stop and sentence.lower[k] == "," and sentence.bits[k + 1] & tags.RELATIVE
    described = described or (k < stop and _is_of_story(sentence, cue, k))
    if described and not _takes_infinitive_alone(cue):
        return None  # told the story of the flood, which …
    parted = k
    while k < stop and sentence.lower[k] in (",", ":"):
        k += 1
    if k > parted and k < stop and _is_of_speaker(sentence, cue, k):
        return None
    return k if k < stop and sentence.lower[k] not in DASHES else None


def _takes_verb(sentence: Sentence, cue: Cue, k: int, stop: int) -> bool:
    """`threatened to attack officials`, where nobody is told, against `promised to the crowd`."""
    if "i" not in cue.frames or k + 1 >= stop or sentence.lower[k] != "to":
        return False
    heard = tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL | tags.GROUP
    return not sentence.bits[k + 1] & heard


def _is_of_story(sentence: Sentence, cue: Cue, k: int) -> bool:
    """`told the story of a boy who …`: nobody is told, so that "who" asks nothing."""
    if k == cue.after or sentence.lower[k] not in ("who", "whose"):
        return False
    told = phrase_after(sentence, cue.after)
    return told is not None and not can_speak(sentence, told)


def _takes_infinitive_alone(cue: Cue) -> bool:
    """Whether a verb takes "to" and a verb, but tells no stories: `asked`, `urged`."""
    return "i" in cue.frames and (cue.verb is None or cue.verb.lemma != "tell")


def _is_of_speaker(sentence: Sentence, cue: Cue, k: int) -> bool:
    """Whether what a comma parts from the cue is the next thing done: `shouting, waving and …`."""
    if sentence.lower[k - 1] != "," or (cue.clause and sentence.lower[cue.clause - 1] == ","):
        return False  # `The aim, she said, is …`
    goes_on = sentence.bits[k] & (tags.AUXILIARY | tags.CONJUNCTION)
    turns = sentence.lower[k] in ("although", "though")
    return is_gesture(sentence.lower[k]) or turns or bool(goes_on)


def _past_told(sentence: Sentence, cue: Cue, stop: int) -> int:
    """The item behind whoever was told, if the verb takes such a one: `told the crew that …`."""
    k = cue.after
    if "o" in cue.frames and _is_programme(sentence, k, stop):
        return k + 1
    if "o" not in cue.frames or k >= stop or sentence.lower[k] in COMPLEMENTS:
        return k
    opens = tags.PRONOUN | tags.SUBORDINATOR | tags.DETERMINER | tags.POSSESSIVE
    if sentence.lower[k] == "her" and k + 1 < stop and sentence.bits[k + 1] & opens:
        return k + 1  # told her he had left
    phrase = phrase_after(sentence, k)
    if phrase is None:
        return k + 1 if sentence.bits[k] & tags.OBJECT else k
    if "c" not in cue.frames and phrase.last < stop:
        shorter = _before_subject(sentence, phrase)
        if shorter is not None:
            return shorter
    if phrase.last < stop and sentence.bits[phrase.last] & (tags.MODAL | tags.FUTURE):
        return k  # warned the plan would fail: nobody is told
    if {"n", "c"}.intersection(cue.frames) and not can_speak(sentence, phrase):
        return k  # promised more jobs, warned the plan was late
    k = _end_of_told(sentence, phrase, cue.verb.lemma if cue.verb else "")
    if k + 1 < stop and sentence.bits[k - 1] & tags.GENITIVE and is_title(sentence, k):
        return k + 1  # told the network's “Morning Hour” that …
    return k


def _before_subject(sentence: Sentence, phrase: Phrase) -> int | None:
    """`told the court crews were late`: two phrases that stand as one before a finite verb."""
    adverb = sentence.bits[phrase.last] & tags.ADVERB  # told Reuters Congress probably had
    if not sentence.bits[min(phrase.last + bool(adverb), len(sentence) - 1)] & tags.AUXILIARY:
        return None
    hears = tags.GROUP | tags.SPEECH_NOUN | tags.ORGANISATION
    for k in range(phrase.first + 1, phrase.last):
        before, bits = sentence.bits[k - 1], sentence.bits[k]
        names = is_name(sentence, k - 1) and is_name(sentence, k) and k == phrase.first + 1
        meeting = sentence.lower[k - 1] in _HEARERS
        heard = before & hears or meeting
        heard = heard and not (before & (tags.CAPITAL | tags.GENITIVE) or bits & hears)
        if heard or (names and sentence.lower[k - 1] in _AGENCIES):
            return k
    return None


def _is_programme(sentence: Sentence, k: int, stop: int) -> bool:
    """`told “Morning Talk” the bridge …`: the title of a programme, whose clause follows."""
    if k + 1 >= stop or not sentence.bits[k] & tags.QUOTE or sentence.bits[k + 1] & tags.CUE:
        return False
    words = title_words(sentence.text, sentence.quotes[k])
    return 1 < len(words) < 6 and words[-1][-1] not in ".!?"


def _end_of_told(sentence: Sentence, told: Phrase, lemma: str) -> int:
    """Where the phrase that names who was told ends: `asked the crew to leave the ship`."""
    for k in range(told.first + 1, told.last - 1):
        opens = tags.DETERMINER | tags.POSSESSIVE | tags.CAPITAL
        if (
            sentence.lower[k] == "of"
            and lemma == "tell"
            and not sentence.bits[k + 1] & tags.CAPITAL
        ):
            if not can_speak(sentence, Phrase(told.first, k, k - 1)):
                return told.last  # told the story of a flood
            if sentence.lower[k - 1] in _HEARERS or sentence.lower[k + 1] in _ONE_OF_MANY:
                return k  # told the court of floods, but told the heads of unions
        if sentence.lower[k] == "to" and not sentence.bits[k + 1] & opens:
            return k
    return told.last


def is_title(sentence: Sentence, k: int) -> bool:
    """Whether an item is a quotation that is short enough for the title of a work."""
    quotation = sentence.quotes.get(k)
    return quotation is not None and quotation.last - quotation.first <= _TITLE


def _links(sentence: Sentence, cue: Cue, k: int) -> bool:
    """Whether the word at `k` only links: `reported on …`, `described by all as …`."""
    low = sentence.lower[k]
    return (low == "on" and cue.class_ == "report") or (low == "as" and cue.agent)


def _quote_ahead(sentence: Sentence, cue: Cue, k: int, stop: int) -> int | None:
    """A whole quotation that a comma or colon parts from the cue: `said of the plan, "No."`."""
    opens = k < stop and sentence.bits[k] & (tags.PREPOSITION | tags.RELATIVE | tags.COMMA)
    opens = opens or (k < stop and sentence.lower[k] == "when")
    if opens and sentence.lower[k] != "that":
        far = _past_scene(sentence, k, stop)
        if far is not None:
            return far
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if j > k and opens_quotation(sentence, j):
            own = "n" in cue.frames and j - k > 2 and not sentence.bits[k] & tags.PREPOSITION
            return None if own else j  # `confirmed the advance: "…"` says two things
        if sentence.bits[j] & (tags.AUXILIARY | tags.QUOTE | tags.PRONOUN | tags.SUBORDINATOR):
            return None
        if sentence.bits[j] & tags.CUE and not sentence.bits[j] & tags.NOUN_LIKE and j > k:
            return None  # said Lee told him: “Go.”
    return None


def _past_scene(sentence: Sentence, k: int, stop: int) -> int | None:
    """The quotation behind a longer scene: `told the crowd, which had waited long, "…"`."""
    for j in range(k + 1, min(stop, k + 2 * _LOOK_AHEAD)):
        if sentence.lower[j] == "that" or sentence.bits[j] & tags.CUE:
            return None
        if sentence.bits[j] & tags.QUOTE:
            long = sentence.quotes[j].last - sentence.quotes[j].first > _TITLE
            led_up = long or sentence.lower[j - 1] == ":"
            return j if led_up and opens_quotation(sentence, j) else None
    return None


def opens_quotation(sentence: Sentence, k: int) -> bool:
    """Whether a quotation that begins a sentence of its own stands at `k` behind a comma."""
    if not sentence.bits[k] & tags.QUOTE or sentence.lower[k - 1] not in (",", ":"):
        return False
    return sentence.text[sentence.quotes[k].start].isupper()


def _that_ahead(sentence: Sentence, cue: Cue, k: int, stop: int) -> int | None:
    """A "that" that only time, place or an insertion parts from the cue."""
    if _takes_verb(sentence, cue, k, stop):
        return None  # asked Roe to confirm that …
    if k < stop and sentence.lower[k] == "that":
        return None if _determines(sentence, cue, k, stop) or _is_pronoun_that(sentence, k) else k
    if k < stop and sentence.lower[k] in DASHES:
        return _that_behind_dashes(sentence, k, stop)
    scene = tags.PREPOSITION | tags.TIME | tags.ADVERB | tags.COMMA
    if k >= stop or not (sentence.bits[k] & scene or _opens_time(sentence, k, stop)):
        return None
    if "n" in cue.frames and k + 1 < stop and not (sentence.bits[k] | sentence.bits[k + 1]) & scene:
        return None  # `called the claim that he lied absurd`
    return _that_behind_scene(sentence, cue, k, stop)


def _that_behind_scene(sentence: Sentence, cue: Cue, k: int, stop: int) -> int | None:
    """`said in a note on Friday that …`: the first "that" no clause comes before."""
    for j in range(k, min(stop, k + _LOOK_AHEAD)):
        if sentence.lower[j] == "that":
            if j > k and sentence.lower[j - 1] in _BEFORE_NOUN:
                continue  # concluded in that case that …
            return None if _is_pronoun_that(sentence, j) else j
        if sentence.bits[j] & (tags.AUXILIARY | tags.PRONOUN | tags.RELATIVE):
            return None
        if sentence.bits[j] & tags.QUOTE and {"n", "a"}.intersection(cue.frames):
            return None
    return None


def _that_behind_dashes(sentence: Sentence, k: int, stop: int) -> int | None:
    """`added – again without proof – that …`: a "that" behind the second of two dashes."""
    for j in range(k + 2, min(stop - 1, k + _INSERTION)):
        if sentence.lower[j] in DASHES:
            return j + 1 if sentence.lower[j + 1] == "that" else None
    return None


def _determines(sentence: Sentence, cue: Cue, k: int, stop: int) -> bool:
    """`reiterated that promise in May`: a noun in the singular and no verb behind "that"."""
    if "n" not in cue.frames or k + 1 >= stop:
        return False
    if sentence.bits[k + 1] & _OPENS_CLAUSE:
        return False
    if not {"c", "t", "o"}.intersection(cue.frames):
        return True
    plural = sentence.lower[k + 1].endswith("s")
    return not plural and not has_clause(sentence, k + 2, stop)


def _opens_time(sentence: Sentence, k: int, stop: int) -> bool:
    """`the day`, `last week`: not any article, lest `feared the loss that …` lose its noun."""
    before = sentence.lower[k] in _BEFORE_TIME
    return before and k + 1 < stop and bool(sentence.bits[k + 1] & tags.TIME)


def _is_pronoun_that(sentence: Sentence, k: int) -> bool:
    """Whether a "that" stands for something: `she denied that.`, `proposed just that in May`."""
    if k and sentence.lower[k - 1] == "just":
        return True
    if sentence.lower[k + 1 : k + 2] and sentence.lower[k + 1] in _POINTS_IN_TIME:
        return True  # what he wrote down that night
    following = sentence.bits[k + 1] if k + 1 < len(sentence) else tags.PUNCTUATION
    ahead = sentence.bits[k + 2] if k + 2 < len(sentence) else 0
    if following & tags.COMMA and (ahead & tags.QUOTE or "," in sentence.lower[k + 2 :]):
        return False  # found that, under the old rules, …
    return bool(following & (tags.AUXILIARY | tags.PUNCTUATION))
