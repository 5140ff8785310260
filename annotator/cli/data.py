"""Commands that import articles and annotations into a project, and export them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.app import commands
from annotator.cli.choices import LazyChoice, readable_formats, writable_formats
from annotator.cli.import_report import import_json, show_import
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, progress, say, say_json, show_table
from annotator.domain.errors import AnnotatorError


class _Import(click.Command):
    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from annotator.exchange.registry import readable_suffixes

        self.epilog = f"Known file endings: {', '.join(readable_suffixes())}."
        super().format_epilog(ctx, formatter)


@click.command("import", cls=_Import)
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=LazyChoice(readable_formats),
    help="Format of the files. Default: by file ending.",
)
@click.option("--as", "layer_name", metavar="NAME", help="The annotator, for files that do not name one.")
@click.option("--new-person", is_flag=True, help="Add the name as a new team member even if it looks like a known one.")
@click.option("--encoding", metavar="NAME", help="Encoding of text files that are not UTF-8, such as cp1256.")
@click.option("--map", "label_map", metavar="LABELS.toml", type=click.Path(path_type=Path),
              help='A file that maps labels, one per line: foreign = "LABEL".')  # fmt: skip
@click.option("--extend-scheme", is_flag=True, help="Add labels that are neither in the scheme nor mapped.")
@click.option(
    "--replace",
    is_flag=True,
    help="Replace annotations on the documents of a file instead of adding to them.",
)
@click.option("--strict", is_flag=True, help="Import nothing if anything in the files, or a file, cannot be imported.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.pass_context
def import_(
    context: click.Context, project: Path, paths: tuple[Path, ...], format_: str | None, layer_name: str | None,
    new_person: bool, encoding: str | None, label_map: Path | None, extend_scheme: bool, replace: bool, strict: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Import articles and annotations into a project.

    A PATH is a file or a folder; folders are searched for files with a known ending. Importing only adds: what is
    already in the project stays as it is. A file with an error is not imported at all; the other files are. Items of a
    file that cannot be imported are counted.

    Example: annotator import harbour.annot articles/ labels.jsonl
    """
    from annotator.exchange.label_map import read_label_map

    labels = read_label_map(label_map) if label_map else None
    with opened(project) as session, progress("Importing") as task, _refusals_as_json(as_json):
        report = commands.import_files(
            session, paths, format=format_, layer_name=layer_name, encoding=encoding, replace=replace,
            label_map=labels, extend_scheme=extend_scheme, new_person=new_person, strict=strict, task=task,
        )  # fmt: skip
    if as_json:
        say_json(import_json(report))
    else:
        show_import(report)
    if report.refused:
        context.exit(1)


@contextmanager
def _refusals_as_json(as_json: bool) -> Iterator[None]:
    """Write the report of an import that was refused, and of which nothing was written, as JSON before its error."""
    from annotator.app.importing.report import FileReport, ImportReport, OmissionsError

    try:
        yield
    except OmissionsError as error:
        if as_json:
            say_json(import_json(error.report, refused=error))
        raise
    except AnnotatorError as error:
        if as_json:
            say_json(import_json(ImportReport((FileReport(Path(error.where), refused=error),))))
        raise


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=LazyChoice(writable_formats),
    default="jsonl",
    show_default=True,
    help="Format of the file.",
)
@click.option(
    "--layer",
    metavar="NAME",
    default="all",
    show_default=True,
    help="Whose annotations: a name, gold, majority or all.",
)
@click.option("--split", "shares", metavar="80/10/10", help="Write training, dev and test sets, in percent.")
@click.option("--seed", default=0, show_default=True, help="Seed of the random split.")
@click.option(
    "--group-by", metavar="KEY", default="", help="Keep documents with the same value of this metadata key in one set."
)
@click.option("--include-unfinished", is_flag=True, help="Include documents that nobody has finished.")
@click.option("--frames-as-events", is_flag=True,
              help="Write each claim with its speakers and cues as one event (brat).")  # fmt: skip
@click.option("--map", "label_map", metavar="LABELS.toml", type=click.Path(path_type=Path),
              help="The label map of the import, for the names of the events and labels.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Stop if the format cannot preserve everything.")
@click.option("--dry-run", is_flag=True, help="Only show what would be exported and left out.")
def export(
    project: Path, target: Path, format_: str, layer: str, shares: str | None, seed: int, group_by: str,
    include_unfinished: bool, frames_as_events: bool, label_map: Path | None, strict: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Export the finished annotations of a project to a file.

    An existing file is replaced only when the new one is complete and has been verified by reading it back. Items that
    the format cannot preserve are counted. With --split, OUT is a new folder: near-duplicates, and documents with the
    same --group-by value, are always in the same set, and split.json lists the documents of each set. With
    --frames-as-events, the events are called Attribution, with the roles Content, Source and Cue, unless a --map names
    them otherwise.

    Example: annotator export harbour.annot harbour --layer gold --format spans --split 80/10/10
    """
    from annotator.app.exporting.splitting import Split
    from annotator.exchange.label_map import LabelMap, read_label_map
    from annotator.splits.split import read_shares

    if label_map and not frames_as_events:
        raise click.UsageError("--map is for --frames-as-events.")
    events = (read_label_map(label_map) if label_map else LabelMap()) if frames_as_events else None
    split = Split(read_shares(shares), seed, group_by) if shares else None
    with opened(project) as session, progress("Exporting") as task:
        if dry_run:
            report = commands.preview_export(
                session, format=format_, layer=layer, include_unfinished=include_unfinished, frames_as_events=events,
                task=task,
            )  # fmt: skip
        else:
            report = commands.export(
                session, target, format=format_, layer=layer, include_unfinished=include_unfinished,
                frames_as_events=events, strict=strict, split=split, task=task,
            )  # fmt: skip
    say(
        f"{counted(report.documents, 'document')}, {counted(report.layers, 'layer')}, {counted(report.spans, 'span')},"
        f" {counted(report.relations, 'relation')}; {counted(report.left_out, 'unfinished document')} left out."
    )
    for part, count in report.parts.items():
        say(f"{part}: {counted(count, 'document')}.")
    for lost in report.lost:
        document, first = lost.places[0]
        words = f" ({first.quote})" if first.quote else ""
        complain(f"Not preserved: {lost.kind} ({lost.count}). First: {document}, {first.place}{words}.")


@click.command("formats")
def formats_() -> None:
    """List the file formats: which are read and written, their unit of offsets, and what they cannot preserve.

    Example: annotator formats
    """
    from annotator.exchange.registry import formats

    rows = [
        (
            format_.id,
            format_.name,
            "yes" if format_.reads else "no",
            "yes" if format_.can_write else "no",
            format_.offset_unit,
            (", ".join(format_.cannot_hold) or "preserves everything") if format_.can_write else "–",
        )
        for format_ in formats().values()
    ]
    show_table(("format", "name", "reads", "writes", "offsets", "not preserved"), rows)


COMMANDS = (import_, export, formats_)
