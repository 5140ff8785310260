"""What is in a folder."""

from pathlib import Path

from annotator.disk.folders import names_in


def test_names_of_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "one.txt").touch()
    (tmp_path / "قسم").mkdir()
    assert sorted(names_in(tmp_path)) == ["one.txt", "قسم"]
    assert names_in(tmp_path / "gone") == names_in(tmp_path / "one.txt") == []
