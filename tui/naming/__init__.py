"""Names: one key for every spelling, and whether two names can be one person's.

Nothing here loads `anyascii` or `rapidfuzz` before a name needs them, so the app may import it.
"""

from tui.naming.folding import consonants, fold, fold_word
from tui.naming.given import (
    given_name_gender,
    is_given_name,
    names_a_place,
    same_given_name,
)
from tui.naming.matching import Likeness, PersonName, likeness, person_name, same_name
from tui.naming.titles import strip_titles

__all__ = [
    "Likeness",
    "PersonName",
    "consonants",
    "fold",
    "fold_word",
    "given_name_gender",
    "is_given_name",
    "likeness",
    "names_a_place",
    "person_name",
    "same_given_name",
    "same_name",
    "strip_titles",
]
