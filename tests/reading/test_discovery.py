import os
from pathlib import Path

import pytest

from tui.reading import Discovery, ReadingError, discover, fingerprint, read, read_cast


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.")
    return folder


def names(found: Discovery) -> list[str]:
    return [source.name for source in found.sources]


def test_a_folder_is_searched_to_the_bottom_and_sorted(tmp_path: Path) -> None:
    fill(
        tmp_path, "b.txt", "a/z.md", "a/b/C.TXT", "a.markdown", "picture.png", "notes", "cast.toml"
    )
    fill(tmp_path, ".hidden.txt", ".git/a.txt")
    found = discover([tmp_path])
    assert names(found) == ["a/b/C.TXT", "a/z.md", "a.markdown", "b.txt"]
    assert not found.problems
    assert all(source.path.is_absolute() and source.size > 5 for source in found.sources)


def test_relative_paths_are_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert discover([Path()]).sources == discover([tmp_path]).sources


def test_a_file_is_found_once_however_it_is_named(tmp_path: Path) -> None:
    fill(tmp_path, "week/a.txt", "week/b.txt")
    (tmp_path / "week/c.txt").symlink_to(tmp_path / "week/a.txt")
    found = discover([tmp_path / "week", tmp_path / "week/b.txt", tmp_path / "week/../week"])
    assert names(found) == ["a.txt", "b.txt"]


def test_the_same_relative_path_in_two_folders_gets_the_folder_before_it(tmp_path: Path) -> None:
    fill(tmp_path, "one/a.txt", "two/a.txt", "two/b.txt")
    found = discover([tmp_path / "two", tmp_path / "one"])
    assert names(found) == ["b.txt", "one/a.txt", "two/a.txt"]
    assert len({read(source).id for source in found.sources}) == 3


def test_folders_of_one_name_are_told_apart_by_their_whole_path(tmp_path: Path) -> None:
    fill(tmp_path, "x/news/a.txt", "y/news/a.txt")
    found = discover([tmp_path / "x/news", tmp_path / "y/news"])
    assert names(found) == sorted(f"{tmp_path}/{one}/news/a.txt" for one in "xy")


def test_links_never_lead_round_in_circles(tmp_path: Path) -> None:
    fill(tmp_path, "week/a.txt")
    (tmp_path / "week/up").symlink_to(tmp_path)
    (tmp_path / "week/self.txt").symlink_to("self.txt")
    (tmp_path / "week/gone.txt").symlink_to("nowhere.txt")
    found = discover([tmp_path])
    assert names(found) == ["week/a.txt"]
    reasons = {Path(problem.name).name: problem.reason for problem in found.problems}
    assert reasons.keys() == {"up", "self.txt", "gone.txt"}
    assert "leads nowhere" in reasons["gone.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_reported_and_nobody_waits_for_it(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "articles.toml")
    problems = discover([tmp_path]).problems
    assert {problem.name for problem in problems} == {"pipe.txt", "articles.toml"}
    assert {problem.reason for problem in problems} == {"not a regular file"}


def test_a_folder_may_look_like_an_article(tmp_path: Path) -> None:
    fill(tmp_path, "week.txt/a.txt")
    assert names(discover([tmp_path])) == ["week.txt/a.txt"]


def test_odd_names_are_made_safe(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"a\x1b[2J\xff.txt")
    try:
        odd.write_text("Words.")
    except OSError:
        pytest.skip("this file system has no such names")
    (source,) = discover([tmp_path]).sources
    assert source.name == "a%1B[2J%FF.txt"
    assert read(source).path == source.name


@pytest.mark.parametrize("name", ["missing", "missing.txt", "a\0b"])
def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path, name: str) -> None:
    fill(tmp_path, "a.txt")
    with pytest.raises(ReadingError, match="no such file or folder") as error:
        discover([tmp_path / "a.txt", tmp_path / name])
    assert str(tmp_path) in error.value.name


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    fill(tmp_path, "picture.png", "articles.toml", ".hidden.txt")
    with pytest.raises(ReadingError, match=r"no article in this folder.*\.txt") as error:
        discover([tmp_path])
    assert error.value.name == str(tmp_path)


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(ReadingError):
        discover([])


def test_a_file_of_another_kind_is_reported_only_when_named(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.pdf")
    assert not discover([tmp_path]).problems
    (problem,) = discover([tmp_path / "a.txt", tmp_path / "b.pdf"]).problems
    assert problem.name.endswith("b.pdf")
    with pytest.raises(ReadingError, match="files of this kind"):
        discover([tmp_path / "b.pdf"])


def test_sidecars_speak_of_their_folder_and_the_nearer_has_the_last_word(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "articles.toml").write_text(
        '[[article]]\nfile = "sub/b.txt"\noutlet = "Far"\nlanguage = "en"\n'
        '[[article]]\nfile = "c.txt"\noutlet = "Gone"\n'
    )
    (tmp_path / "sub/articles.toml").write_text('[[article]]\nfile = "b.txt"\noutlet = "Near"\n')
    found = discover([tmp_path])
    assert [source.sidecar for source in found.sources] == [
        {},
        {"outlet": "Near", "language": "en"},
    ]
    (problem,) = found.problems
    assert (problem.name, '"c.txt"' in problem.reason) == ("articles.toml", True)


def test_a_file_named_itself_still_has_its_sidecar(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "articles.toml").write_text(
        '[[article]]\nfile = "a.txt"\npublished = "12 May 2023"\n'
    )
    (source,) = discover([tmp_path / "a.txt"]).sources
    assert read(source).published == "2023-05-12"


def test_the_fingerprint_changes_with_the_file_and_with_its_entry(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    first = fingerprint(discover([tmp_path]).sources[0])
    assert first == fingerprint(discover([tmp_path]).sources[0])
    (tmp_path / "articles.toml").write_text('[[article]]\nfile = "a.txt"\noutlet = "Desk"\n')
    second = fingerprint(discover([tmp_path]).sources[0])
    (tmp_path / "a.txt").write_text("Other words.")
    third = fingerprint(discover([tmp_path]).sources[0])
    assert len({first, second, third}) == 3
    assert all(len(mark) == 64 for mark in (first, second, third))


def test_a_link_that_leads_out_of_its_folder_is_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "week/a.txt", "key.txt", "week/sub/b.txt")
    (tmp_path / "week/key.txt").symlink_to("../key.txt")
    (tmp_path / "week/sub/c.txt").symlink_to(tmp_path / "week/sub/../../key.txt")
    (tmp_path / "week/inner.txt").symlink_to("sub/b.txt")
    (tmp_path / "linked").symlink_to("week")
    for root in (tmp_path / "week", tmp_path / "linked"):
        found = discover([root])
        assert len(found.sources) == 2
        assert {one.name for one in found.problems} == {"key.txt", "sub/c.txt"}
        assert {one.reason.partition(";")[2] for one in found.problems} == {" name the file itself"}
    assert names(discover([tmp_path / "week/key.txt"])) == ["key.txt"], "the user named it"


def test_a_folder_of_nothing_but_links_out_of_it_has_no_article(tmp_path: Path) -> None:
    fill(tmp_path, "key.txt")
    (tmp_path / "week").mkdir()
    (tmp_path / "week/key.txt").symlink_to("../key.txt")
    with pytest.raises(ReadingError, match="no article in this folder"):
        discover([tmp_path / "week"])


def test_what_lies_beside_the_articles_may_not_be_a_link_out_either(tmp_path: Path) -> None:
    fill(tmp_path, "week/a.txt", "one.toml")
    for name in ("articles.toml", "cast.toml"):
        (tmp_path / "week" / name).symlink_to("../one.toml")
    (problem,) = discover([tmp_path / "week"]).problems
    assert (problem.name, "leads out" in problem.reason) == ("articles.toml", True)
    with pytest.raises(ReadingError, match=r"cast\.toml: a link that leads out"):
        read_cast([tmp_path / "week"])


def test_only_the_first_of_many_missing_files_are_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    entries = "".join(f'[[article]]\nfile = "{n}.txt"\n' for n in range(500))
    (tmp_path / "articles.toml").write_text(entries)
    problems = discover([tmp_path]).problems
    assert len(problems) == 21
    assert problems[-1].reason == "and 480 more things are wrong in this file"
