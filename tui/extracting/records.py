"""The records of an article: statements and entities, as the rest of the program knows them."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from tui.extracting.confidence import confidence
from tui.extracting.evidence import reasons, themes
from tui.extracting.kinds import told_of
from tui.extracting.measures import quantities
from tui.extracting.name_cores import states
from tui.extracting.pronouns import PRONOUNS
from tui.extracting.themes import Gazetteer, told_topics
from tui.model import Cue, Entity, Mention, Statement

if TYPE_CHECKING:
    from tui.extracting.dating import Dating
    from tui.extracting.references import Reference
    from tui.extracting.sources import Source
    from tui.extracting.utterances import Utterance
    from tui.model import Article, Span, Told


class Recorder:
    """Turns utterances of one article into statements, numbering their sources as they come."""

    def __init__(self, article: Article, dating: Dating) -> None:
        self._article = article
        self._dating = dating
        self._gazetteer = Gazetteer(article.text)
        self._ids: dict[Source, str] = {}
        self._mentions: dict[Source, Span] = {}
        self._seen: Counter[str] = Counter()

    def statement(self, utterance: Utterance, reference: Reference | None) -> Statement:
        """The record of one utterance."""
        text, segments = self._article.text, tuple(utterance.segments)
        words = " … ".join(" ".join(text[start:end].split()) for start, end in segments)
        said = self._dating.said(utterance)
        mention = _mention(text, utterance.mention)
        about, places = told_topics(words), self._gazetteer.within(segments)
        certainty = reference.certainty if reference else 0.6 if mention else 1.0
        return Statement(
            id=self._id(words, mention.text if mention else ""),
            article=self._article.id,
            segments=segments,
            kind=utterance.kind,
            words=words,
            cue=_cue(text, utterance),
            mention=mention,
            speaker=self._speaker(reference, mention),
            said=said,
            published=self._article.published,
            topics=tuple(about),
            places=tuple(places),
            quantities=quantities(text, segments),
            hedge=utterance.hedge,
            confidence=confidence(
                utterance.rule, utterance.kind, utterance.form, certainty, utterance.signs
            ),
            evidence=(
                *reasons(text, utterance, reference, said),
                *themes(text, segments, about, places),
            ),
        )

    def entities(self) -> tuple[Entity, ...]:
        """The records of everyone who has spoken so far."""
        text = self._article.text
        return tuple(
            _entity(source, name, told_of(source, text, self._mentions.get(source)))
            for source, name in self._ids.items()
        )

    def _speaker(self, reference: Reference | None, mention: Mention | None) -> str | None:
        if reference is None:
            return None
        if mention is not None and mention.text.lower() not in PRONOUNS:
            self._mentions.setdefault(reference.source, (mention.start, mention.end))
        return self._ids.setdefault(reference.source, f"e{len(self._ids) + 1}")

    def _id(self, words: str, mention: str) -> str:
        key = "\x1f".join((self._article.id, words.casefold(), mention))
        ordinal = self._seen[key]
        self._seen[key] += 1
        whole = f"{key}\x1f{ordinal}".encode("utf-8", "surrogatepass")
        return "s" + hashlib.sha256(whole).hexdigest()[:12]


def _mention(text: str, span: Span | None) -> Mention | None:
    return Mention(text[slice(*span)], *span) if span else None


def _cue(text: str, utterance: Utterance) -> Cue | None:
    span = utterance.cue
    return Cue(text[slice(*span)], *span, utterance.class_) if span else None


def _weight(role: str) -> tuple[bool, int]:
    """How much a role tells: what someone is now, in most letters."""
    return not role.lower().startswith(("former ", "ex-")), len(role)


def _entity(source: Source, name: str, told: tuple[Told, ...]) -> Entity:
    kind = source.told_kind
    aliases = dict.fromkeys([*source.aliases, *source.roles])
    if kind != "state":  # "the Washington-based think tank" is not Washington
        aliases = {one: None for one in aliases if one.lower() not in states()}
    return Entity(
        id=name,
        name=source.name,
        kind=kind,
        aliases=tuple(alias for alias in aliases if alias != source.name),
        role=max(source.roles, key=_weight, default=None),
        gender=source.gender,
        told=told,
    )
