"""The right entry is within three keys: I and its digit, or J alone where it is proposed first."""

from pathlib import Path

import msgspec

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.domain.annotation import reading_order
from annotator.domain.register import entry_of

WANTED = 0.95
"""The least share of mentions whose entry is proposed."""


def entered(session: Session, document: str) -> list[int]:
    """Enter the speakers of an article as a person would; return the place of the right entry for each known one."""
    truth = session.annotations(document, "gold")
    register, places = session.register(), []
    for span in sorted(truth.spans.values(), key=reading_order):
        if span.label != "SPEAKER" or not entry_of(span):
            continue
        known = {entry.note: entry.id for entry in register.entries.values()}
        mine = commands.add_span(session, document, "SPEAKER", span.fragments)
        wanted = known.get(entry_of(span))
        if wanted is None:
            made = commands.identify_as_new(session, document, [mine.id], " ".join(span.quote))
            commands.change_entry(session, msgspec.structs.replace(made, note=entry_of(span)))
            continue
        proposed = [one.entry.id for one in commands.propose_entries(session, document, mine)]
        places.append(proposed.index(wanted) + 1 if wanted in proposed else 0)
        commands.identify(session, document, [mine.id], wanted)
    return places


def test_of_the_sample_corpus(tmp_path: Path) -> None:
    project = commands.new_project(tmp_path / "sample.annot")
    places: list[int] = []
    with Session.open(project, "nadia") as session:
        commands.import_files(session, [sample_corpus() / "articles", sample_corpus() / "gold.jsonl"])
        for listed in list(commands.list_documents(session)):
            places += entered(session, listed.id)
    assert len(places) > 20
    found = sum(place > 0 for place in places) / len(places)
    assert found >= WANTED
