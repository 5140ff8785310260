"""Every golden case is refused with its message, and the project exports the same bytes afterwards."""

from pathlib import Path

import pytest

from annotator.app.commands import export, import_files, new_project
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError

CASES = sorted((Path(__file__).parents[2] / "golden" / "jsonl").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_file_is_refused_and_changes_nothing(case: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.jsonl"
    good.write_text('{"text": "A claim.", "spans": [{"start": 0, "end": 7, "label": "CLAIM"}]}\n')
    with Session.open(new_project(tmp_path / "project")) as session:
        import_files(session, [good], layer_name="reem")
        export(session, tmp_path / "before.jsonl")
        with pytest.raises(AnnotatorError) as refusal:
            import_files(session, [case / "input.jsonl"], layer_name="reem")
        message = str(refusal.value).replace(str(case / "input.jsonl"), "input.jsonl")
        expected = case / "expected.txt"
        assert message == expected.read_text(encoding="utf-8").rstrip("\n")
        export(session, tmp_path / "after.jsonl")
    assert (tmp_path / "after.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()
