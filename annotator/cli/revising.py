"""The command that replaces the text of an article by a corrected one."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.commands.revising import Revision
    from annotator.app.revising.places import RevisedPlace


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", metavar="NAME", help="Encoding of a text file that is not UTF-8, such as cp1256.")
@click.option("--dry-run", is_flag=True, help="Only show what it would do to the annotations.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def revise(project: Path, document: str, file: Path, encoding: str | None, dry_run: bool, as_json: bool) -> None:
    """Replace the text of an article by the corrected text in a file.

    DOCUMENT is a title, a number in the list, or the first digits of an id. Everybody's annotations stay on their
    words, also those that are merged later. Annotations whose words were changed or are gone are listed, and shown to
    their annotators; the text before stays in the project.

    Example: annotator revise harbour.annot 3 corrected.txt --dry-run
    """
    with opened(project) as session, progress("Comparing") as task:
        text = commands.corrected_text(session, file, encoding)
        found = commands.find_document(session, document)
        act = commands.preview_revision if dry_run else commands.revise_document
        revision = act(session, found, text, task)
        names = {place.layer: session.layer_name(place.layer) for place in revision.places}
    if as_json:
        say_json(_json(revision, names))
    else:
        _show(revision, names, dry_run=dry_run)


def _json(revision: "Revision", names: dict[str, str]) -> dict[str, object]:
    return {
        "before": revision.before,
        "document": revision.document,
        "title": revision.title,
        **{fate: revision.count(fate) for fate in ("kept", "moved", "lost")},
        "places": [
            {
                "layer": names[place.layer],
                "span": place.span,
                "label": place.label,
                "fate": place.fate,
                "words": place.words,
                "fragments": place.fragments,
                "new_words": place.new_words,
                "new_fragments": place.new_fragments,
            }
            for place in revision.places
        ],
    }


def _show(revision: "Revision", names: dict[str, str], *, dry_run: bool) -> None:
    changed = [place for place in revision.places if place.fate != "kept"]
    if changed:
        header = ("annotator", "label", "", "words before", "words now")
        show_table(header, [(foreign(names[place.layer]), *_row(place)) for place in changed])
    say(
        f"{counted(revision.count('kept'), 'annotation')} kept, {revision.count('moved')} with changed words,"
        f" {revision.count('lost')} lost."
    )
    if dry_run:
        complain("Nothing was changed.")
    else:
        say(f"The new text is document {revision.document[:8]}.")


def _row(place: "RevisedPlace") -> tuple[str, ...]:
    now = " … ".join(place.new_words)
    return place.label, place.fate, foreign(" … ".join(place.words)), foreign(now) if now else ""


COMMANDS = (revise,)
