"""A folder of many files, as `many_files.py` makes one of a hundred thousand."""

from pathlib import Path

from many_files import measure, right


def test_a_folder_of_many_files_is_built_and_verified(tmp_path: Path) -> None:
    refused, ran = measure(tmp_path, 240)
    assert refused == 4
    assert right(refused, ran), ran
