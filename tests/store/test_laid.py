"""Values that go to workers in a file: as they were put in, and the file is gone in the end."""

import pickle
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.store.crew.laid import Laid

VALUES = st.dictionaries(st.tuples(st.sampled_from("ab"), st.text()), st.binary(max_size=50))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VALUES, VALUES)
def test_they_come_as_they_were_put_in(
    tmp_path: Path, some: dict[tuple[str, str], bytes], more: dict[tuple[str, str], bytes]
) -> None:
    laid = Laid(tmp_path)
    laid.update(some.items())
    assert dict(laid) == some
    laid.update(more.items())
    there = pickle.loads(pickle.dumps(laid))
    assert dict(there) == dict(laid) == {**some, **more}
    assert there.get(("c", "")) is None


def test_the_file_is_there_as_long_as_whoever_made_it_has_it(tmp_path: Path) -> None:
    laid = Laid(tmp_path)
    laid.update([(("a", "b"), b"c")])
    there = pickle.loads(pickle.dumps(laid))
    again = pickle.loads(pickle.dumps(there))
    del there
    assert again["a", "b"] == b"c"
    (path,) = tmp_path.iterdir()
    assert path.stat().st_mode & 0o077 == 0
    del laid
    assert not [*tmp_path.iterdir()]


def test_what_is_made_of_them_comes_back_the_same_way(tmp_path: Path) -> None:
    laid = Laid(tmp_path)
    laid.update([(("a", "b"), b"c")])
    there = pickle.loads(pickle.dumps(laid))
    back = pickle.loads(pickle.dumps(there.back([(("d", "e"), b"fg"), (("h", ""), b"")])))
    del there
    assert dict(back) == {("d", "e"): b"fg", ("h", ""): b""}
    assert dict(laid) == {("a", "b"): b"c"}
    del laid, back
    assert not [*tmp_path.iterdir()]


def test_values_are_not_sent_themselves(tmp_path: Path) -> None:
    laid = Laid(tmp_path)
    laid.update([(("a", "b"), b"c" * 100_000)])
    assert len(pickle.dumps(laid)) < 1_000
