"""The check finds what is no longer as it was written."""

from collections import Counter

import pytest

from annotator.app.commands import adjudicate, check, disagreements, import_files
from annotator.disk.resources import sample_corpus
from annotator.domain.annotation import GOLD
from annotator.storage import documents, states


def tamper(session, statement: str) -> None:
    with session.file.transaction():
        for trigger in ("operation_is_never_altered", "text_is_never_altered"):
            session.file.write(f"DROP TRIGGER {trigger}")
        session.file.write(statement)


def test_sound_project(session, file, line) -> None:
    import_files(session, [file(line())])
    report = check(session)
    assert (report.documents, report.problems, report.warnings) == (1, [], [])
    assert report.operations == 7


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE text SET text = text || '!'", "not the SHA-256 of its text"),
        ("UPDATE operation SET compact_recorded = 'x' WHERE entity = 's'", "not the SHA-256 of its content"),
        ("UPDATE operation SET payload = replace(payload, 'Sara', 'Zara') WHERE entity = 's'", "span s fragment 0"),
        (
            "UPDATE operation SET payload = replace(payload, 'SPEAKER', 'PERSON') WHERE entity = 's'",
            "no label PERSON",
        ),
        ("UPDATE operation SET head = 0 WHERE entity = 's'", "marked as the latest"),
        ("UPDATE operation SET head = 0 WHERE entity = 'r'", "marked as the latest"),
    ],
)
def test_problems(session, file, line, statement: str, problem: str) -> None:
    import_files(session, [file(line())])
    tamper(session, statement)
    assert any(problem in one for one in check(session).problems)


def test_misleading_controls_are_warnings(session, file) -> None:
    import_files(session, [file({"text": "a\u202eb\u202c \u2067x"}, {"text": "fine \u2067x\u2069"})])
    report = check(session)
    assert report.problems == []
    assert [one.split(": ")[1] for one in report.warnings] == [
        "override direction control U+202E",
        "unclosed direction control U+2067",
    ]


def counted(session) -> dict[str, int]:
    """Return how many disagreements are in each state: as the check says, which is as they are listed one by one."""
    listed = Counter(one.state for one in disagreements(session))
    report = check(session).disagreements
    assert (report.open, report.resolved, report.stale) == (listed["open"], listed["resolved"], listed["stale"])
    return dict(listed)


def test_disagreements_are_counted_by_state(session) -> None:
    import_files(session, [sample_corpus() / "articles", sample_corpus() / "labels"])
    before = counted(session)
    assert set(before) == {"open"}
    adjudicate(session, "majority")
    decided = counted(session)
    assert set(decided) == {"open", "resolved"}
    assert sum(decided.values()) == before["open"]
    numbers = documents.listed_numbers(session.file)
    layer = next(layer for layer in states.layers(session.file) if layer != GOLD)
    with session.act("Change label") as act:
        for work in states.work_of(session.file, layer, numbers[::2]).values():
            for span in work.spans.values():
                act.remove(span)
    assert set(counted(session)) == {"open", "resolved", "stale"}
