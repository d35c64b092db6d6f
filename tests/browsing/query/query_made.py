"""Queries of any shape, for properties."""

from hypothesis import strategies as st

from tui.browsing.query import Phrase, Query, Term, Word, all_of, any_of, negated
from tui.browsing.query.quoting import squeezed

_VALUES = st.one_of(
    st.sampled_from(["malyk", "the front", "rivia", 'say "a"', "back\\", "=x", "-1", "(b)", "a:b"]),
    st.text(min_size=1, max_size=8),
).map(squeezed).filter(bool)  # fmt: skip
_WORDS = st.sampled_from(["bridge", "no", "o'clock", "10:30", "x=y", "or", "50%", 'a"b', "Łomna"])
_FREE = st.sampled_from(["speaker", "side", "topic", "place", "tag", "note", "outlet", "cue"])
_CHOSEN = st.sampled_from(
    [
        *(("is", "contested"), ("is", "undated"), ("has", "reply"), ("relation", "denied by")),
        *(("kind", "direct"), ("on", "18"), ("since", "18 may"), ("until", "2031-w20")),
    ]
)
_LEAVES = st.one_of(
    st.builds(Word, _WORDS),
    st.builds(Phrase, _VALUES),
    st.builds(Term, _FREE, _VALUES, st.booleans()),
    _CHOSEN.map(lambda pair: Term(*pair)),
)
QUERIES: st.SearchStrategy[Query] = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(all_of),
        st.lists(inner, min_size=2, max_size=3).map(any_of),
        inner.map(negated),
    ),
    max_leaves=8,
)
