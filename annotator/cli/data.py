"""Commands that bring articles and work into a project, and out of it."""

from pathlib import Path

import click

from annotator.app import commands
from annotator.cli.choices import LazyChoice, readable_formats, writable_formats
from annotator.cli.opening import opened
from annotator.cli.output import complain, progress, say, show_table


class _Import(click.Command):
    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from annotator.exchange.registry import readable_suffixes

        self.epilog = f"Endings that tell a format: {', '.join(readable_suffixes())}."
        super().format_epilog(ctx, formatter)


@click.command("import", cls=_Import)
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=LazyChoice(readable_formats),
    help="The format of the files; by default their endings tell.",
)
@click.option("--as", "layer_name", metavar="NAME", help="Whose work it is, where a file does not say.")
@click.option("--new-person", is_flag=True, help="Take the name after --as as somebody new's, whomever it looks like.")
@click.option("--encoding", metavar="NAME", help="The encoding of text files that are not UTF-8, such as cp1256.")
@click.option("--map", "label_map", metavar="LABELS.toml", type=click.Path(path_type=Path),
              help='A file of lines that say: foreign = "LABEL".')  # fmt: skip
@click.option("--extend-scheme", is_flag=True, help="Take labels that the scheme lacks, and no map names, into it.")
@click.option("--replace", is_flag=True, help="Make the layers that a file names equal to the file, on its documents.")
@click.pass_context
def import_(
    context: click.Context, project: Path, paths: tuple[Path, ...], format_: str | None, layer_name: str | None,
    new_person: bool, encoding: str | None, label_map: Path | None, extend_scheme: bool, replace: bool,
) -> None:  # fmt: skip
    """Bring articles, and people's work on them, into a project.

    A PATH is a file or a folder; folders are gone through for files whose endings tell a format. Importing adds, and
    finds again what is there. Nothing of a file with anything wrong in it is taken in; the other files are.

    Example: annotator import harbour.annot articles/ labels.jsonl
    """
    from annotator.exchange.label_map import read_label_map

    labels = read_label_map(label_map) if label_map else None
    with opened(project) as session, progress("Importing") as task:
        report = commands.import_files(
            session, paths, format=format_, layer_name=layer_name, encoding=encoding, replace=replace,
            label_map=labels, extend_scheme=extend_scheme, new_person=new_person, task=task,
        )  # fmt: skip
    counts = report.counts
    say(
        f"{counts.documents} new documents, {counts.known} found again, {counts.spans} new spans,"
        f" {counts.relations} new relations, {counts.removed} removed."
    )
    if report.skipped:
        complain(f"Skipped for their endings: {len(report.skipped)}.")
    if report.refused:
        complain(f"Refused, with nothing of them taken in: {len(report.refused)}.")
        context.exit(1)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=LazyChoice(writable_formats),
    default="jsonl",
    show_default=True,
    help="The format to write.",
)
@click.option(
    "--layer", metavar="NAME", default="all", show_default=True, help="Whose work: a name, gold, majority, all."
)
@click.option("--split", "shares", metavar="80/10/10", help="Write a folder with train, dev and test, in percent.")
@click.option("--seed", default=0, show_default=True, help="Another number deals the documents out otherwise.")
@click.option(
    "--group-by", metavar="KEY", default="", help="Keep documents together that have this of their metadata alike."
)
@click.option("--include-unfinished", is_flag=True, help="Write documents too that nobody has finished.")
@click.option("--strict", is_flag=True, help="Refuse what the format cannot hold instead of leaving it out.")
@click.option("--dry-run", is_flag=True, help="Only say what would be written and left out.")
def export(
    project: Path, target: Path, format_: str, layer: str, shares: str | None, seed: int, group_by: str,
    include_unfinished: bool, strict: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Write the finished work of a project into a file.

    The file gets its name only when it is whole and was read back; until then one that had the name keeps it. What the
    format cannot hold is counted. With --split OUT is a new folder; documents that are nearly the same text, or alike
    in what --group-by names, never stand on two sides, and split.json says which stand where.

    Example: annotator export harbour.annot harbour --layer gold --format spans --split 80/10/10
    """
    from annotator.app.exporting.splitting import Split
    from annotator.splits.split import read_shares

    split = Split(read_shares(shares), seed, group_by) if shares else None
    with opened(project) as session, progress("Exporting") as task:
        if dry_run:
            report = commands.preview_export(
                session, format=format_, layer=layer, include_unfinished=include_unfinished, task=task
            )
        else:
            report = commands.export(
                session, target, format=format_, layer=layer, include_unfinished=include_unfinished, strict=strict,
                split=split, task=task,
            )  # fmt: skip
    say(
        f"{report.documents} documents, {report.layers} layers, {report.spans} spans, {report.relations} relations;"
        f" {report.left_out} unfinished documents left out."
    )
    for part, count in report.parts.items():
        say(f"{part}: {count} documents.")
    for lost in report.lost:
        document, first = lost.places[0]
        words = f" ({first.quote})" if first.quote else ""
        complain(f"Left out, {lost.loss}: {lost.count}. First: {document}, {first.place}{words}.")


@click.command("formats")
def formats_() -> None:
    """List every file format: whether it is read and written, how it counts, and what it cannot hold.

    Example: annotator formats
    """
    from annotator.exchange.registry import formats

    rows = [
        (
            one.id,
            one.name,
            "yes" if one.reads else "no",
            "yes" if one.writes else "no",
            one.offset_unit,
            (", ".join(one.cannot_hold) or "nothing is lost") if one.writes else "–",
        )
        for one in formats().values()
    ]
    show_table(("format", "name", "reads", "writes", "offsets", "cannot hold"), rows)


COMMANDS = (import_, export, formats_)
