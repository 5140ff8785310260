"""Packages that people hand over: what is sent is what the receiver lacks, and no hole is taken for the whole."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from tests.app.sharing.copies import copy_of, spans
from tests.samples import FIRST, place


def exchange(nadia: Session, sara: Session, folder: Path) -> None:
    """Nadia merges what Sara sends, and Sara what Nadia sends."""
    commands.merge_file(nadia, commands.send_work(sara, folder / "from Sara").path)
    commands.merge_file(sara, commands.pack(nadia, folder / "to Sara", "Sara").path)


def test_what_is_sent_is_what_the_lead_lacks(lead: Path, tmp_path: Path) -> None:
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        exchange(nadia, sara, tmp_path)
        commands.add_span(sara, FIRST, "SPEAKER", [place("دولارًا")])
        report = commands.send_work(sara, tmp_path / "second")
        assert (report.documents, report.operations) == (0, 1)
        commands.merge_file(nadia, report.path)
        assert spans(nadia, "Sara") == {"السعر", "دولارًا"}
        assert commands.send_work(sara, tmp_path / "all", everything=True).operations > 2


def test_a_package_that_was_lost_on_the_way_is_sent_again(lead: Path, tmp_path: Path) -> None:
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        exchange(nadia, sara, tmp_path)
        received = commands.received_from_here(sara)
        commands.add_span(sara, FIRST, "SPEAKER", [place("دولارًا")])
        commands.send_work(sara, tmp_path / "lost").path.unlink()
        third = commands.add_span(sara, FIRST, "TARGET", [place("Maria")])
        exchange(nadia, sara, tmp_path)
        assert spans(nadia, "Sara") == {"السعر", "دولارًا", "Maria"}
        assert commands.received_from_here(sara) == received + 2
        assert third.id in sara.annotations(FIRST).spans


def test_a_package_merged_out_of_order_leaves_no_hole(lead: Path, tmp_path: Path) -> None:
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        exchange(nadia, sara, tmp_path)
        received = commands.received_from_here(sara)
        commands.add_span(sara, FIRST, "SPEAKER", [place("دولارًا")])
        late = commands.send_work(sara, tmp_path / "late").path
        # Another lead's copy had the second package, so that the third has only what follows it.
        with sara.file.transaction():
            sara.file.write(
                "UPDATE project SET value = substr(value, 1, instr(value, ' ')) || ? WHERE key LIKE 'receipt %'",
                (str(received + 1),),
            )
        commands.add_span(sara, FIRST, "TARGET", [place("Maria")])
        commands.merge_file(nadia, commands.send_work(sara, tmp_path / "third").path)
        commands.merge_file(sara, commands.pack(nadia, tmp_path / "to Sara", "Sara").path)
        assert commands.received_from_here(sara) == received
        commands.merge_file(nadia, late)
        commands.merge_file(sara, commands.pack(nadia, tmp_path / "to Sara", "Sara").path)
        assert commands.received_from_here(sara) == received + 2
        assert spans(nadia, "Sara") == {"السعر", "دولارًا", "Maria"}


def test_what_a_newer_lead_has_not_is_sent_to_all(lead: Path, tmp_path: Path) -> None:
    lina_copy = copy_of(lead, "Lina")
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        exchange(nadia, sara, tmp_path)
        assert commands.received_from_here(sara) > 0
        with Session.open(lina_copy, "Lina") as lina:
            commands.merge_file(sara, commands.send_work(lina, tmp_path / "from Lina").path)
        assert commands.received_from_here(sara) == 0
