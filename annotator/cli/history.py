"""The commands about the history of an article: reading it, and undoing a step of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.history.steps import Step
    from annotator.app.history.summary import Summary
    from annotator.app.session import Session

SHOWN_ID = 12


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document")
@click.option("--layer", metavar="NAME", help="Show only the steps in the layer of this annotator.")
@click.option("--span", metavar="ID", help="Show only the steps of this span of the layer, and of its links.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def history(project: Path, document: str, layer: str | None, span: str | None, as_json: bool) -> None:
    """Show what was done on an article, the newest first.

    DOCUMENT is a title, a number from `annotator list`, or the beginning of an id. An annotator sees own steps, and
    what leads and reviewers did in the own layer and to the article; leads and reviewers see everything.

    Example: annotator history harbour.annot 8585a611 --layer sara
    """
    from annotator.app.history.kinds import summary_of

    if span is not None and layer is None:
        raise click.UsageError("Use --span with --layer: an id is known in its layer.")
    with opened(project) as session:
        document_id = commands.find_document(session, document)
        found = commands.article_history(session, document_id)
        steps = found.steps
        if layer is not None:
            layer_id = session.person(layer).id if layer != "gold" else layer
            steps = found.of_span(layer_id, span) if span else [step for step in steps if layer_id in step.layers]
        rows = [(step, summary_of(step)) for step in steps]
        if as_json:
            say_json([_as_json(session, step, summary) for step, summary in rows])
        else:
            columns = ("step", "when", "who", "what", "words")
            show_table(columns, [_row(session, step, summary) for step, summary in rows])


def _row(session: "Session", step: "Step", summary: "Summary") -> tuple[str, ...]:
    from annotator.app.history.kinds import quote_of_span
    from annotator.app.history.refusals import name_of

    when = f"{step.recorded.astimezone():%Y-%m-%d %H:%M}" if step.recorded else "–"
    what = summary.kind if summary.count == 1 else f"{summary.kind} ({counted(summary.count, 'change')})"
    if summary.before or summary.after:
        what += f": {foreign(summary.before) or '–'} → {foreign(summary.after) or '–'}"
    words = foreign(quote_of_span(summary.span)) if summary.span else summary.virtual
    return step.id[:SHOWN_ID], when, foreign(name_of(session, step.author)), what, words


def _as_json(session: "Session", step: "Step", summary: "Summary") -> dict[str, object]:
    from annotator.app.history.kinds import is_correction
    from annotator.app.history.refusals import name_of

    return {
        "step": step.id,
        "recorded": step.recorded.isoformat() if step.recorded else None,
        "person": name_of(session, step.author),
        "layers": sorted(session.layer_name(layer) for layer in step.layers),
        "act": step.act,
        "kind": summary.kind,
        "label": summary.span.label if summary.span else "",
        "quote": list(summary.span.quote) if summary.span else [],
        "before": summary.before,
        "after": summary.after,
        "correction": is_correction(step),
        "merge": step.merge[0] if step.merge else None,
        "changes": [
            {"type": change.type, "id": change.entity, "layer": session.layer_name(change.layer)}
            | {"before": change.before, "after": change.after}
            for change in step.changes
        ],
    }


@click.command("undo-step")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document")
@click.argument("step")
@click.option("--back-to", is_flag=True, help="Undo all own steps on the article after it, and not the step itself.")
def undo_step(project: Path, document: str, step: str, back_to: bool) -> None:
    """Undo one step of an article by itself, or all own steps after it.

    DOCUMENT is a title, a number from `annotator list`, or the beginning of an id; STEP is the beginning of an id from
    `annotator history`. Others' steps stay. What was undone is a step itself, and can be undone.

    Example: annotator undo-step harbour.annot 8585a611 27f0c4d1 --back-to
    """
    from annotator.domain.errors import AnnotatorError

    with opened(project) as session:
        found = commands.article_history(session, commands.find_document(session, document))
        chosen = [one for one in found.steps if one.id.startswith(step.lower())]
        if not chosen:
            raise AnnotatorError(
                "No step begins with this id.", where=step, remedy="`annotator history` shows them all."
            )
        if len(chosen) > 1:
            raise AnnotatorError(
                "Several steps begin with this id.", where=step, remedy="Give more characters of the id."
            )
        if not back_to:
            commands.undo_step(session, chosen[0])
            say("1 step undone.")
            return
        done = commands.undo_back_to(session, chosen[0])
        say(f"{counted(len(done.undone), 'step')} undone.")
        if done.kept:
            say(f"{counted(len(done.kept), 'step')} kept, because changes of others stand on what they did.")


COMMANDS = (history, undo_step)
