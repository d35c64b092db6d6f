"""What a check says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Check = Literal["store", "files", "spans", "records", "links", "journal"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check came upon.

    Attributes:
        check: Which one.
        where: The file, statement, link or record it is about.
        what: What is the matter, and what to do if anything can be done.
        wrong: False for what the user should know although nothing is broken.
    """

    check: Check
    where: str
    what: str
    wrong: bool = True
