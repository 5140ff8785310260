"""What goes in a statement."""

import pytest

from annotator.carriers import hub_statements
from annotator.carriers.hub_records import Text


def test_texts_go_in_statements_of_some_length(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [Text(f"{number}", "en", "x" * 300) for number in range(5)]
    monkeypatch.setattr(hub_statements, "CHARACTERS_OF_A_STATEMENT", 700)
    assert [len(some) for some in hub_statements.by_length(texts)] == [2, 2, 1]
    assert list(hub_statements.by_length([])) == []
