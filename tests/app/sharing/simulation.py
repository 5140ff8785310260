"""Many people who share one project: they act, exchange and are killed in any order, and what must hold at the end.

A seed makes a plan of acts and exchanges. What happens on the way is the carrier's part (`synchroniser`, `proxy`).
"""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.sharing import SharingReport
from annotator.domain.annotation import Span, quote_of
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.storage import operations
from tests.processes import running
from tests.samples import add_articles

LEAD = "Nadia"
LONGEST = 0.4
"""Seconds that a process works at most before it is killed."""
WORKING = """
import random, sys
from pathlib import Path
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from annotator.app import commands
from annotator.domain.errors import AnnotatorError
from tests.app.sharing.simulation import ids_from, mark

path, name, kind, address, password, seed = sys.argv[1:]
chance = random.Random(int(seed))
print("begun", flush=True)
with Session.open(Path(path), name) as session:
    while True:
        last = session.file.rows("SELECT coalesce(max(number), 0) FROM operation")[0][0]
        if session.person(name).role == "annotator":
            mark(session, chance, 20)
        print(*ids_from(session, last), flush=True)
        try:
            commands.share(session, Place(kind, address), password)
        except AnnotatorError as error:
            print("error", error, file=sys.stderr)
"""

Share = Callable[["Copy"], SharingReport]


class Size(NamedTuple):
    """How many people, articles, operations and kills."""

    people: int
    articles: int
    operations: int
    kills: int


class Copy:
    """A copy of the project that somebody works in, and the ids of what they recorded in it."""

    def __init__(self, path: Path, name: str, label: str) -> None:
        self.path, self.name, self.label = path, name, label
        self.recorded: set[str] = set()
        self.sent: set[str] = set()
        self.session = Session.open(path, name)

    @property
    def is_annotator(self) -> bool:
        return self.session.person(self.name).role == "annotator"

    def act(self, does: Callable[[], object]) -> int:
        """Do something, and keep what it recorded; return how many operations these are."""
        last = self.session.file.rows("SELECT coalesce(max(number), 0) FROM operation")[0][0]
        does()
        new = ids_from(self.session, last)
        self.recorded |= set(new)
        return len(new)

    def reopen(self, *, restored: Path | None = None) -> None:
        self.session.close()
        if restored is not None:
            shutil.copy(restored, self.path)
            self.recorded &= self.sent
        self.session = Session.open(self.path, self.name)


def ids_from(session: Session, number: int) -> list[str]:
    """Return the ids of what was recorded here after an operation, by number."""
    rows = session.file.rows("SELECT id FROM operation WHERE number > ? AND arrived = 0", (number,))
    return [row[0] for row in rows]


def mark(session: Session, chance: random.Random, spans: int) -> None:
    """Mark so many spans in an article of the person at work, as an import does."""
    mine = session.file.rows("SELECT id FROM document JOIN text USING (number) ORDER BY id")
    document = chance.choice(mine)[0]
    text = session.text(document)
    with session.act("Import") as act:
        for _ in range(spans):
            begin = chance.randrange(len(text) - 10)
            place = ((begin, begin + chance.randrange(1, 9)),)
            name = f"{chance.getrandbits(128):032x}"
            act.put(Span(name, session.layer, document, "CLAIM", place, quote_of(text, place)))


class Simulation:
    """The copies of a project, and what is done in them."""

    def __init__(self, folder: Path, size: Size, seed: int) -> None:
        self.folder, self.size, self.chance = folder, size, random.Random(seed)
        self.done = 0
        self.ended: set[str] = set()
        """Members (by name) who have been taken out."""
        self._kept: Copy | None = None
        self.errors: dict[str, int] = {}
        self.documents = [f"{number} {'The ferry left. غادرت العبارة. ' * 8}" for number in range(size.articles)]
        self.names = [LEAD, *(f"Reviewer{number}" for number in range(max(1, size.people // 20)))]
        self.names += [f"Person{number}" for number in range(size.people - len(self.names))]
        self.copies = [Copy(path, name, name) for name, path in self._begin().items()]

    def _begin(self) -> dict[str, Path]:
        lead = commands.new_project(self.folder / f"{LEAD}.annot")
        paths = {LEAD: lead}
        with Session.open(lead, LEAD) as session:
            commands.set_role(session, LEAD, "lead")
            add_articles(session, *self.documents)
            for name in self.names[1:]:
                commands.add_annotator(session, name)
                if name.startswith("Reviewer"):
                    commands.set_role(session, name, "reviewer")
            ids = [document_id(text) for text in self.documents]
            annotators = [name for name in self.names if name.startswith("Person")]
            share = max(1, 2 * len(ids) // len(annotators))
            commands.assign_documents(
                session,
                [
                    (session.person(name).id, document)
                    for name in annotators
                    for document in self.chance.sample(ids, min(share, len(ids) - 1))
                ],
            )
            self.recorded_first = set(ids_from(session, 0))
            for name in self.names[1:]:
                package = commands.pack(session, self.folder / f"to {name}", name).path
                paths[name] = commands.new_project_from(package, self.folder / f"{name}.annot")
        return paths

    def close(self) -> None:
        for copy in self.copies:
            copy.session.close()

    # --- acts

    def run(self, share: Share, killed: Callable[[Copy], list[str]], trouble: Callable[[], None]) -> None:
        """Act, exchange, kill and make trouble in any order, until everything is done."""
        kills, events = 0, 0
        a_time = max(1, self.size.operations // (self.size.people * 8))
        every = max(4, self.size.people * 8 // (self.size.kills + 1))
        while self.done < self.size.operations or kills < self.size.kills:
            events += 1
            copy = self.chance.choice(self.copies)
            if events % every == 0 and kills < self.size.kills:
                self._kill(copy, killed)
                kills += 1
            elif self.chance.random() < 0.55 and self.done < self.size.operations:
                with a_year_ahead() if copy.label.endswith("7") else nullcontext():
                    self.act(copy, a_time)
            else:
                self.share(copy, share)
            if self.chance.random() < 0.05:
                trouble()

    def act(self, copy: Copy, a_time: int) -> None:
        session, chance = copy.session, self.chance
        if copy.is_annotator:
            self.done += copy.act(lambda: mark(session, chance, chance.randrange(1, 2 * a_time + 1)))
        elif copy.name == LEAD and chance.random() < 0.5:
            self.done += copy.act(lambda: self._assign(session))
        else:
            document = document_id(chance.choice(self.documents))
            title = f"{copy.label} {chance.randrange(1000)}"
            self.done += copy.act(lambda: commands.change_facts(session, [document], title=title))

    def _assign(self, session: Session) -> None:
        """Assign an article late, or take an assignment back."""
        person = session.person(self.chance.choice([name for name in self.names if name.startswith("Person")])).id
        pair = [(person, document_id(self.chance.choice(self.documents)))]
        (commands.assign_documents if self.chance.random() < 0.7 else commands.unassign_documents)(session, pair)

    def share(self, copy: Copy, share: Share) -> None:
        """Exchange; what the carrier refuses is counted and tried again at the end."""
        before = set(copy.recorded)
        try:
            report = share(copy)
        except AnnotatorError as error:
            self.errors[error.what] = self.errors.get(error.what, 0) + 1
        else:
            assert not report.questions, copy.name
            copy.sent |= before

    def _kill(self, copy: Copy, killed: Callable[[Copy], list[str]]) -> None:
        copy.session.close()
        new = killed(copy)
        copy.session = Session.open(copy.path, copy.name)
        assert copy.session.file.damage() == []
        copy.recorded |= set(new)
        self.done += len(new)

    def clone(self, copy: Copy) -> None:
        """Copy a file, so that two programs work with one device."""
        copy.session.close()
        twin = self.folder / f"{copy.name} twin.annot"
        shutil.copy(copy.path, twin)
        copy.session = Session.open(copy.path, copy.name)
        self.copies.append(Copy(twin, copy.name, twin.stem))

    def trouble(self) -> None:
        """Copy a file once, and otherwise keep the state of a copy or go back to one that was kept."""
        if len(self.copies) == len(self.names):
            self.clone(self.chance.choice(self.copies))
        elif self._kept is None:
            copy = self.chance.choice(self.copies)
            copy.session.file.backup(self.folder / "kept.annot")
            self._kept = copy
        else:
            self._kept.reopen(restored=self.folder / "kept.annot")
            (self.folder / "kept.annot").unlink()
            self._kept = None

    # --- the end

    def settle(self, share: Share, rounds: int = 6) -> None:
        """Exchange until nothing is new anywhere, at most so many times."""
        for _ in range(rounds):
            moved, waiting = 0, []
            for copy in self.copies:
                if copy.name not in self.ended:
                    report = share(copy)
                    assert not report.refused, [str(one.error) for one in report.refused]
                    assert not report.questions, copy.label
                    moved += report.sent + report.received
                    waiting += [copy.label] * report.waiting
                    copy.sent |= copy.recorded
            if not moved:
                assert not waiting
                return
        raise AssertionError("the copies do not come to rest")

    def require_the_same(self) -> None:
        """Require that all who see everything have the same, all of it once, and nobody what is not theirs."""
        acknowledged = self.recorded_first.union(
            *(copy.sent if copy.name in self.ended else copy.recorded for copy in self.copies)
        )
        exports, states = set(), set()
        for copy in self.copies:
            if copy.name in self.ended:
                continue
            assert not commands.check(copy.session).problems, copy.label
            ids = _counting(copy.session)
            assert len(ids) == len(set(ids))
            if copy.is_annotator:
                self._require_own(copy)
                assert copy.recorded <= set(ids), copy.label
                continue
            missing = acknowledged - set(ids)
            assert not missing, (
                copy.label,
                len(missing),
                [copy.label for copy in self.copies if missing & copy.recorded],
            )
            states.add(frozenset(ids))
            target = self.folder / f"{copy.label}.jsonl"
            commands.export(copy.session, target, include_unfinished=True)
            exports.add(target.read_bytes())
        assert len(states) == 1
        assert len(exports) == 1

    @staticmethod
    def _require_own(copy: Copy) -> None:
        me = copy.session.author
        others = (
            "SELECT count(*) FROM operation WHERE layer NOT IN ('', ?) OR (type = 'assignment' AND entity NOT LIKE ?)"
        )
        assert copy.session.file.rows(others, (me, f"{me}/%")) == [(0,)], copy.label


def _counting(session: Session) -> list[str]:
    return [row[0] for row in session.file.rows("SELECT id FROM operation WHERE withdrawn = 0 ORDER BY id")]


def work_until_killed(copy: Copy, place: tuple[str, str, str], seed: int, chance: random.Random) -> list[str]:
    """Let a process act and exchange until it is killed; return the ids of what it said that it had recorded."""
    with running(WORKING, copy.path, copy.name, *place, seed) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(chance.uniform(0, LONGEST))
        assert process.poll() is None, process.stderr.read()
        process.kill()
        return [one for line in process.stdout.read().split("\n")[:-1] for one in line.split()]


class _LaterClock(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + timedelta(days=366)


@contextmanager
def a_year_ahead() -> Iterator[None]:
    """Let the clock of this computer go a year ahead."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(operations, "datetime", _LaterClock)
        yield
