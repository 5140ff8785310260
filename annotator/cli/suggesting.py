"""The command that says what suggestions would save in a project."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.choices import share as share_type
from annotator.cli.opening import opened
from annotator.cli.output import progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.commands.suggestions import HoldOut
    from annotator.suggest.evaluation import Point

COLUMNS = (
    "documents", "claims", "speakers", "cues", "complete claims", "saved", "with completion", "seconds to learn",
    "ms a document",
)  # fmt: skip


@click.command("suggest-check")
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--hold-out",
    "share",
    type=share_type,
    default="20%",
    show_default=True,
    metavar="SHARE",
    help="The share to try on.",
)
@click.option("--hold-out-where", "where", metavar="KEY=VALUE", help="Try on the documents with this metadata instead.")
@click.option(
    "--sizes", metavar="5,10,…", help="Numbers of documents to learn from.  [default: 5,10,25,50,100,200,500]"
)
@click.option("--layer", metavar="NAME", help="Learn from this annotator, gold or all. Default: gold if there is any.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def suggest_check(
    project: Path, share: float, where: str | None, sizes: str | None, layer: str | None, as_json: bool
) -> None:
    """Say what suggestions would save in a project: learnt from some finished documents, tried on the others.

    Each row learns from more documents. F1 is of exact edges. A claim from nothing takes 9 actions, one that is right 1
    to accept, one that needs a single edge moved, or a fragment taken out, 2, one that is dismissed 1; with completion
    a marked cue brings its speaker and its claim. Nothing of it is kept. Needs the extra annotator[suggest].

    Example: annotator suggest-check harbour.annot --hold-out 20% --sizes 10,25,50
    """
    hold_out, numbers = _hold_out(share, where), _sizes(sizes)
    with opened(project) as session, progress("Learning") as task:
        points = commands.check_suggestions(session, hold_out, numbers, layer, task)
    if as_json:
        say_json({"points": points})
        return
    show_table(COLUMNS, [_row(point) for point in points])
    say("F1 of exact edges; saved: the share of the actions that the documents cost from nothing.")


def _hold_out(share: float, where: str | None) -> "HoldOut":
    from annotator.app.commands.suggestions import HoldOut

    if where is not None:
        key, separator, value = where.partition("=")
        if not separator or not key:
            raise click.UsageError("Write what is held out as KEY=VALUE.")
        return HoldOut(where={key: value})
    return HoldOut(share)


def _sizes(sizes: str | None) -> tuple[int, ...]:
    if sizes is None:
        from annotator.app.commands.suggestions import SIZES

        return SIZES
    numbers = [part.strip() for part in sizes.split(",")]
    if not all(part.isascii() and part.isdecimal() and int(part) for part in numbers):
        raise click.UsageError("Write the numbers of documents as 5,10,25.")
    return tuple(map(int, numbers))


def _row(point: "Point") -> tuple[str, ...]:
    exact = (f"{point.exact_f1[label]:.2f}" for label in ("CLAIM", "SPEAKER", "CUE"))
    saved = (f"{share:.0%}" for share in (point.saved, point.saved_with_completion))
    return (
        str(point.articles), *exact, f"{point.frame_exact_f1:.2f}", *saved, f"{point.train_s:.1f}",
        f"{point.suggest_ms:.0f}",
    )  # fmt: skip


COMMANDS = (suggest_check,)
