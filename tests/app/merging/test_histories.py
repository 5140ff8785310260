"""Whatever a team does offline, merging what they send in any order, any number of times, gives the same project.

A history is what three annotators, two machines each, did to one document while packages went about late, twice, lost
or from copied files. They all began with the same file, so that the same ids stand in several layers, and some packages
are forged: they correct the work of others, and name changes of other layers as what they build on. Meanwhile people
are renamed and united, and labels are added to the scheme. Histories of many documents run side by side in the same
files: documents share nothing but the team and the scheme.
"""

import os
import random
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import SchemeText
from annotator.domain.scheme_growth import Growth
from annotator.exchange.package.archive import write_package
from annotator.storage import audit, heads, operations, packing, states
from tests.app.merging.parcels import sent

ANNOTATORS = ("سارة", "omar", "lena")
MACHINES = 2
DOCUMENTS = 100
ROUNDS = int(os.environ.get("HISTORIES", "100")) // DOCUMENTS
"""A round is as many histories as there are documents; HISTORIES=2000 (`make soak`) says how many instead."""
WORDS = ["قالت", "الوزيرة", "إن", "the", "ferry", "leaves", "ولن", "يتأخر", "at", "dawn", "غدًا"]
LABELS = ("CLAIM", "SPEAKER", "CUE", "TARGET")
STANCES = ("supports", "opposes", "mixed")


def text_of(number: int) -> str:
    return f"{number} " + " ".join(WORDS) + "\n"


def lead_project(path: Path) -> list[str]:
    """A project of many small documents with everybody on the roster; return the documents' ids."""
    commands.new_project(path)
    with Session.open(path, "lead") as session:
        for name in ANNOTATORS:
            commands.add_annotator(session, name)
        with session.act("Import") as act:
            for number in range(DOCUMENTS):
                text = text_of(number)
                act.keep_text(StoredText(document_id(text), text))
                act.put(Facts(id=document_id(text), title=str(number)))
    documents = [document_id(text_of(number)) for number in range(DOCUMENTS)]
    for name in ANNOTATORS:  # what both machines of a person begin with, they can change differently
        with Session.open(path, name) as session, session.act("Import") as act:
            for document in documents:
                text = session.text(document)
                for number in range(2):
                    act.put(Span(f"{number}{document[:20]}", session.layer, document, "CLAIM", ((0, 3),), (text[:3],)))
    return documents


Skew = Callable[[timedelta], None]


@pytest.fixture
def skewed(monkeypatch: pytest.MonkeyPatch) -> Skew:
    """Set the clock of the machine at work wrong by so much."""

    def skew(by: timedelta) -> None:
        class Wrong(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:
                return datetime.now(tz) + by

        monkeypatch.setattr(operations, "datetime", Wrong)

    return skew


class Team:
    """Machines with projects made of the lead's package, and the packages that they send."""

    def __init__(self, folder: Path, seed: int, skewed: Skew) -> None:
        self.folder = folder
        self.skewed = skewed
        self.chance = random.Random(seed)
        self.documents = lead_project(folder / "lead.annot")
        self.packages: list[Path] = []
        self.acts = 0
        with Session.open(folder / "lead.annot", "lead") as lead:
            first = commands.pack(lead, folder / "out").path
        self.machines = {}
        for name in ANNOTATORS:
            for machine in range(MACHINES):
                path = commands.new_project_from(first, folder / f"{name}-{machine}.annot")
                self.machines[path] = name

    def work(self) -> None:
        """Everybody works for a while, sends packages, and sometimes takes in what another machine of theirs sent."""
        for _ in range(3):
            for path, name in self.machines.items():
                self.skewed(timedelta(days=self.chance.randrange(-365, 366)))
                with Session.open(path, name) as session:
                    for document in self.chance.sample(self.documents, DOCUMENTS // 2):
                        self._do_something(session, document)
                    if self.chance.random() < 0.3:
                        self._change_project(session)
                    if self.chance.random() < 0.3:
                        self._take_in(session, name)
                    if self.chance.random() < 0.8:  # or the package is lost
                        self._send(session, name)
                    if self.chance.random() < 0.3:
                        self._forge(session)
            self._copy_a_file()
        for path, name in self.machines.items():
            with Session.open(path, name) as session:
                self._send(session, name)

    def _do_something(self, session: Session, document: str) -> None:
        work, chance = session.annotations(document), self.chance
        spans = sorted(work.spans)
        claims = sorted(span for span in spans if work.spans[span].label == "CLAIM")
        match chance.randrange(8):
            case 0 | 1 | 2:
                commands.add_span(session, document, chance.choice(LABELS), [self._place(document)])
            case 3 if spans:
                commands.delete_span(session, document, chance.choice(spans))
            case 4 if spans:
                commands.resize_span(session, document, chance.choice(spans), [self._place(document)])
            case 5 if claims:
                commands.set_stance(session, document, chance.choice(claims), chance.choice(STANCES))
            case 6 if claims:
                head = chance.choice(claims)
                commands.add_span(session, document, "SPEAKER", [self._place(document)], frame=head)
            case 7:
                commands.mark_done(session, document)
            case _:
                commands.undo(session)

    def _change_project(self, session: Session) -> None:
        """Rename a person, add a label to the scheme, or unite somebody who came under another name with them."""
        self.acts += 1
        match self.chance.randrange(3):
            case 0:
                commands.rename_annotator(session, session.annotator.name, f"Name {self.acts}")
            case 1:
                growth = Growth(session.scheme)
                growth.take_span(f"LABEL{self.acts}", {})
                (scheme,) = states.project_records(session.file, SchemeText)
                with session.act("Import") as act:
                    act.put(msgspec.structs.replace(scheme, toml=growth.grown(scheme.toml)))
            case 2:
                name, document = session.annotator.name, self.chance.choice(self.documents)
                session.switch_annotator(f"Guest {self.acts}")
                commands.add_span(session, document, "CLAIM", [self._place(document)])
                session.switch_annotator(name)
                try:
                    commands.unite_annotators(session, f"Guest {self.acts}", name)
                except AnnotatorError:  # who has open conflicts cannot be united, and sends what is theirs
                    self._send(session, f"Guest {self.acts}")

    def _place(self, document: str) -> tuple[int, int]:
        text = text_of(self.documents.index(document))
        start = self.chance.randrange(len(text) - 10)
        return start, start + self.chance.randrange(1, 9)

    def _send(self, session: Session, name: str) -> None:
        target = self.folder / f"sent-{len(self.packages)}"
        self.packages.append(commands.pack(session, target, name).path)

    def _forge(self, session: Session) -> None:
        """Send what no copy of the program would make: strays from this layer into others, and corrections."""
        others = [one.id for one in session.annotators() if one.id != session.layer]
        forged = []
        for document in self.chance.sample(self.documents, DOCUMENTS // 4):
            for number in range(2):
                span = Span(
                    f"{number}{document[:20]}", self.chance.choice(others), document, "CLAIM", ((1, 2),), (" ",)
                )
                span = msgspec.structs.replace(span, quote=(session.text(document)[1:2],))
                heads = session.file.rows(
                    "SELECT id FROM operation WHERE entity = ? AND layer = ? AND head = 1",
                    (span.id, self.chance.choice([session.layer, span.layer])),
                )
                parents = tuple(sorted(row[0] for row in heads))
                forged.append(sent(span, clock=self.chance.randrange(1, 500), parents=parents, author=session.layer,
                                   removes=self.chance.random() < 0.5))  # fmt: skip
        target = self.folder / f"forged-{len(self.packages)}.annopack"
        people = [one for one in packing.project_operations(session.file) if one.operation.type == "annotator"]
        write_package(target, session.project_id, session.layer, people, [], forged)
        self.packages.append(target)

    def _take_in(self, session: Session, name: str) -> None:
        theirs = [path for path in self.packages if self.chance.random() < 0.5]
        for package in theirs[:2]:
            merge(session, package)

    def _copy_a_file(self) -> None:
        """Somebody copies a project file over that of their other machine, or works on with an old copy."""
        name = self.chance.choice(ANNOTATORS)
        first, second = (path for path, whose in self.machines.items() if whose == name)
        if self.chance.random() < 0.5:
            shutil.copyfile(first, second)


def exported(session: Session, folder: Path) -> bytes:
    target = folder / "out.jsonl"
    commands.export(session, target, include_unfinished=True)
    return target.read_bytes()


def operation_ids(session: Session) -> set[str]:
    return {row[0] for row in session.file.rows("SELECT id FROM operation WHERE withdrawn = 0")}


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_any_order_any_number_of_times_gives_the_same(tmp_path: Path, seed: int, skewed: Skew) -> None:
    team = Team(tmp_path, seed, skewed)
    team.work()
    everything: set[str] = set()
    for path, name in team.machines.items():
        with Session.open(path, name) as session:
            everything |= operation_ids(session)
    results = set()
    for turn in range(6):
        path = Path(shutil.copyfile(tmp_path / "lead.annot", tmp_path / f"merged-{turn}.annot"))
        order = team.chance.sample(team.packages, len(team.packages))
        with Session.open(path, "lead") as session:
            for package in order:
                merge_and_take_back(session, package, tmp_path) if turn == 0 else merge(session, package)
            for package in order:
                assert merge(session, package).new == 0
            results.add(exported(session, tmp_path))
            assert everything <= operation_ids(session)
            assert turn or not commands.check(session).problems
            assert not audit.inconsistent_heads(session.file)
            differing = [one.type for one in heads.conflicts(session.file)]
            assert "span" in differing
    assert len(results) == 1


def merge(session: Session, package: Path) -> MergeReport:
    return commands.merge_file(session, package, allow_removals=True, confirmed=True)


def merge_and_take_back(session: Session, package: Path, folder: Path) -> None:
    """Merging can be taken back, which returns the former export, and done again."""
    before = exported(session, folder)
    if not merge(session, package).new:
        return
    after = exported(session, folder)
    commands.undo(session)
    assert exported(session, folder) == before
    assert not audit.inconsistent_heads(session.file)
    commands.redo(session)
    assert exported(session, folder) == after
