"""Three statements by two people in two articles, one of them denied."""

from typing import Any

from tui.model import (
    Article,
    Cue,
    Link,
    Mention,
    Quantity,
    Reason,
    Said,
    Snapshot,
    Speaker,
    Statement,
)

TEXT = "Ada Brook said on Friday that up to 40 boats sank. “No boat sank,” Ben Cole said."


def article(id_: str = "a1", **changes: Any) -> Article:
    fields: dict[str, Any] = {
        "id": id_,
        "path": f"{id_}.txt",
        "outlet": "The Evening Lamp",
        "headline": "Boats lost",
        "published": "2023-05-13",
        "url": "https://lamp.example/boats",
        "language": "en",
        "text": TEXT,
        "sha256": "ab" * 32,
        "skipped": ((0, 3),),
    }
    return Article(**{**fields, **changes})


def statement(id_: str, words: str, **changes: Any) -> Statement:
    start = max(TEXT.find(words), 0)
    fields: dict[str, Any] = {
        "id": id_,
        "article": "a1",
        "segments": ((start, start + len(words)),),
        "kind": "indirect",
        "words": words,
        "cue": Cue("said", 10, 14, "say"),
        "mention": Mention("Ada Brook", 0, 9),
        "speaker": "ada-brook",
        "said": Said("2023-05-12", "2023-05-12", "2023-05-12", "on Friday", (15, 24)),
        "published": "2023-05-13",
    }
    return Statement(**{**fields, **changes})


ADA = Speaker("ada-brook", "Ada Brook", ("Brook",), "harbour master", "the town", "person")
BEN = Speaker("ben-cole", "Ben Cole", (), None, None, "person")
SANK = statement(
    "s1",
    "up to 40 boats sank",
    topics=("boat",),
    places=("Harbour",),
    quantities=(Quantity("up to 40 boats", None, 40.0, "boat", "count"),),
    evidence=(Reason("cue", "said"),),
)
NONE_SANK = statement(
    "s2",
    "No boat sank",
    kind="direct",
    speaker="ben-cole",
    said=Said("../2023-05-13", None, "2023-05-13"),
)
SOMETIME = statement(
    "s3",
    "we shall see",
    article="a2",
    cue=None,
    mention=None,
    speaker=None,
    said=Said(None, None, None, "a Thursday"),
    published=None,
)
DENIAL = Link("s2", "s1", "denies", 0.75, "machine", (Reason("words", "“no” / “sank”"),))
ARTICLES = {"a1": article(), "a2": article("a2", outlet=None, url=None, published=None)}
SNAPSHOT = Snapshot(
    {id_: one.head for id_, one in ARTICLES.items()},
    {"ada-brook": ADA, "ben-cole": BEN},
    (SANK, NONE_SANK, SOMETIME),
    (DENIAL,),
)
