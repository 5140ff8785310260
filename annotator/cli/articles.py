"""Commands that edit what is known about documents, remove documents and restore them."""

from pathlib import Path
from typing import Literal

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say, say_json, show_table
from annotator.domain.errors import AnnotatorError


@click.command(name="edit-document")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", nargs=-1, required=True)
@click.option("--title", metavar="WORDS", help="The new title.")
@click.option("--set", "fields", multiple=True, metavar="KEY=VALUE", help="Set a field of the metadata.")
@click.option("--unset", multiple=True, metavar="KEY", help="Remove a field of the metadata.")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="A language, the main one first.")
@click.option("--detect-languages", is_flag=True, help="Find the languages in the text again.")
@click.option(
    "--direction",
    type=click.Choice(["auto", "ltr", "rtl"]),
    help="Direction of all paragraphs without one of their own; auto finds it in the text.",
)
def edit_document(
    project: Path,
    document: tuple[str, ...],
    title: str | None,
    fields: tuple[str, ...],
    unset: tuple[str, ...],
    languages: tuple[str, ...],
    detect_languages: bool,
    direction: Literal["auto", "ltr", "rtl"] | None,
) -> None:
    """Change title, metadata, languages and direction of documents.

    Each DOCUMENT is a title, a number in the list, or the first digits of an id. What you do not name stays.

    Example: annotator edit-document harbour.annot 3 --title "Port reopens" --set outlet=Dawn --language ur
    """
    if languages and detect_languages:
        raise click.UsageError("Use either --language or --detect-languages, not both.")
    values = dict(_field(words) for words in fields)
    with opened(project) as session:
        changed = commands.change_facts(
            session,
            [commands.find_document(session, name) for name in document],
            title=title,
            metadata=values,
            unset=unset,
            languages=languages if languages or detect_languages else None,
            direction="" if direction == "auto" else direction,
        )
    say(f"{counted(changed, 'document')} changed.")


def _field(words: str) -> tuple[str, str]:
    key, separator, value = words.partition("=")
    if not separator:
        raise AnnotatorError("Write a field as KEY=VALUE.", where=words)
    return key, value


@click.command(name="remove-document")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", nargs=-1, required=True)
def remove_document(project: Path, document: tuple[str, ...]) -> None:
    """Remove documents from the project.

    Nothing on them is shown or exported any more. All annotations are kept, and restore-document brings them back.

    Example: annotator remove-document harbour.annot 3
    """
    with opened(project) as session:
        removed = commands.remove_documents(session, [commands.find_document(session, name) for name in document])
    say(f"{counted(removed, 'document')} removed.")


@click.command(name="restore-document")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def restore_document(project: Path, document: tuple[str, ...], as_json: bool) -> None:
    """Bring removed documents back, with all annotations; without DOCUMENT, list the removed ones.

    Each DOCUMENT is a title or the first digits of an id.

    Example: annotator restore-document harbour.annot "Port reopens"
    """
    with opened(project) as session:
        restored = commands.restore_documents(session, [commands.find_removed(session, name) for name in document])
        removed = commands.removed_documents(session)
    if as_json:
        say_json({"restored": restored, "removed": [removed_one._asdict() for removed_one in removed]})
    elif document:
        say(f"{counted(restored, 'document')} restored.")
    else:
        show_table(("id", "title"), [(gone.id[:8], foreign(gone.title)) for gone in removed])


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--save", metavar="NAME", help="Save a filter of the conditions below.")
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Rename a filter.")
@click.option("--delete", metavar="NAME", help="Delete a filter.")
@click.option("--words", default="", help="Words of the title.")
@click.option("--status", type=click.Choice(["open", "todo", "started", "done", "skipped", "mine"]), help="Progress.")
@click.option("--language", default="", metavar="CODE", help="A language of the article.")
@click.option("--flagged", is_flag=True, help="Only flagged articles.")
@click.option("--where", "fields", multiple=True, metavar="KEY=VALUE", help="A value of the metadata.")
@click.option("--label", default="", help="A label that somebody gave to the whole article.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def filters(
    project: Path,
    save: str | None,
    rename: tuple[str, str] | None,
    delete: str | None,
    words: str,
    status: str | None,
    language: str,
    flagged: bool,
    fields: tuple[str, ...],
    label: str,
    as_json: bool,
) -> None:
    """List the saved filters of articles, and save, rename or delete one.

    In a team with a lead, leads and reviewers do that.

    Example: annotator filters harbour.annot --save "Dawn, open" --status open --where outlet=Dawn
    """
    from annotator.app.document_filter import Filter

    wanted = Filter(words, status or "", language, flagged, tuple(sorted(_field(field) for field in fields)), label)
    with opened(project) as session:
        if save is not None:
            commands.save_filter(session, save, wanted)
        if rename is not None:
            commands.rename_filter(session, commands.find_filter(session, rename[0]), rename[1])
        if delete is not None:
            commands.delete_filter(session, commands.find_filter(session, delete))
        saved = commands.saved_filters(session)
    shown = [(one.name, one.words, one.status, one.language, one.flagged, one.metadata, one.label) for one in saved]
    columns = ("name", "words", "status", "language", "flagged", "metadata", "label")
    if as_json:
        say_json([dict(zip(columns, row, strict=True)) for row in shown])
    else:
        show_table(columns, [_filter_row(*row) for row in shown])


def _filter_row(
    name: str, words: str, status: str, language: str, flagged: bool, metadata: dict[str, str], label: str
) -> tuple[str, ...]:
    values = ", ".join(f"{foreign(key)}={foreign(value)}" for key, value in metadata.items())
    return foreign(name), foreign(words), status, language, "yes" if flagged else "", values, foreign(label)


COMMANDS = (edit_document, remove_document, restore_document, filters)
