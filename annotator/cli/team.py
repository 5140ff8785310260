"""Commands for a team that works offline: assignments, packages, merges, and two names of one person."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.merging.report import LayerChange, MergeReport
    from annotator.domain.operation import Offer

SHOWN_PROBLEMS = 20
KINDS = {
    "affiliation": "affiliations",
    "annotator": "team",
    "assignment": "assignments",
    "decision": "decisions",
    "direction": "directions",
    "document": "titles and metadata",
    "entry": "entries of the speaker register",
    "filter": "filters",
    "guideline": "guideline",
    "key": "signing keys",
    "message": "messages",
    "progress": "progress",
    "question": "questions",
    "redirect": "merged entries",
    "relation": "relations",
    "revision_check": "checks of corrected texts",
    "scheme": "label scheme",
    "sitting": "time spent",
    "span": "spans",
    "spelling": "further names",
    "thread": "states of threads",
}
"""Names of the types of records."""


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--annotators", required=True, metavar="A,B,…", help="Names of the annotators.")
@click.option("--per-document", default=1, show_default=True, help="Number of annotators per document.")
@click.option("--language", default="", metavar="CODE", help="Only documents mainly in this language, such as ar.")
@click.option("--seed", default=0, show_default=True, help="The same seed gives the same assignments.")
@click.option("--suggestions", type=click.Choice(("shown", "blind")), help="Always show suggestions there, or never.")
@click.option("--new-person", is_flag=True, help="Add unknown names as new members even if they look like known ones.")
@click.option("--dry-run", is_flag=True, help="Only show the assignments.")
def assign(
    project: Path,
    annotators: str,
    per_document: int,
    language: str,
    seed: int,
    suggestions: "Offer | None",
    new_person: bool,
    dry_run: bool,
) -> None:
    """Assign documents to annotators, the same number to each.

    Existing assignments stay and count, so you can assign again when there are new documents or people. Without
    --suggestions these are shown where a document is assigned to one person alone; `annotator set-suggestions` changes
    it.

    Example: annotator assign harbour.annot --annotators sara,omar --per-document 2
    """
    names = [name.strip() for name in annotators.split(",") if name.strip()]
    with opened(project) as session:
        plan = commands.plan_assignments(
            session, names, per_document, seed=seed, language=language, new_person=new_person
        )
        if not dry_run:
            commands.assign(session, plan, suggestions or "")
    show_table(("annotator", "documents"), [(foreign(name), str(count)) for name, count in plan.totals.items()])
    if plan.short:
        verb = "gets" if plan.short == 1 else "get"
        complain(f"{counted(plan.short, 'document')} {verb} fewer annotators than requested.")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--for", "name", metavar="NAME", help="Only the documents and annotations of this annotator.")
@click.option("--for-publication", is_flag=True, help="The current state, without history.")
def pack(project: Path, target: Path, name: str | None, for_publication: bool) -> None:
    """Create a package of documents, scheme, team and annotations, to send or to merge elsewhere.

    A package for an annotator contains the documents assigned to them (all documents if there are no assignments) and
    their own annotations only. Annotators send their work back in the same way. The same content gives the same bytes.

    A package contains the history: what was changed or deleted, such as a note, can still be read in it. A package for
    publication contains only the current state. It opens as a new project and cannot be merged into another one.

    Example: annotator pack harbour.annot sara.annopack --for sara
    """
    if for_publication and name is not None:
        raise click.UsageError("Use either --for or --for-publication, not both.")
    with opened(project) as session, progress("Packing") as task:
        if for_publication:
            report = commands.pack_for_publication(session, target, task)
        else:
            report = commands.pack(session, target, name, task)
    say(f"{report.path}: {counted(report.documents, 'document')}, {counted(report.operations, 'operation')}.")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only show what the merge would do.")
@click.option(
    "--allow-removals", is_flag=True, help="Merge even if many annotations are removed, or changed by others."
)
@click.option("--yes", is_flag=True, help="Confirm changes to the team, the scheme, gold and assignments.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
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
    """Merge packages, or copies of the project, into a project: in any order and as often as you like.

    Each FILE is one transaction and one undo step, with a backup before it. Items that fail validation are quarantined
    and listed with the reason. The table shows who changes what in which layer.

    Changes that only a lead or reviewer may make, changes of names and people, and the removal of labels that are in
    use must be confirmed: without --yes they are quarantined and listed, and the exit status is 1.

    Example: annotator merge harbour.annot sara.annopack omar.annopack
    """
    reports = []
    with opened(project) as session:
        for path in files:
            with (
                progress("Merging") as task,
                commands.prepare_merge(session, path, task, previewed=dry_run) as prepared,
            ):
                if dry_run:
                    prepared.confirm([question.key for question in prepared.questions] if yes else ())
                    report = prepared.report
                else:
                    report = prepared.merge_at_once(confirms_all=yes, allow_removals=allow_removals)
            reports.append(report)
            if not as_json:
                _summarize(report)
    if as_json:
        output = [_for_programs(report) for report in reports]
        say_json(output[0] if len(output) == 1 else output)
    if not dry_run and any(report.unconfirmed for report in reports):
        context.exit(1)


def _for_programs(report: "MergeReport") -> dict[str, object]:
    changes = [
        {
            "author": change.author,
            "layer": change.layer,
            "kind": change.kind,
            "added": change.added,
            "changed": change.changed,
            "removed": change.removed,
            "documents": change.documents,
        }
        for change in report.changes
    ]
    quarantined = [{"operation": item.operation, "reason": item.reason} for item in report.examples]
    output: dict[str, object] = {"package": report.source, "author": report.author}
    output |= {"signed_by": report.signed_by or None}
    output |= {"changes": changes, "quarantined": quarantined, "unconfirmed": report.unconfirmed}
    output |= {"left": report.left} if report.left else {}
    return output | {"operations": {"new": report.new, "known": report.known}, "conflicts": report.conflicts}


def _summarize(report: "MergeReport") -> None:
    summary = (
        f"{counted(report.new, 'new operation')}, {report.known} already here,"
        f" {counted(report.documents, 'new document')}."
    )
    say(f"{foreign(report.source)}: {summary}")
    say(_signature(report))
    if report.changes:
        show_table(("by", "layer", "what", "added", "changed", "removed"), [_row(change) for change in report.changes])
    for name in report.left:
        complain(f"{foreign(name)} is no longer on the team. Their work is merged all the same.")
    for words in report.unconfirmed:
        complain(f"Not confirmed, so quarantined: {foreign(words)}")
    for author, layer, counts in report.corrections():
        changes = ", ".join(f"{count} {KINDS[kind]}" for kind, count in counts.items())
        complain(f"{foreign(author)} changes annotations of {foreign(layer)}: {changes}.")
    for count, thing, words in (
        (report.conflicts, "conflict", "between two computers. Resolve in the window"),
        (report.missing, "operation", "missing that others depend on"),
        (report.hidden, "annotation", "removed by the merge"),
        (report.quarantined, "item", "quarantined"),
    ):
        if count:
            complain(f"{counted(count, thing)} {words}.")
    for example in report.examples[:SHOWN_PROBLEMS]:
        complain(f"  {foreign(example.place)}: {foreign(example.reason)}")


def _signature(report: "MergeReport") -> str:
    if not report.signed_by:
        return "Not signed."
    return f"Signed by {foreign(report.signed_by)}{' with a new key' if report.first_signed else ''}."


def _row(change: "LayerChange") -> tuple[str, ...]:
    whose = foreign(change.layer) if change.layer else "the project"
    counts = (str(count) if count else "" for count in (change.added, change.changed, change.removed))
    return foreign(change.author), whose, KINDS[change.kind], *counts


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("from_name", metavar="FROM")
@click.argument("into_name", metavar="INTO")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def unite(project: Path, from_name: str, into_name: str, dry_run: bool, as_json: bool) -> None:
    """Unite two names of one person: all work of FROM becomes that of INTO, as one undo step.

    Annotations that INTO already has stay as they are, finished documents stay finished, and reviewers' decisions stay
    in force. Flags, notes, assignments and time are combined. FROM becomes a former name of INTO. Earlier packages of
    FROM can still be merged: their work is listed under FROM until you unite it again.

    Example: annotator unite harbour.annot "Zoe" "Zoë" --dry-run
    """
    with opened(project) as session, progress("Uniting") as task:
        act = commands.preview_unite if dry_run else commands.unite_annotators
        report = act(session, from_name, into_name, task)
    if as_json:
        say_json(report)
        return
    say(
        f"{foreign(report.from_name)} → {foreign(report.into_name)}: {counted(report.documents, 'document')}"
        f" ({report.finished} finished), {counted(report.spans, 'span')}, {counted(report.relations, 'relation')},"
        f" {counted(report.assignments, 'assignment')}; already there: {counted(report.same_spans, 'span')}"
        f" and {counted(report.same_relations, 'relation')}."
    )
    for conflict in report.conflicts:
        what = " and ".join(
            words
            for words, differs in (("progress", conflict.progress), ("annotations", conflict.annotations))
            if differs
        )
        complain(f"{foreign(conflict.title)}: the {what} of the two differ.")


COMMANDS = (assign, pack, merge, unite)
