"""The command that lists claims of the whole project: who said what, and who stands where."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import foreign, progress, say, say_json_list, show_table
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.app.analysis.archive import Archive
    from annotator.app.analysis.filtering import ClaimFilter
    from annotator.app.analysis.rows import ClaimRow, Said

AT_A_TIME = 1000
"""Claims that are read at once."""
COLUMNS = ("article", "date", "outlet", "claim", "speakers", "stances")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Said by this speaker.")
@click.option(
    "--affiliation", "affiliations", multiple=True, metavar="NAME", help="Said by somebody who belongs to this."
)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Said by a speaker of this kind, such as person.")
@click.option("--holder", "holders", multiple=True, metavar="NAME", help="This speaker has a stance towards it.")
@click.option("--stance", "stances", multiple=True, metavar="VALUE", help="Somebody, or the holder, has this stance.")
@click.option("--towards", metavar="NAME", help="About this speaker or target.")
@click.option("--label", "labels", multiple=True, metavar="LABEL", help="CLAIM (the default) or TARGET.")
@click.option("--attribute", "attributes", multiple=True, metavar="KEY=VALUE", help="With this attribute of the claim.")
@click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="In an article of this outlet.")
@click.option(
    "--since", default="", metavar="DATE", help="In an article of this date or later: 2026, 2026-03, 2026-03-31."
)
@click.option("--until", default="", metavar="DATE", help="In an article of this date or earlier.")
@click.option("--language", "languages", multiple=True, metavar="CODE", help="In an article with this language.")
@click.option("--direction", "directions", multiple=True, type=click.Choice(["rtl", "ltr", "mixed"]),
              help="With words of this direction.")  # fmt: skip
@click.option("--words", default="", help="With these words, however they are spelt.")
@click.option("--layer", metavar="NAME", help="Of this annotator, or gold. Default: gold if there is any.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def claims(project: Path, as_json: bool, layer: str | None, **filters: object) -> None:
    """List the claims of all articles, the newest first: who said them, and who stands where.

    An option that is given several times means any of its values; different options all have to hold. NAME is a name of
    an entry of the register, in any spelling, its id, or the words of a speaker without an entry; AUTHOR and
    UNSPECIFIED are the speakers without words.

    Example: annotator claims harbour.annot --affiliation "Port Authority" --stance opposes --since 2026-03
    """
    with opened(project) as session:
        with progress("Reading claims") as task:
            archive = commands.open_archive(session, commands.find_layer(session, layer) if layer else None, task)
        found = _rows(archive, _filter(archive, **filters))
        if as_json:
            say_json_list(map(_as_json, found))
        elif (first := next(found, None)) is not None:
            show_table(COLUMNS, map(_row, chain([first], found)))
        else:
            say("No claims.")


def _filter(archive: "Archive", **given: object) -> "ClaimFilter":
    """Return the filter that the options describe, with speakers and entries by their ids."""
    from annotator.app.analysis.filtering import ClaimFilter

    values = {name: value for name, value in given.items() if value}
    for name in ("speakers", "holders"):
        values[name] = tuple(commands.find_speaker(archive, one) for one in _texts(given[name]))
    values["affiliations"] = tuple(
        commands.find_entry(archive.session, one).id for one in _texts(given["affiliations"])
    )
    if given["towards"]:
        values["towards"] = commands.find_speaker(archive, str(given["towards"]))
    values["attributes"] = tuple(map(_attribute, _texts(given["attributes"])))
    for name in ("since", "until"):
        _require_date(str(given[name]))
    return ClaimFilter(**values)  # type: ignore[arg-type]


def _texts(given: object) -> Sequence[str]:
    assert isinstance(given, tuple), "an option that may be given several times"
    return given


def _attribute(given: str) -> tuple[str, str]:
    key, separator, value = given.partition("=")
    if not separator:
        raise click.UsageError("Write an attribute as KEY=VALUE.")
    return key, value


def _require_date(date: str) -> None:
    from annotator.domain.register_validation import is_date

    if not is_date(date):
        raise AnnotatorError("This is not a date.", where=date, remedy="Write it as 2026, 2026-03 or 2026-03-31.")


def _rows(archive: "Archive", filter_: "ClaimFilter") -> "Iterator[ClaimRow]":
    from annotator.app.analysis.filtering import rows_of
    from annotator.app.analysis.rows import claim_rows

    rows = rows_of(archive, filter_).tolist()
    for begin in range(0, len(rows), AT_A_TIME):
        yield from claim_rows(archive, rows[begin : begin + AT_A_TIME])


def _row(row: "ClaimRow") -> tuple[str, ...]:
    stances = ", ".join(f"{foreign(_name(one.holder))}: {one.value}" for one in row.stances)
    speakers = ", ".join(foreign(_name(one)) for one in row.speakers)
    return foreign(row.title), foreign(row.date), foreign(row.outlet), foreign(row.words), speakers, stances


def _name(said: "Said") -> str:
    return said.name or said.key


def _as_json(row: "ClaimRow") -> dict[str, object]:
    return {
        "document": row.document,
        "claim": row.words,
        "fragments": row.fragments,
        "speakers": [_name(one) for one in row.speakers],
        "stances": [{"holder": _name(one.holder), "value": one.value} for one in row.stances],
        "date": row.date,
        "outlet": row.outlet,
    }


COMMANDS = (claims,)
