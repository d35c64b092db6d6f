"""Reading an article: every attributed statement and the sources they come from."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from tui.extracting.measures import quantities
from tui.extracting.names import Name, names_in, settled
from tui.extracting.reader import read_sentences, read_utterances
from tui.extracting.references import Reference, References
from tui.extracting.sources import Source, Sources
from tui.model import Article, Cue, Entity, Extraction, Mention, Reason, Said, Statement

if TYPE_CHECKING:
    from tui.extracting.sentences import Sentence
    from tui.extracting.utterances import Utterance


def extract(article: Article) -> Extraction:
    """Read one article on its own; linear in its length, never raises, same in and same out."""
    found = read_sentences(article.text, article.skipped)
    utterances = read_utterances(found)
    names: dict[int, list[Name]] = {}
    if utterances:
        names = settled({index: names_in(s, index) for index, s in enumerate(found)})
    sources = Sources(name for many in names.values() for name in many)
    references = References(found, names, sources)
    ids: dict[Source, str] = {}
    seen: Counter[str] = Counter()
    statements = []
    for utterance in utterances:
        reference = references.resolve(utterance)
        if reference is not None:
            ids.setdefault(reference.source, f"e{len(ids) + 1}")
        speaker = ids[reference.source] if reference else None
        statements.append(_statement(article, found, utterance, reference, speaker, seen))
    entities = tuple(_entity(source, name) for source, name in ids.items())
    return Extraction(article.id, tuple(statements), entities)


def _statement(
    article: Article,
    found: list[Sentence],
    utterance: Utterance,
    reference: Reference | None,
    speaker: str | None,
    seen: Counter[str],
) -> Statement:
    text = article.text
    segments = tuple(utterance.segments)
    words = " … ".join(" ".join(text[start:end].split()) for start, end in segments)
    mention = None
    if utterance.mention is not None:
        start, end = utterance.mention
        mention = Mention(text[start:end], start, end)
    cue = None
    if utterance.cue is not None:
        start, end = utterance.cue
        cue = Cue(text[start:end], start, end, utterance.class_)
    evidence = [Reason("span", utterance.rule)]
    if reference is not None:
        evidence.append(Reason("speaker", reference.reason))
    certainty = reference.certainty if reference else 0.5
    return Statement(
        id=_id(article.id, words, mention, seen),
        article=article.id,
        segments=segments,
        kind=utterance.kind,
        words=words,
        cue=cue,
        mention=mention,
        speaker=speaker,
        said=_said(article),
        published=article.published,
        quantities=quantities(text, segments),
        hedge=utterance.hedge,
        confidence=round(utterance.confidence * certainty, 2),
        evidence=tuple(evidence),
    )


def _said(article: Article) -> Said:
    day = article.published[:10] if article.published else None
    return Said(f"../{day}" if day else None, None, day)


def _id(article: str, words: str, mention: Mention | None, seen: Counter[str]) -> str:
    key = "\x1f".join((article, words.lower(), mention.text if mention else ""))
    ordinal = seen[key]
    seen[key] += 1
    whole = f"{key}\x1f{ordinal}".encode("utf-8", "surrogatepass")
    return "s" + hashlib.sha256(whole).hexdigest()[:12]


def _entity(source: Source, name: str) -> Entity:
    kind = source.kind or ("person" if len(source.words) > 1 else "organisation")
    aliases = [*source.aliases, *source.roles]
    return Entity(
        id=name,
        name=source.name,
        kind=kind,
        aliases=tuple(alias for alias in dict.fromkeys(aliases) if alias != source.name),
        role=next(iter(source.roles), None),
        gender=source.gender,
    )
