"""The commands about the guideline of a project: show it, publish it, list and compare its versions."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.guidelines.differences import PartChange

SIGNS = {"added": "+", "changed": "~", "removed": "-"}
_language = click.option("--language", metavar="CODE", default="", help="Language of the text, such as en or ar.")
_json = click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")


@click.group()
@click.argument("project", type=click.Path(path_type=Path))
@click.pass_context
def guideline(context: click.Context, project: Path) -> None:
    """Show, publish and compare the guideline of a project.

    It is Markdown, in one or several languages. `## Speaker {#SPEAKER}` anchors a part to a label, `{#SPEAKER.kind}` to
    an attribute and `{#SPEAKER.kind.group}` to a value of it.

    Example: annotator guideline harbour.annot set guideline.en.md --language en
    """
    context.obj = project


@guideline.command()
@_language
@click.option("--version", type=click.IntRange(min=1), help="Show this version instead of the newest.")
@_json
@click.pass_obj
def show(project: Path, language: str, version: int | None, as_json: bool) -> None:
    """Show the guideline as it is written.

    Without its language there, the text for all languages is shown, or another one.
    """
    from annotator.app.guidelines.versions import text_in

    with opened(project) as session:
        number = commands.guideline_version(session) if version is None else version
        texts = commands.guideline_at(session, number) if number else {}
        if as_json:
            say_json({"version": number, "texts": texts})
        else:
            say(foreign(text_in(texts, language)))


@guideline.command("set")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@_language
@click.option("--default", "as_default", is_flag=True, help="Publish the guideline that comes with the scheme.")
@click.pass_obj
def set_(project: Path, file: Path | None, language: str, as_default: bool) -> None:
    """Publish the text in FILE as the next version of the guideline.

    Texts in other languages stay. An empty file removes the text.
    """
    if (file is None) == (not as_default):
        raise click.UsageError("Give a FILE or --default.")
    with opened(project) as session:
        if file is None:
            texts = commands.default_guideline(session)
        else:
            from annotator.app.guidelines.files import read_guideline_file

            texts = {language: read_guideline_file(file)}
        before = commands.guideline_version(session)
        number = commands.publish_guideline(session, texts)
        say(f"Version {number} published." if number != before else "No difference; nothing was published.")


@guideline.command()
@_json
@click.pass_obj
def versions(project: Path, as_json: bool) -> None:
    """List the versions of the guideline, the newest first."""
    with opened(project) as session:
        known = commands.guideline_versions(session)
        if as_json:
            say_json(
                [
                    {
                        "version": version.number,
                        "person": session.layer_name(version.author) if version.author else "",
                        "recorded": version.recorded.isoformat() if version.recorded else None,
                        "languages": sorted(version.changed),
                    }
                    for version in known
                ]
            )
            return
        rows = [
            (
                str(version.number),
                f"{version.recorded.astimezone():%Y-%m-%d %H:%M}" if version.recorded else "–",
                foreign(session.layer_name(version.author)) if version.author else "–",
                ", ".join(sorted(filter(None, version.changed))) or "–",
            )
            for version in known
        ]
        show_table(("version", "published", "who", "languages"), rows)


@guideline.command()
@click.argument("first", type=click.IntRange(min=0), required=False)
@click.argument("second", type=click.IntRange(min=0), required=False)
@_language
@_json
@click.pass_obj
def diff(project: Path, first: int | None, second: int | None, language: str, as_json: bool) -> None:
    """Show which parts differ between two versions, by default the newest one and the one before it.

    A part is marked + when it was added, - when it was removed, and ~ when its words changed. Version 0 is empty.
    """
    with opened(project) as session:
        newest = commands.guideline_version(session)
        after = newest if second is None else second
        before = max(after - 1, 0) if first is None else first
        changes = commands.guideline_difference(session, before, after, language)
        if as_json:
            say_json({"before": before, "after": after, "parts": [_as_json(change) for change in changes]})
            return
        for change in changes:
            say(f"{SIGNS[change.kind]} {foreign(change.part.title or 'Introduction')}")
        say(f"{counted(len(changes), 'part')} changed from version {before} to {after}.")


def _as_json(change: "PartChange") -> dict[str, object]:
    return {
        "anchor": change.part.anchor,
        "title": change.part.title,
        "change": change.kind,
        "before": change.before.source if change.before else None,
        "after": change.after.source if change.after else None,
    }


COMMANDS = (guideline,)
