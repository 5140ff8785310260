"""The project of a team, the copies of its members, and how a folder carries work between them."""

from pathlib import Path
from random import Random

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.receiving import Receiver, ReceiveReport
from annotator.app.sharing.sending import SendReport, send
from annotator.carriers.folder import FolderCarrier
from tests.samples import ARABIC, ENGLISH, FIRST, SECOND, add_articles, place

WORDS = ("السعر", "دولارًا", "Maria Zakharova", "said")


def make_team_project(folder: Path) -> Path:
    """Make a project of two articles with a lead, a reviewer and two annotators; Sara has the first article."""
    path = commands.new_project(folder / "lead.annot")
    with Session.open(path, "Nadia") as session:
        add_articles(session, ARABIC, ENGLISH)
        commands.set_role(session, "Nadia", "lead")
        for name in ("Sara", "Omar", "Lina"):
            commands.add_annotator(session, name)
        commands.set_role(session, "Lina", "reviewer")
        assign(session, "Sara", FIRST)
    return path


def assign(session: Session, name: str, document: str) -> None:
    commands.assign_documents(session, [(session.person(name).id, document)])


def copy_of(lead: Path, name: str) -> Path:
    """The copy of a member, made from a package of the lead."""
    package, target = lead.with_name(f"{name}.annopack"), lead.with_name(f"{name}.annot")
    with Session.open(lead, "Nadia") as session:
        commands.pack(session, package, name)
    return commands.new_project_from(package, target)


def share(session: Session, folder: Path) -> tuple[SendReport, ReceiveReport]:
    """Send and receive."""
    carrier = FolderCarrier(folder, session.project_id)
    return send(session, carrier), Receiver(session, carrier).receive()


def spans(session: Session, name: str, document: str = FIRST) -> set[str]:
    """Quote what somebody marked in an article."""
    return {" … ".join(one.quote) for one in session.annotations(document, session.person(name).id).spans.values()}


def act(session: Session, name: str, chance: Random) -> None:
    """Do something that somebody does."""
    if name in ("Nadia", "Lina"):
        commands.change_facts(session, [chance.choice([FIRST, SECOND])], title=f"{name} {chance.randrange(1000)}")
    elif session.text(FIRST):
        existing = list(session.annotations(FIRST).spans)
        if existing and chance.random() < 0.3:
            commands.delete_span(session, FIRST, chance.choice(existing))
        else:
            commands.add_span(session, FIRST, "CLAIM", [place(chance.choice(WORDS[:2]))])
