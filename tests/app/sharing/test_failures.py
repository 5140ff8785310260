"""What goes wrong while a folder is shared: full disks on either side, and segments that cannot be read."""

import errno
import random
import shutil
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package import archive
from annotator.exchange.package.parts import Manifest, encode_record
from annotator.storage import devices
from tests.app.sharing.copies import copy_of, share, spans
from tests.broken_disk import break_disk
from tests.samples import FIRST, place

FULL = 13  # SQLITE_FULL


@pytest.mark.parametrize("after", [*range(0, 40, 3), 60, 90, 150])
def test_a_full_disk_of_the_project_loses_nothing(
    lead: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        commands.change_facts(nadia, [FIRST], title="By the lead")
        share(nadia, shared)
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        with monkeypatch.context() as patched:
            break_disk(sara, patched, after, FULL)
            with pytest.raises(AnnotatorError):
                share(sara, shared)
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        assert not share(sara, shared)[0].renamed
        share(nadia, shared)
        assert sara.facts(FIRST).title == "By the lead"
        assert spans(sara, "Sara") == spans(nadia, "Sara") == {"السعر"}


@pytest.mark.parametrize("seed", range(4))
def test_a_full_disk_of_the_folder_loses_nothing(
    lead: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    chance = random.Random(seed)
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, shared)

        def full(source: Path, target: Path) -> None:
            target.write_bytes(source.read_bytes()[: chance.randrange(200)])
            raise OSError(errno.ENOSPC, "No space left on device")

        for words in ("السعر", "دولارًا", "Maria"):
            commands.add_span(sara, FIRST, "CLAIM", [place(words)])
            with monkeypatch.context() as patched:
                patched.setattr(shutil, "copyfile", full)
                with pytest.raises(AnnotatorError, match="could not be written to the shared folder"):
                    share(sara, shared)
            assert share(nadia, shared)[1].refused == ()
        assert not share(sara, shared)[0].renamed
        share(nadia, shared)
        assert spans(nadia, "Sara") == {"السعر", "دولارًا", "Maria"}
        assert (
            len(list(shared.rglob("*.annopack"))) == 3
        )  # the lead's, the one that was ready at the first try, the rest


def test_a_segment_that_cannot_be_read_stops_no_other(
    lead: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Session.open(copy_of(lead, "Omar"), "Omar") as omar, Session.open(lead, "Nadia") as nadia:
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, shared)
        commands.add_span(omar, FIRST, "SPEAKER", [place("Maria")])
        with monkeypatch.context() as patched:
            patched.setattr(archive, "encode_record", with_a_field_too_many)
            share(omar, shared)
        report = share(nadia, shared)[1]
        assert [error.what.partition(":")[0] for _, error in report.refused] == [
            "The line does not have the expected form"
        ]
        assert spans(nadia, "Omar") == {"السعر"}


def with_a_field_too_many(record: Manifest | LoggedOperation | StoredText) -> bytes:
    line = encode_record(record)
    is_of_a_span = isinstance(record, LoggedOperation) and record.operation.type == "span"
    return line.replace(b"{", b'{"extra":1,', 1) if is_of_a_span else line


def test_a_segment_gives_no_numbers_of_other_copies(
    lead: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Session.open(copy_of(lead, "Omar"), "Omar") as omar, Session.open(lead, "Nadia") as nadia:
        own, number = devices.own_device(nadia.file), devices.own_number(nadia.file)

        def as_if_of_the_lead(record: Manifest | LoggedOperation | StoredText) -> bytes:
            if isinstance(record, LoggedOperation):
                record = msgspec.structs.replace(record, device=own, number=10**15)
            return encode_record(record)

        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        with monkeypatch.context() as patched:
            patched.setattr(archive, "encode_record", as_if_of_the_lead)
            share(omar, shared)
        share(nadia, shared)
        assert spans(nadia, "Omar") == {"السعر"}
        assert devices.last_number(nadia.file, number) < 100
