"""The command on the register of speakers: who there is, what they are called, and which entries are one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.importing.register_plan import RegisterPlan
    from annotator.app.session import Session
    from annotator.domain.register import Entry, Register

SHOWN_REFUSALS = 20
COLUMNS = ("name", "further names", "kind", "belongs to", "claims", "id")


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
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def speakers(
    project: Path, unlinked: bool, target: Path | None, source: Path | None, dry_run: bool, merged: tuple[str, ...],
    into: str | None, split: str | None, as_json: bool,
) -> None:  # fmt: skip
    """List the register of speakers with the number of their claims, or change it.

    NAME is a name of an entry, in any spelling, or its id. Importing adds entries, names and affiliations; it renames
    and removes nothing, and says what it leaves as it is. Merged entries read as one everywhere; nothing is rewritten,
    so that they can be split again.

    Example: annotator speakers harbour.annot --merge "H. Karim" --into "Hassan Karim"
    """
    chosen = [bool(one) for one in (unlinked, target, source, merged, split)]
    if sum(chosen) > 1 or bool(merged) != bool(into) or (dry_run and not source):
        raise click.UsageError("Use one of --unlinked, --export, --import, --merge with --into, and --split.")
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
        else:
            _list(session, as_json=as_json)


def _list(session: "Session", *, as_json: bool) -> None:
    register, claims = commands.register(session), _claims(session)
    entries = [*register.listed(), *_virtual(register, claims)]
    if as_json:
        say_json([_as_json(session, entry, claims.get(entry.id, 0)) for entry in entries])
        return
    rows = []
    for entry in entries:
        groups = [register.entries[one].name for one in register.belongs_to(entry.id)]
        names = (", ".join(map(foreign, some)) for some in (register.names(entry.id)[1:], groups))
        further, belongs = names
        rows.append(
            (foreign(entry.name), further, foreign(entry.kind), belongs, str(claims.get(entry.id, 0)), entry.id)
        )
    _show(COLUMNS, rows, "The register has no entries.")


def _virtual(register: "Register", claims: Mapping[str, int]) -> list["Entry"]:
    """Return the speakers without text who make claims, of whom the register has nothing yet."""
    from annotator.domain.annotation import VIRTUAL_SPEAKERS
    from annotator.domain.register import Entry

    return [Entry(key, name=key) for key in VIRTUAL_SPEAKERS if claims.get(key) and key not in register]


def _show(columns: Sequence[str], rows: Sequence[Sequence[str]], nothing: str) -> None:
    if rows:
        show_table(columns, rows)
    else:
        say(nothing)


def _claims(session: "Session") -> dict[str, int]:
    """Return how many claims each speaker makes, by key; nothing in a project without annotations."""
    from annotator.app.analysis.counting import claims_by_speaker
    from annotator.app.analysis.filtering import ClaimFilter

    if not commands.has_annotations(session):
        return {}
    with progress("Reading claims") as task:
        return claims_by_speaker(commands.open_archive(session, task=task), ClaimFilter())


def _as_json(session: "Session", entry: "Entry", claims: int) -> dict[str, object]:
    register = commands.register(session)
    return {
        "id": entry.id,
        "name": entry.name,
        "names": register.names(entry.id)[1:],
        "kind": entry.kind,
        "external": entry.external,
        "note": entry.note,
        "affiliations": [
            {"to": one.to, "name": to.name, "since": one.since, "until": one.until}
            for one in register.affiliations(entry.id)
            if (to := register.entry(one.to)) is not None
        ],
        "merged": register.merged(entry.id),
        "claims": claims,
    }


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
    _show(("words", "annotations", "entries of this name"), rows, "All names point to entries.")


def _export(session: "Session", target: Path) -> None:
    count = commands.export_register(session, target)
    say(f"{_entries(count)} written to {foreign(str(target))}.")


def _import(session: "Session", source: Path, *, dry_run: bool, as_json: bool) -> None:
    plan = (commands.plan_register_import if dry_run else commands.import_register)(session, source)
    if as_json:
        say_json(_plan_as_json(plan))
        return
    added = f"{_entries(len(plan.new))} {'would be added' if dry_run else 'added'}"
    say(f"{added}, {len(plan.changed)} extended, {len(plan.found)} already there, {len(plan.refused)} refused.")
    for one in (*plan.changed, *plan.found):
        if one.differs:
            say(f"{foreign(one.where)}: {foreign(one.entry.name)} keeps its {', '.join(one.differs)}.")
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
                "namesakes": one.namesakes,
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
