"""Commands on the members of the team: list, add, rename and remove them, and move their documents."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.commands.reassigning import ReassignmentPlan
    from annotator.app.session import Session
    from annotator.app.team_board import MemberFigures

HOUR = 3600


def _names(words: str) -> list[str]:
    return [name.strip() for name in words.split(",") if name.strip()]


def _documents(session: "Session", named: tuple[str, ...]) -> list[str] | None:
    """Return the ids of documents given by title, number or id; None when none are given."""
    return [commands.find_document(session, name) for name in named] if named else None


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def team(project: Path, as_json: bool) -> None:
    """List the members of the team with their assignments, progress and pace.

    The pace is the number of documents finished in an hour of work, shown from three documents on. The share is the
    member's part of all assignments.

    Example: annotator team harbour.annot
    """
    with opened(project) as session:
        members = commands.member_figures(session)
    if as_json:
        say_json(members)
        return
    columns = ("name", "role", "assigned", "started", "done", "flagged", "hours", "per hour", "last change", "share")
    show_table(columns, [_row(member) for member in members])


def _row(member: "MemberFigures") -> tuple[str, ...]:
    return (
        foreign(member.name),
        member.role,
        *(str(count) for count in (member.assigned, member.started, member.done, member.flagged)),
        f"{member.seconds / HOUR:.1f}",
        "" if member.pace is None else f"{member.pace:.1f}",
        member.last_change[:10],
        f"{member.share:.0%}",
    )


@click.command(name="add-member")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
@click.option("--new-person", is_flag=True, help="Add the name even if it looks like a known one.")
def add_member(project: Path, name: str, new_person: bool) -> None:
    """Add a member to the team, as annotator.

    Somebody who left the team comes back, with their annotations and their role.

    Example: annotator add-member harbour.annot sara
    """
    with opened(project) as session:
        known = commands.identify_person(session, name, new_person=new_person)
        person = commands.add_annotator(session, known.name if not new_person else name, new_person=new_person)
    say(f"{foreign(person.name)}: {person.role}.")


@click.command(name="rename-member")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
@click.argument("new_name", metavar="NEW-NAME")
def rename_member(project: Path, name: str, new_name: str) -> None:
    """Rename a member of the team, who can still be found by the former name.

    Example: annotator rename-member harbour.annot sara "Sara Nabil"
    """
    with opened(project) as session:
        person = commands.rename_annotator(session, name, new_name)
    say(f"{foreign(name)} → {foreign(person.name)}.")


@click.command(name="remove-member")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
@click.option("--hand-over", "takers", default="", metavar="A,B,…", help="Who takes over what is not finished.")
@click.option("--seed", default=0, show_default=True, help="The same seed hands over in the same way.")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def remove_member(project: Path, name: str, takers: str, seed: int, dry_run: bool, as_json: bool) -> None:
    """Remove a member from the team. Their annotations stay.

    They are unassigned from documents that they have not started. With --hand-over, documents that they have not
    finished are assigned to others, the same number to each. To bring somebody back, add the same name again.

    Example: annotator remove-member harbour.annot omar --hand-over sara,lea --dry-run
    """
    with opened(project) as session:
        act = commands.preview_removal if dry_run else commands.remove_member
        removal = act(session, name, _names(takers), seed=seed)
    if as_json:
        say_json(
            {
                "name": removal.name,
                "annotations": removal.annotations,
                "documents": removal.documents,
                "unassigned": removal.unassigned,
                "handed_over": len(removal.moves),
                "kept": removal.kept,
            }
        )
        return
    say(
        f"{foreign(removal.name)}: {counted(removal.annotations, 'annotation')} in"
        f" {counted(removal.documents, 'document')} kept, {counted(len(removal.unassigned), 'document')} unassigned,"
        f" {counted(len(removal.moves), 'document')} handed over."
    )


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--from", "givers", default="", metavar="A,B,…", help="Whose documents; without it, everybody else's.")
@click.option("--to", "takers", required=True, metavar="A,B,…", help="Who takes over the documents.")
@click.option("--document", "named", multiple=True, metavar="DOCUMENT", help="Only this document. Can be repeated.")
@click.option("--started", is_flag=True, help="Also documents that were started and are not finished.")
@click.option("--seed", default=0, show_default=True, help="The same seed moves the same documents.")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def reassign(
    project: Path,
    givers: str,
    takers: str,
    named: tuple[str, ...],
    started: bool,
    seed: int,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Move assigned documents from some members to others, the same number to each.

    Only documents that were not started are moved, unless you ask for the started ones too. Annotations stay with
    whoever made them. Nobody gets the same document twice.

    Example: annotator reassign harbour.annot --from omar --to sara,lea --dry-run
    """
    with opened(project) as session:
        selected = _documents(session, named)
        plan = commands.plan_reassignment(
            session, _names(givers), _names(takers), selected=selected, started=started, seed=seed
        )
        if not dry_run:
            commands.reassign(session, plan)
    if as_json:
        moved = {name: {"before": plan.before[name], "after": total} for name, total in plan.totals.items()}
        say_json({"moved": len(plan.moves), "started": plan.started, "unplaced": plan.unplaced, "documents": moved})
    else:
        _show_moves(plan)


def _show_moves(plan: "ReassignmentPlan") -> None:
    rows = [(foreign(name), str(plan.before[name]), str(total)) for name, total in plan.totals.items()]
    show_table(("annotator", "before", "after"), rows)
    for count, words in (
        (plan.started, "started or finished, and not moved"),
        (plan.unplaced, "not moved, because everyone named has them already"),
    ):
        if count:
            complain(f"{counted(count, 'document')} {words}.")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
@click.option("--document", "named", multiple=True, metavar="DOCUMENT", help="Only this document. Can be repeated.")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
def unassign(project: Path, name: str, named: tuple[str, ...], dry_run: bool) -> None:
    """Unassign documents that a member has not started.

    Example: annotator unassign harbour.annot omar --document "Night ferry"
    """
    with opened(project) as session:
        count = commands.unassign(session, name, _documents(session, named), preview=dry_run)
    say(f"{foreign(name)}: {counted(count, 'document')} unassigned.")


COMMANDS = (team, add_member, rename_member, remove_member, reassign, unassign)
