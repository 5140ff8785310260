"""Commands that share a project: one exchange through a folder or a hub, and looking after a hub."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, complain_of, counted, foreign, progress, say, say_json

if TYPE_CHECKING:
    from annotator.app.sharing.sharing import SharingReport


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--folder", metavar="DIR", type=click.Path(path_type=Path), help="A folder that the team shares.")
@click.option("--hub", metavar="URL", help="A hub: postgresql://NAME@HOST/DATABASE.")
@click.option("--as", "name", metavar="NAME", help="Who is at work, if the project does not know.")
@click.option("--confirm", is_flag=True, help="Merge also what needs a person's word.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def share(project: Path, folder: Path | None, hub: str | None, name: str | None, confirm: bool, as_json: bool) -> None:
    """Send what was done here, and receive what others did, once.

    Without a folder or a hub it is what the project was shared by last, and without --as by whom. Nothing is lost
    by sharing in any order, or twice. What would change the team, the scheme or annotations of others without the
    right to do so waits until you look at it, in the window or with --confirm.

    The password of a hub is taken from the system's keyring, from PGPASSWORD or the password file of PostgreSQL.

    Example: annotator share harbour.annot --folder ~/Newsroom/annotation
    """
    from annotator.app.sharing.asking import Consent

    if folder is not None and hub is not None:
        raise click.UsageError("Choose a folder or a hub.")
    with opened(project) as session:
        if name is not None:
            person = commands.identify_person(session, name)
            if commands.remembered_person(session) is None:  # it is shared by itself the next time
                commands.remember_person(session, person.name)
            session.set_annotator(person)
        if session.annotator is None:
            raise click.UsageError("Say who is at work: --as NAME.")
        place, password = commands.sharing_place(session), ""
        if folder is not None:
            place = commands.folder_place(session, folder)
        elif hub is not None:
            place, password = commands.hub_place(hub)
        if place is None:
            raise click.UsageError("The project is not shared yet: choose --folder or --hub.")
        with progress("Sharing") as task:
            report = commands.share(session, place, password, task, Consent(everything=confirm))
        commands.set_sharing_place(session, place)
    say_json(_figures(report)) if as_json else _tell(report)


def _figures(report: "SharingReport") -> dict[str, object]:
    return {
        "sent": report.sent,
        "received": report.received,
        "waiting": report.waiting,
        "questions": report.questions,
        "refused": [str(one.error) for one in report.refused],
        "renamed": report.renamed,
    }


def _tell(report: "SharingReport") -> None:
    say(f"{counted(report.sent, 'change')} sent, {counted(report.received, 'change')} received.")
    if report.renamed:
        complain("Another copy of this project file is shared too. This one goes on under a name of its own.")
    if report.waiting:
        complain(
            f"{counted(report.waiting, 'file')} in the shared place {'is' if report.waiting == 1 else 'are'} not"
            " complete yet."
        )
    if report.questions:
        complain("Some changes need your word. Look at them in the window, or use --confirm.")
    for account in report.accounts:
        in_project, act = account.role or "not on the team", "add-member" if account.role else "remove-member"
        complain(
            f"{foreign(account.name)}: {in_project} in the project, {account.in_hub} in the hub."
            f" Whoever looks after the hub says annotator hub {act}."
        )
    for one in report.refused:
        complain_of(one.error)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help="Who is at work, if the project does not know.")
@click.option("--everything", is_flag=True, help="Send also what the lead has already.")
def send(project: Path, target: Path, name: str | None, everything: bool) -> None:
    """Write a package of your work, for the lead to merge.

    It contains what is new since the last package that the lead sent you; the first one contains everything.

    Example: annotator send harbour.annot to-nadia.annopack
    """
    with opened(project) as session:
        if name is not None:
            session.set_annotator(commands.identify_person(session, name))
        with progress("Packing") as task:
            report = commands.send_work(session, target, task, everything=everything)
    say(f"{report.path}: {counted(report.documents, 'document')}, {counted(report.operations, 'operation')}.")


@click.group()
def hub() -> None:
    """Look after a hub: a PostgreSQL database that carries a team's work.

    The commands here need an account of the database that may create roles and schemas. Members use their own.
    """


@hub.command()
@click.argument("url")
def init(url: str) -> None:
    """Make a hub in a database, or bring one to the newest version.

    Example: annotator hub init postgresql://postgres@db.example.org/newsroom
    """
    commands.create_hub(url)
    say("The hub is ready.")


@hub.command(name="add-member")
@click.argument("url")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name")
@click.option("--login", default="", metavar="NAME", help="The name of the account, if not made of the member's.")
def add_member(url: str, project: Path, name: str, login: str) -> None:
    """Give a member of the project an account, with the role that the member has in the project.

    The password is shown once. Done again for a member, it brings the role up to date.

    Example: annotator hub add-member postgresql://postgres@db.example.org/newsroom harbour.annot sara
    """
    with opened(project) as session:
        account = commands.add_hub_member(session, url, name, login)
    say(f"{foreign(account.name)}: account {account.login}, {account.role}.")
    if account.password:
        say(f"Password: {account.password}")


@hub.command(name="remove-member")
@click.argument("url")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name")
def remove_member(url: str, project: Path, name: str) -> None:
    """Take a member's account out of the project. What the member sent stays.

    Example: annotator hub remove-member postgresql://postgres@db.example.org/newsroom harbour.annot sara
    """
    with opened(project) as session:
        logins = commands.remove_hub_member(session, url, name)
    for login in logins:
        say(f"The account {login} sees nothing of the project any more.")


@hub.command()
@click.argument("url")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.pass_context
def check(context: click.Context, url: str, project: Path, as_json: bool) -> None:
    """Prove what a hub has of a project, with a member's account; nothing is changed.

    Every change and every text must be what its digest says, and what was sent from this copy must be there. A lead or
    reviewer sees everything. The exit status is 1 if something is wrong.

    Example: annotator hub check postgresql://nadia@db.example.org/newsroom harbour.annot
    """
    with opened(project) as session, progress("Checking the hub") as task:
        proof = commands.check_hub(session, url, task)
    if as_json:
        problems = [str(problem) for problem in proof.problems]
        say_json({"operations": proof.operations, "documents": proof.texts, "problems": problems})
    else:
        say(f"{counted(proof.operations, 'operation')} and {counted(proof.texts, 'document')} proven.")
        for problem in proof.problems:
            complain(str(problem))
    if proof.problems:
        context.exit(1)


COMMANDS = (share, send, hub)
