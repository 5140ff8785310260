"""Commands about suggestions in the work of a team: what became of them, where they are shown, and a study of bias."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.choices import share as share_type
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.agreement.study import StudyFigures
    from annotator.app.suggesting.figures import SuggestionCounts, SuggestionFigures
    from annotator.domain.operation import Offer

NOT_DEFINED = "–"
COLUMNS = ("shown", "accepted", "changed", "dismissed", "precision", "actions saved")
BY_RULE = "rule"
FIGURES = {
    "claims_exact_f1": "claims, exact F1",
    "claims_overlap_f1": "claims, overlap F1",
    "frames_f1": "complete claims, F1",
}


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.option("--seed", default=0, show_default=True, help="Seed of the resampling.")
def suggestions(project: Path, as_json: bool, seed: int) -> None:
    """Say what became of suggestions, and how annotators agree with and without them.

    Accepted are those that are there in any annotator's work; changed are those of them that somebody has changed then
    or later, "edited" in the JSON output. What was shown and dismissed is known of this copy alone, and precision and
    the actions saved are of the people and documents of which it is known. A claim from nothing takes 9 actions, one
    that is right 1 to accept, one that is changed 2, one that is dismissed 1.

    The study compares documents whose assignments say "shown" or "blind", with 95 % intervals from a thousand resamples
    of whole documents. A figure that is not defined is shown as a dash; the JSON output gives the reason.

    Example: annotator suggestions harbour.annot
    """
    with opened(project) as session, progress("Counting") as task:
        figures = commands.suggestion_figures(session, task)
        study = commands.study(session, seed=seed, task=task)
    if as_json:
        say_json({"suggestions": figures, "study": study})
        return
    _show_figures(figures)
    _show_study(study)


def _show_figures(figures: "SuggestionFigures") -> None:
    show_table(("claims", *COLUMNS), [_row("all", figures.overall)])
    tables = (
        ("label", figures.labels), ("language", figures.languages), ("month", figures.months),
        ("source", figures.sources),
    )  # fmt: skip
    for heading, found in tables:
        say("")
        show_table((heading, *COLUMNS), [_row(key or "unknown", counts) for key, counts in found.items()])


def _row(name: str, counts: "SuggestionCounts") -> tuple[str, ...]:
    return (
        name,
        *(str(count) for count in (counts.shown, counts.accepted, counts.edited, counts.dismissed)),
        NOT_DEFINED if counts.precision is None else f"{counts.precision:.0%}",
        NOT_DEFINED if counts.saved is None else str(counts.saved),
    )


def _show_study(study: "StudyFigures") -> None:
    say(
        f"\nFinished by two or more annotators: {counted(study.shown.documents, 'document')} with suggestions,"
        f" {counted(study.blind.documents, 'document')} without."
    )
    rows = []
    for name, words in FIGURES.items():
        found = study.differences[name]
        interval = NOT_DEFINED if found.interval is None else "{:+.2f} – {:+.2f}".format(*found.interval)
        both = (_figure(getattr(arm, name)) for arm in (study.shown, study.blind))
        rows.append((words, *both, _figure(found.difference, "+.2f"), interval))
    show_table(("agreement", "with", "without", "difference", "95 %"), rows)


def _figure(value: float | None, form: str = ".2f") -> str:
    return NOT_DEFINED if value is None else format(value, form)


@click.command("set-suggestions")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("when", type=click.Choice(("shown", "blind", BY_RULE)))
@click.option("--annotators", default="", metavar="A,B,…", help="Only for these annotators.")
@click.option("--document", "named", multiple=True, metavar="DOCUMENT", help="Only this document. Can be repeated.")
@click.option("--dry-run", is_flag=True, help="Only say how many assignments would change.")
def set_suggestions(project: Path, when: str, annotators: str, named: tuple[str, ...], dry_run: bool) -> None:
    """Set whether suggestions are shown in assigned documents: shown (always), blind (never), or by the rule.

    By the rule they are shown where a document is assigned to one person alone: documents of several count for
    agreement.

    Example: annotator set-suggestions harbour.annot blind --annotators sara
    """
    value: Offer = "shown" if when == "shown" else "blind" if when == "blind" else ""
    with opened(project) as session:
        names = [name.strip() for name in annotators.split(",") if name.strip()]
        pairs = commands.assigned_pairs(session, names, [commands.find_document(session, name) for name in named])
        count = commands.set_suggestions(session, pairs, value, preview=dry_run)
    say(f"{counted(count, 'assignment')} {'would change' if dry_run else 'changed'}.")


@click.command("begin-study")
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--share", type=share_type, default="50%", show_default=True, metavar="SHARE", help="The share without suggestions."
)
@click.option("--seed", default=0, show_default=True, help="The same seed draws the same documents.")
@click.option("--dry-run", is_flag=True, help="Only say how many documents would be with and without.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def begin_study(project: Path, share: float, seed: int, dry_run: bool, as_json: bool) -> None:
    """Begin a study of whether suggestions bias annotators.

    Of the documents that are assigned to two or more annotators and not started, a share is drawn to be annotated
    without suggestions, the others with them. Those about which it was decided before stay as they are. The packages
    that you create next tell the annotators' copies.

    Example: annotator begin-study harbour.annot --share 50% --seed 1 --dry-run
    """
    with opened(project) as session:
        plan = commands.plan_study(session, share, seed)
        if not dry_run:
            commands.begin_study(session, plan)
    if as_json:
        say_json(plan)
        return
    say(
        f"{counted(len(plan.shown), 'document')} with suggestions, {counted(len(plan.blind), 'document')} without:"
        f" {counted(plan.assignments, 'assignment')}. Left out: {plan.begun} started, {plan.decided} decided before."
    )
    if plan.is_small:
        from annotator.app.commands.studying import FEW

        complain(f"With fewer than {FEW} documents of a kind the difference is hardly ever certain.")


COMMANDS = (begin_study, set_suggestions, suggestions)
