"""A kill at any moment loses nothing that was said to be saved, and harms nothing."""

import random
from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import quote_of
from tests.processes import killed_after, running
from tests.samples import ARABIC, FIRST, ME

KILLS = 15
EDITING = """
import itertools, sys
from annotator.app import commands
from annotator.app.session import Session

path, name, document = sys.argv[1:]
with Session.open(path, annotator=name) as session:
    print("open", flush=True)
    for turn in itertools.count():
        claim = commands.add_span(session, document, "CLAIM", [(turn % 90, turn % 90 + 5)])
        print(claim.id, flush=True)
        speaker = commands.add_span(session, document, "SPEAKER", [(turn % 80, turn % 80 + 3)], frame=claim.id)
        print(speaker.id, flush=True)
        commands.set_stance(session, document, claim.id, "opposes")
        if turn % 3 == 0:
            passing = commands.add_span(session, document, "TARGET", [(turn % 70, turn % 70 + 9)], frame=speaker.id)
            commands.delete_span(session, document, passing.id)
            commands.undo(session)
"""


def acknowledged_until_killed(project: Path, lines: int, seconds: float) -> list[str]:
    """Let a process edit, kill it and return what it had said to be saved."""
    with running(EDITING, project, ME, FIRST) as process:
        opened, *saved = killed_after(process, 1 + lines, seconds)
        assert opened == "open"
        return saved


def heads_are_right(session: Session) -> bool:
    rows = session.file.rows("SELECT id, parents, head FROM operation")
    named = {parent for _, parents, _ in rows for parent in parents.split()}
    return all(bool(head) != (id_ in named) for id_, _, head in rows)


def test_a_kill_at_any_moment_loses_nothing_that_was_saved(project: Path) -> None:
    moments = random.Random(5)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        acknowledged |= set(acknowledged_until_killed(project, moments.randrange(15), moments.uniform(0, 0.02)))
        with Session.open(project, annotator=ME) as session:
            assert session.file.damage() == []
            work = session.annotations(FIRST)
            assert acknowledged <= work.spans.keys()
            assert heads_are_right(session)
            assert session.file.rows("PRAGMA foreign_key_check") == []
            for span in work.spans.values():
                assert span.quote == quote_of(ARABIC, span.fragments)
            for relation in work.relations.values():
                assert all(member in work.spans for members in relation.roles.values() for member in members)
            span = commands.set_note(session, FIRST, next(iter(work.spans)), "x") if work.spans else None
            assert span is None or commands.undo(session) is not None
    assert len(acknowledged) > KILLS
