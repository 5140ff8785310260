"""Commands for a team that works offline: who labels what, packages out, packages back in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.merging.report import LayerChange, MergeReport

SHOWN_PROBLEMS = 20
KINDS = {
    "annotator": "team",
    "assignment": "assignments",
    "decision": "decisions",
    "direction": "directions",
    "document": "titles and metadata",
    "guideline": "guideline",
    "key": "signing keys",
    "progress": "progress",
    "relation": "relations",
    "scheme": "label scheme",
    "sitting": "time",
    "span": "spans",
}
"""What the types of records are called."""


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--annotators", required=True, metavar="A,B,…", help="Who is to label, by name.")
@click.option("--per-document", default=1, show_default=True, help="How many annotators each document gets.")
@click.option("--language", default="", metavar="CODE", help="Only documents mainly in this language, such as ar.")
@click.option("--seed", default=0, show_default=True, help="The same seed deals the same way.")
@click.option("--new-person", is_flag=True, help="Take unknown names as new people's, whomever they look like.")
@click.option("--dry-run", is_flag=True, help="Only show what would be dealt.")
def assign(
    project: Path, annotators: str, per_document: int, language: str, seed: int, new_person: bool, dry_run: bool
) -> None:
    """Deal the documents of a project out to annotators, equally many to each.

    What is assigned already stays and counts, so it can be done again when documents or people come.

    Example: annotator assign harbour.annot --annotators sara,omar --per-document 2
    """
    names = [name.strip() for name in annotators.split(",") if name.strip()]
    with opened(project) as session:
        plan = commands.plan_assignments(
            session, names, per_document, seed=seed, language=language, new_person=new_person
        )
        if not dry_run:
            commands.assign(session, plan)
    show_table(("annotator", "documents"), [(foreign(name), str(count)) for name, count in plan.totals.items()])
    if plan.short:
        complain(f"{plan.short} documents get fewer annotators than asked for.")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--for", "name", metavar="NAME", help="Only the documents and the work of this annotator.")
@click.option("--for-publication", is_flag=True, help="Everything as it is now, without its history.")
def pack(project: Path, target: Path, name: str | None, for_publication: bool) -> None:
    """Write a package: documents, scheme, roster, and the work on them, to be sent or merged elsewhere.

    For an annotator it holds what is assigned to them (everything when nothing is), their own work and nobody else's.
    Annotators send their work back in the same way. The same content gives the same bytes.

    A package keeps the history of the work: what was changed or deleted, such as a note, can still be read in it. One
    for publication holds nothing but what is there now. It opens as a project of its own and merges into no other.

    Example: annotator pack harbour.annot sara.annopack --for sara
    """
    if for_publication and name is not None:
        raise click.UsageError("Name --for or --for-publication, not both.")
    with opened(project) as session, progress("Packing") as task:
        if for_publication:
            report = commands.pack_for_publication(session, target, task)
        else:
            report = commands.pack(session, target, name, task)
    say(f"{report.path}: {report.documents} documents, {report.operations} operations.")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what a merge would do.")
@click.option(
    "--allow-removals", is_flag=True, help="Merge even if it removes much, or changes much of other people's work."
)
@click.option("--yes", is_flag=True, help="Confirm changes to the team, the scheme, gold and assignments.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for a program to read.")
@click.pass_context
def merge(
    context: click.Context,
    project: Path,
    files: tuple[Path, ...],
    dry_run: bool,
    allow_removals: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Unite a project with what packages, or copies of it, hold: in any order, as often as you like, nothing is lost.

    Each FILE is one transaction and one step of undo, with a backup before. What fails validation is quarantined with
    its reason, and told. The table says who changes what in whose work.

    What only a lead or reviewer may do, and what changes who is who or drops labels that are used, must be confirmed:
    without --yes it is quarantined, listed, and the exit status is 1.

    Example: annotator merge harbour.annot sara.annopack omar.annopack
    """
    reports = []
    with opened(project) as session:
        for path in files:
            with progress("Merging") as task, commands.prepared_merge(session, path, task) as prepared:
                prepared.confirm([one.key for one in prepared.questions] if yes else ())
                report = prepared.report if dry_run else prepared.apply(allow_removals=allow_removals)
            reports.append(report)
            if not as_json:
                _tell(report)
    if as_json:
        told = [_for_programs(report) for report in reports]
        say_json(told[0] if len(told) == 1 else told)
    if not dry_run and any(report.unconfirmed for report in reports):
        context.exit(1)


def _for_programs(report: "MergeReport") -> dict[str, object]:
    changes = [
        {
            "author": one.author,
            "layer": one.layer,
            "kind": one.kind,
            "added": one.added,
            "changed": one.changed,
            "removed": one.removed,
            "documents": one.documents,
        }
        for one in report.changes
    ]
    quarantined = [{"operation": one.operation, "reason": one.reason} for one in report.examples]
    told: dict[str, object] = {"package": report.source, "author": report.author}
    told |= {"signed_by": report.signed_by or None}
    told |= {"changes": changes, "quarantined": quarantined, "unconfirmed": report.unconfirmed}
    return told | {"operations": {"new": report.new, "known": report.known}, "conflicts": report.conflicts}


def _tell(report: "MergeReport") -> None:
    told = f"{report.new} new operations, {report.known} known, {report.documents} new documents."
    say(f"{foreign(report.source)}: {told}")
    say(_signature(report))
    if report.changes:
        show_table(
            ("by", "in the work of", "what", "added", "changed", "removed"), [_row(one) for one in report.changes]
        )
    for words in report.unconfirmed:
        complain(f"Not confirmed, so quarantined: {foreign(words)}")
    for author, layer, counts in report.corrections():
        told = ", ".join(f"{count} {KINDS[kind]}" for kind, count in counts.items())
        complain(f"{foreign(author)} changes the work of {foreign(layer)}: {told}.")
    for count, words in (
        (report.conflicts, "were changed differently on two machines, to be resolved in the window"),
        (report.missing, "operations that others build on have not come yet"),
        (report.hidden, "annotations are removed by what came"),
        (report.set_aside, "items failed validation and were quarantined"),
    ):
        if count:
            complain(f"{count} {words}.")
    for example in report.examples[:SHOWN_PROBLEMS]:
        complain(f"  {foreign(example.place)}: {foreign(example.reason)}")


def _signature(report: "MergeReport") -> str:
    if not report.signed_by:
        return "Not signed."
    return f"Signed by {foreign(report.signed_by)}{', with a key that is new here' if report.first_signed else ''}."


def _row(change: "LayerChange") -> tuple[str, ...]:
    whose = foreign(change.layer) if change.layer else "the project"
    counts = (str(count) if count else "" for count in (change.added, change.changed, change.removed))
    return foreign(change.author), whose, KINDS[change.kind], *counts


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("from_name", metavar="FROM")
@click.argument("into_name", metavar="INTO")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for a program to read.")
def unite(project: Path, from_name: str, into_name: str, dry_run: bool, as_json: bool) -> None:
    """Make one person of two names: everything of FROM becomes the work of INTO, as one step of undo.

    Annotations that INTO has already stay as they are; a finished document stays finished; flags, notes, assignments
    and time are put together, and what reviewers decided stays decided. FROM is a former name of INTO from then on. A
    package of FROM that was made before can still be merged: its work is listed under FROM, to be united again.

    Example: annotator unite harbour.annot "Zoe" "Zoë" --dry-run
    """
    with opened(project) as session, progress("Uniting") as task:
        act = commands.preview_unite if dry_run else commands.unite_annotators
        report = act(session, from_name, into_name, task)
    if as_json:
        say_json(report)
        return
    say(
        f"{foreign(report.from_name)} → {foreign(report.into_name)}: {report.documents} documents"
        f" ({report.finished} finished), {report.spans} spans, {report.relations} relations,"
        f" {report.assignments} assignments; {report.same_spans} spans and {report.same_relations} relations"
        " were there already."
    )
    for conflict in report.conflicts:
        what = " and ".join(
            words
            for words, differs in (("progress", conflict.progress), ("annotations", conflict.annotations))
            if differs
        )
        complain(f"Both worked on {foreign(conflict.title)}: other {what}.")


COMMANDS = (assign, pack, merge, unite)
