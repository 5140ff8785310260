"""The command that lists claims of the whole project: who said what, and who stands where."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.claim_filters import claim_options, filter_of, open_layer
from annotator.cli.opening import opened
from annotator.cli.output import foreign, progress, say, say_json_list, show_table

if TYPE_CHECKING:
    from annotator.app.analysis.archive import Archive
    from annotator.app.analysis.filtering import ClaimFilter
    from annotator.app.analysis.rows import ClaimRow, Said

AT_A_TIME = 1000
"""Claims that are read at once."""
COLUMNS = ("article", "date", "outlet", "claim", "speakers", "stances")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@claim_options
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
            archive = open_layer(session, layer, task)
        found = _rows(archive, filter_of(archive, **filters))
        if as_json:
            say_json_list(map(_as_json, found))
        elif (first := next(found, None)) is not None:
            show_table(COLUMNS, map(_row, chain([first], found)))
        else:
            say("No claims.")


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
