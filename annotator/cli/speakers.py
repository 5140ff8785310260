"""The command on the register of speakers: who there is, what they are called, and which entries are one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.claim_filters import claim_options
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, say_json
from annotator.cli.speaker_list import list_speakers, show_rows

if TYPE_CHECKING:
    from annotator.app.importing.register_plan import RegisterPlan
    from annotator.app.session import Session

SHOWN_REFUSALS = 20


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--unlinked", is_flag=True, help="List the names that annotations have as free text, without an entry.")
@click.option("--export", "target", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the register to a file: .jsonl holds all of it, .csv is for spreadsheets.")  # fmt: skip
@click.option("--import", "source", metavar="FILE", type=click.Path(path_type=Path),
              help="Add the entries of a file: .jsonl, .csv, or another project.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="With --import: show what would be added, and change nothing.")
@click.option("--merge", "merged", multiple=True, metavar="NAME", help="Merge this entry into the one of --into.")
@click.option("--into", metavar="NAME", help="The entry that those of --merge read as from now on.")
@click.option("--split", metavar="NAME", help="Make an entry that was merged one of its own again.")
@click.option(
    "--make-entries",
    is_flag=True,
    help="Make entries of the names that --unlinked lists, and point the annotations to them.",
)
@claim_options
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def speakers(
    project: Path, unlinked: bool, target: Path | None, source: Path | None, dry_run: bool, merged: tuple[str, ...],
    into: str | None, split: str | None, make_entries: bool, layer: str | None, as_json: bool, **filters: object,
) -> None:  # fmt: skip
    """List the register of speakers with the number of their claims, or change it.

    NAME is a name of an entry, in any spelling, or its id. The options of `annotator claims` list the speakers of the
    claims that pass them, also those without an entry. Importing adds entries, names and affiliations; it renames and
    removes nothing, and says what it leaves as it is. Merged entries read as one everywhere; nothing is rewritten, so
    that they can be split again. A name that several entries have becomes none of them. With --export, an existing file
    is replaced only when the new one is complete and has been verified by reading it back.

    Example: annotator speakers harbour.annot --merge "H. Karim" --into "Hassan Karim"
    """
    chosen = [bool(one) for one in (unlinked, target, source, merged or into, split, make_entries)]
    if sum(chosen) + any((layer, *filters.values())) > 1:
        raise click.UsageError(
            "Use one of --unlinked, --export, --import, --merge with --into, --split, --make-entries, and the filters."
        )
    _require_companions(merged, into, source, dry_run=dry_run)
    with opened(project) as session:
        if target:
            _export(session, target)
        elif source:
            _import(session, source, dry_run=dry_run, as_json=as_json)
        elif into:
            _merge(session, merged, into)
        elif split:
            _split(session, split)
        elif unlinked:
            _list_unlinked(session, as_json=as_json)
        elif make_entries:
            _make_entries(session)
        else:
            list_speakers(session, layer, filters, as_json=as_json)


def _require_companions(merged: Sequence[str], into: str | None, source: Path | None, *, dry_run: bool) -> None:
    """Raise UsageError for an option without the one that it goes with."""
    if merged and not into:
        raise click.UsageError("--into is missing: the entry that those of --merge read as from now on.")
    if into and not merged:
        raise click.UsageError("--merge is missing: the entry to merge into the one of --into.")
    if dry_run and not source:
        raise click.UsageError("--dry-run is for --import.")


def _list_unlinked(session: "Session", *, as_json: bool) -> None:
    found, entries = commands.plan_entries_from_words(session), commands.register(session).entries
    if as_json:
        say_json([{"words": one.spellings, "annotations": one.count, "entries": one.entries} for one in found])
        return
    rows = [
        (
            ", ".join(map(foreign, one.spellings)),
            str(one.count),
            ", ".join(f"{foreign(entries[entry].name)} ({entry})" for entry in one.entries),
        )
        for one in found
    ]
    show_rows(("words", "annotations", "entries of this name"), rows, "No annotation names a speaker in free text.")


def _make_entries(session: "Session") -> None:
    found = commands.plan_entries_from_words(session)
    chosen = {one.key: one.entries[0] if one.entries else "" for one in found if len(one.entries) <= 1}
    with progress("Making entries") as task:
        made = commands.make_entries_from_words(session, chosen, task)
    say(f"{_entries(len(made.entries))} added; {counted(made.linked, 'annotation')} linked.")
    for why, count in made.left_out.items():
        say(f"Left as they are: {counted(count, 'annotation')} ({why}).")
    if several := len(found) - len(chosen):
        say(f"Left as they are: {counted(several, 'name')} that several entries have.")


def _export(session: "Session", target: Path) -> None:
    count = commands.export_register(session, target)
    say(f"{_entries(count)} written to {foreign(str(target))}.")


def _import(session: "Session", source: Path, *, dry_run: bool, as_json: bool) -> None:
    plan = (commands.plan_register_import if dry_run else commands.import_register)(session, source)
    if as_json:
        say_json(_plan_as_json(plan))
        return
    added = f"{_entries(len(plan.new) - len(plan.merged))} {'would be added' if dry_run else 'added'}"
    if plan.merged:
        added += f" and {len(plan.merged)} that {'is' if len(plan.merged) == 1 else 'are'} merged into others"
    say(f"{added}, {len(plan.changed)} extended, {len(plan.found)} already there, {len(plan.refused)} refused.")
    for one in (*plan.changed, *plan.found):
        if one.differs:
            say(f"{foreign(one.where)}: {foreign(one.entry.name)} keeps its {', '.join(one.differs)}.")
    for one in plan.withheld:
        say(
            f"{foreign(one.where)}: {foreign(one.entry.name)} stays without {', '.join(one.withheld)}:"
            " others added the entry, and only leads and reviewers fill in what it lacks."
        )
    for one in plan.new:
        if one.namesakes:
            say(f"{foreign(one.where)}: {foreign(one.entry.name)} has the name of {', '.join(one.namesakes)}.")
    for problem in plan.refused[:SHOWN_REFUSALS]:
        complain(f"{foreign(problem.place)}: {problem.at('')}")
    if len(plan.refused) > SHOWN_REFUSALS:
        complain(f"… and {len(plan.refused) - SHOWN_REFUSALS} more.")


def _plan_as_json(plan: "RegisterPlan") -> dict[str, object]:
    def listed(kind: str) -> list[dict[str, object]]:
        return [
            {
                "place": one.where,
                "id": one.entry.id,
                "name": one.entry.name,
                "differs": one.differs,
                "withheld": one.withheld,
                "namesakes": one.namesakes,
                "merged_into": one.into,
            }
            for one in getattr(plan, kind)
        ]

    refused = [{"place": one.place, "reason": str(one.at(""))} for one in plan.refused]
    return {kind: listed(kind) for kind in ("new", "changed", "found")} | {"refused": refused}


def _entries(count: int) -> str:
    return counted(count, "entry") if count == 1 else f"{count} entries"


def _merge(session: "Session", merged: Sequence[str], into: str) -> None:
    ids = [commands.find_entry(session, one).id for one in merged]
    plan = commands.merge_entries(session, ids, commands.find_entry(session, into).id)
    going = ", ".join(foreign(entry.name) for entry in plan.going)
    say(f"{going}: read as {foreign(plan.into.name)} now, with {counted(plan.mentions, 'annotation')}.")


def _split(session: "Session", name: str) -> None:
    entry = commands.find_merged_entry(session, name)
    commands.split_entry(session, entry.id)
    say(f"{foreign(entry.name)}: an entry of its own again.")


COMMANDS = (speakers,)
