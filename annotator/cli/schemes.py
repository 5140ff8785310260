"""Commands on the scheme of a project: show, compare and publish it, rename, retire and merge labels."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.session import Session
    from annotator.domain.scheme import Kind
from annotator.domain.scheme_comparison import SchemeChange

_PROJECT = click.argument("project", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


@click.group(name="scheme")
def scheme() -> None:
    """Show, change and publish the label scheme of a project.

    Changes are collected in a draft, which stays in this copy of the project until `annotator scheme publish` puts it
    in force as the next version.
    """


@scheme.command()
@_PROJECT
@_JSON
def show(project: Path, *, as_json: bool) -> None:
    """Show the labels, relations and labels of articles of the scheme in force, with their keys and uses.

    Example: annotator scheme show harbour.annot
    """
    with opened(project) as session:
        uses = commands.scheme_uses(session)
        rows: list[dict[str, object]] = []
        for label in session.scheme.labels:
            state = f"merged into {label.into}" if label.into else "not offered" if label.retired else ""
            count = uses.of("labels", label.id)
            rows.append({"id": label.id, "name": label.name, "key": label.key, "uses": count, "state": state})
        for relation in session.scheme.relations:
            state, count = "not offered" if relation.retired else "", uses.of("relations", relation.id)
            rows.append({"id": relation.id, "name": relation.name, "key": "", "uses": count, "state": state})
        for said in session.scheme.document_labels:
            state, count = "not offered" if said.retired else "", uses.of("document_labels", said.id)
            rows.append({"id": said.id, "name": said.name, "key": said.key, "uses": count, "state": state})
        version = session.scheme.version
    if as_json:
        say_json({"version": version, "names": rows})
        return
    say(f"version {version}")
    show_table(("id", "name", "key", "uses", "state"), [[foreign(str(cell)) for cell in row.values()] for row in rows])


@scheme.command()
@_PROJECT
@click.argument("before", type=int, required=False)
@click.argument("after", type=int, required=False)
def diff(project: Path, before: int | None, after: int | None) -> None:
    """Say how two versions differ; without numbers, how the draft differs from the scheme in force.

    Examples: annotator scheme diff harbour.annot, annotator scheme diff harbour.annot 1 2
    """
    with opened(project) as session:
        if before is None:
            changes = commands.draft_changes(session)
        else:
            last = session.scheme.version if after is None else after
            changes = commands.compare_scheme_versions(session, before, last)
    _show_changes(changes)


def _show_changes(changes: "list[SchemeChange]") -> None:
    from annotator.domain.errors import ENGLISH

    for change in changes:
        say(ENGLISH.sentence(change.sentence, {name: foreign(value) for name, value in change.values.items()}))
    if not changes:
        say("No changes.")


@scheme.command(name="import")
@_PROJECT
@click.argument("file", type=click.Path(path_type=Path))
def import_(project: Path, file: Path) -> None:
    """Make a TOML file, or a preset by its name, the draft; say what it changes.

    Example: annotator scheme import harbour.annot labels.toml
    """
    from annotator.app.bundled import scheme_toml

    with opened(project) as session:
        _show_changes(commands.import_scheme(session, scheme_toml(str(file)), str(file)))


@scheme.command()
@_PROJECT
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--version", type=int, help="Number of a version; the one in force by default.")
def export(project: Path, file: Path | None, version: int | None) -> None:
    """Write the scheme as TOML, with its comments, to a file or to standard output.

    Example: annotator scheme export harbour.annot labels.toml
    """
    with opened(project) as session:
        if file is None:
            say(commands.scheme_toml(session, version).rstrip("\n"))
        else:
            say(foreign(str(commands.export_scheme(session, file, version))))


@scheme.command()
@_PROJECT
@click.option("--replace-newer", is_flag=True, help="Publish over a version that came after the draft was begun.")
def publish(project: Path, *, replace_newer: bool) -> None:
    """Put the draft in force as the next version.

    Example: annotator scheme publish harbour.annot
    """
    with opened(project) as session:
        changes = commands.draft_changes(session)
        number = commands.publish_scheme(session, replaces_newer=replace_newer)
    _show_changes(changes)
    say(f"Version {number} is published.")


@scheme.command()
@_PROJECT
@_JSON
def versions(project: Path, *, as_json: bool) -> None:
    """List the versions with their authors, and how many spans of everybody were made under each.

    Example: annotator scheme versions harbour.annot
    """
    with opened(project) as session:
        known = commands.scheme_versions(session)
        used = commands.scheme_versions_used(session)
    if as_json:
        rows = [
            {
                "version": version.number,
                "author": version.author,
                "published": version.published.isoformat() if version.published else None,
            }
            for version in known
        ]
        say_json({"versions": rows, "spans": used})
        return
    for version in known:
        published = f"{version.published:%Y-%m-%d %H:%M}" if version.published else "–"
        say(f"{version.number}  {published}  {foreign(version.author)}".rstrip())
    for name, counts in used.items():
        parts = ", ".join(f"version {number}: {counted(count, 'span')}" for number, count in counts.items())
        say(f"{foreign(name)}: {parts}")


@scheme.command()
@_PROJECT
@_JSON
def stale(project: Path, *, as_json: bool) -> None:
    """List what annotations have and the scheme lacks or does not offer.

    `annotator scheme merge-labels` and `merge-values` map what is gone as well.

    Example: annotator scheme stale harbour.annot
    """
    with opened(project) as session:
        found = commands.stale_annotations(session)
    if as_json:
        say_json([{**group.use._asdict(), "reason": group.reason, "count": group.count} for group in found])
        return
    for group in found:
        parts = (group.use.owner, group.use.attribute, group.use.value)
        name = ", ".join(foreign(part) for part in parts if part)
        say(f"{name}: {group.reason}, {counted(group.count, 'annotation')}")
    if not found:
        say("Nothing is stale.")


@scheme.command(name="rename-label")
@_PROJECT
@click.argument("label")
@click.argument("name")
@click.option("--language", default="", metavar="CODE", help="Change the name in this language, such as ar.")
def rename_label(project: Path, label: str, name: str, language: str) -> None:
    """Give a label, a relation or a label of articles another name in the draft; annotations stay as they are.

    Example: annotator scheme rename-label harbour.annot SPEAKER Source
    """
    from annotator.domain.scheme_editing import rename

    with opened(project) as session:
        kind = _kind(session, label)
        _edit(session, partial(rename, kind=kind, owner=label, name=name, language=language))


@scheme.command(name="retire-label")
@_PROJECT
@click.argument("label")
@click.option("--undo", is_flag=True, help="Offer it.")
def retire_label(project: Path, label: str, *, undo: bool) -> None:
    """Stop offering a label, a relation or a label of articles in the draft, or with --undo offer it; it is kept.

    Example: annotator scheme retire-label harbour.annot TARGET
    """
    from annotator.domain.scheme_editing import restore, retire

    with opened(project) as session:
        kind = _kind(session, label)
        _edit(session, partial(restore if undo else retire, kind=kind, owner=label))


@scheme.command(name="merge-labels")
@_PROJECT
@click.argument("label")
@click.argument("into")
def merge_labels(project: Path, label: str, into: str) -> None:
    """Merge a label into another in the draft: its spans read as spans of the other one once it is published.

    The label may be one that the scheme no longer has.

    Example: annotator scheme merge-labels harbour.annot PLACE TARGET
    """
    from annotator.domain.scheme_editing import map_label

    with opened(project) as session:
        preview = commands.preview_merge_labels(session, label, into)
        _edit(session, partial(map_label, label=label, into=into))
    say(f"{counted(preview.spans, 'span')} will be {foreign(into)}.")
    for name, count in preview.lost.items():
        say(f"{foreign(name)}: {counted(count, 'value')} will no longer be shown.")


@scheme.command(name="merge-values")
@_PROJECT
@click.argument("owner", metavar="LABEL")
@click.argument("attribute")
@click.argument("value")
@click.argument("into")
def merge_values(project: Path, owner: str, attribute: str, value: str, into: str) -> None:
    """Merge a value of an attribute into another in the draft; the value may be one that the scheme no longer has.

    Example: annotator scheme merge-values harbour.annot STANCE value mixed unclear
    """
    from annotator.domain.scheme_values import map_value

    with opened(project) as session:
        kind = _kind(session, owner)
        change = partial(map_value, kind=kind, owner=owner, attribute=attribute, value=value, into=into)
        _edit(session, change)


def _kind(session: "Session", name: str) -> "Kind":
    from annotator.domain.scheme import parse_scheme

    draft = commands.scheme_draft(session)
    scheme = parse_scheme(draft) if draft is not None else session.scheme
    kinds: tuple[Kind, ...] = ("labels", "relations", "document_labels")
    return next((kind for kind in kinds if scheme.owner(kind, name) is not None), "labels")


def _edit(session: "Session", change: Callable[[str], str]) -> None:
    commands.edit_scheme(session, change)
    _show_changes(commands.draft_changes(session))


COMMANDS = (scheme,)
