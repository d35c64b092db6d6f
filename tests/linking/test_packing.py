"""Lists that are unpacked a few records at a time are what they were packed from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.linking import DamagedError, pack, unpack_each
from tui.model import Link, Reason

TEXTS = st.one_of(
    st.text(max_size=8), st.sampled_from(['},{"from_":"', '"},{', ',{\\"from_":', "]"])
)


@st.composite
def _link(draw: st.DrawFn) -> Link:
    reasons = draw(st.lists(TEXTS, max_size=3))
    told = tuple(Reason("words", text, ((1, 2),)) for text in reasons)
    return Link(draw(TEXTS), draw(TEXTS), "denies", 0.5, "machine", told)


@given(st.lists(_link(), max_size=12), st.integers(1, 200))
def test_whatever_they_hold(links: list[Link], piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.linking.packing._PIECE", piece)
        assert [*unpack_each("links", pack("links", tuple(links)))] == links


@pytest.mark.parametrize("data", [b'[{"from_":1}]', b"[[]]", b'[{"from_":"a"}'])
def test_damage_is_told(data: bytes) -> None:
    with pytest.raises(DamagedError, match="links"):
        list(unpack_each("links", data))
