"""Two copies of a project, annotated, repaired and merged in any order: in the end both have all work once."""

import random
import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.storage import document_order
from tests.broken_texts import BROKEN, CRLF, LF, MENDED, add_past_the_door
from tests.samples import ME, OTHER

STEPS = 14
WORDS = ("«OPEC+ deal»", "بوتين", "لا", "Reuters", "said", "Trump", "opposes", "the", "deal.")


class Copy:
    """One copy, in which one person works; `spans` are the words that are marked, by label."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name
        self.spans: set[tuple[str, str]] = set()

    def work(self, generator: random.Random) -> None:
        with Session.open(self.path, self.name) as session:
            listed = {id_ for _, id_ in document_order.export_order(session.file)}
            document = generator.choice(sorted(listed & {BROKEN, MENDED}))
            text = CRLF if document == BROKEN else LF
            own = session.annotations(document).spans
            if own and generator.random() < 0.4:
                span = generator.choice(sorted(own.values(), key=lambda span: (span.label, span.quote)))
                if generator.random() < 0.5:
                    commands.set_note(session, document, span.id, str(generator.random()))
                    return
                if len(listed & {BROKEN, MENDED}) == 1:
                    commands.delete_span(session, document, span.id)
                    self.spans.discard((span.label, span.quote[0]))
                return
            word, label = generator.choice(WORDS), generator.choice(("CLAIM", "CUE", "TARGET"))
            start = text.index(word)
            commands.add_span(session, document, label, [(start, start + len(word))])
            self.spans.add((label, word))

    def repair(self) -> None:
        with Session.open(self.path, self.name) as session:
            commands.repair_texts(session)

    def merge(self, other: "Copy", folder: Path, *, as_package: bool) -> None:
        source = folder / f"{other.name}.annot"
        shutil.copy(other.path, source)
        if as_package:
            with Session.open(source, other.name) as session:
                source = commands.pack(session, folder / "package").path
        with Session.open(self.path, self.name) as session:
            commands.merge_file(session, source, confirmed=True, allow_removals=True)


@pytest.mark.parametrize("seed", range(12))
def test_all_work_is_there_once(tmp_path: Path, seed: int) -> None:
    generator = random.Random(seed)
    first, second = copies = _copies(tmp_path)
    for _ in range(STEPS):
        copy = generator.choice(copies)
        match generator.randrange(5):
            case 0:
                copy.repair()
            case 1:
                other = second if copy is first else first
                copy.merge(other, tmp_path, as_package=generator.random() < 0.5)
            case _:
                copy.work(generator)
    for copy in copies:
        copy.repair()
    first.merge(second, tmp_path, as_package=True)
    second.merge(first, tmp_path, as_package=False)
    results = [_result(copy) for copy in copies]
    assert results[0] == results[1]
    assert results[0][0] == {ME: first.spans, OTHER: second.spans}


def _copies(folder: Path) -> tuple[Copy, Copy]:
    path = commands.new_project(folder / "first.annot")
    with Session.open(path, ME) as session:
        add_past_the_door(session)
        commands.add_annotator(session, OTHER)
    return Copy(path, ME), Copy(Path(shutil.copy(path, folder / "second.annot")), OTHER)


def _result(copy: Copy) -> tuple[dict[str, set[tuple[str, str]]], bytes]:
    """Return what is marked in a copy, by name, and its lossless file."""
    with Session.open(copy.path, copy.name) as session:
        assert [id_ for _, id_ in document_order.export_order(session.file)] == [MENDED]
        assert commands.check(session).problems == []
        assert commands.conflicts(session) == []
        found = {}
        for name in (ME, OTHER):
            spans = session.annotations(MENDED, session.person(name).id).spans.values()
            found[name] = {(span.label, span.quote[0]) for span in spans}
            assert len({(span.label, span.quote, span.note) for span in spans}) == len(spans)
        target = copy.path.with_suffix(".jsonl")
        commands.export(session, target, include_unfinished=True)
        return found, target.read_bytes()
