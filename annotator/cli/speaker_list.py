"""The register of speakers as the command line lists it, with the number of claims that each speaker makes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from annotator.app import commands
from annotator.cli.claim_filters import filter_of, open_layer
from annotator.cli.output import foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.analysis.archive import Archive
    from annotator.app.session import Session
    from annotator.domain.register import Entry

COLUMNS = ("name", "further names", "kind", "belongs to", "claims", "id")


class Speaker(NamedTuple):
    """A speaker with the number of claims that it makes; one without an entry has none of its fields but a name."""

    entry: "Entry"
    claims: int


def list_speakers(session: "Session", layer: str | None, filters: Mapping[str, object], *, as_json: bool) -> None:
    """List all entries with the number of their claims, or of a filter only the speakers of claims that pass it.

    The claims are those of a layer, by name, or the usual one. Under a filter those without an entry are listed by
    their words. Raises AnnotatorError for a name in the filter, or of a layer, that nobody has.
    """
    found = list(_speakers(session, layer, filters))
    if as_json:
        say_json([_as_json(session, one) for one in found])
    else:
        show_rows(COLUMNS, [_row(session, one) for one in found], "No speakers." if _is_used(filters) else _NO_ENTRIES)


_NO_ENTRIES = "The register has no entries."


def _is_used(filters: Mapping[str, object]) -> bool:
    return any(filters.values())


def _speakers(session: "Session", layer: str | None, filters: Mapping[str, object]) -> Iterator[Speaker]:
    """Yield who is listed: under a filter those with the most claims first, otherwise by name."""
    from annotator.app.analysis.counting import claims_by_speaker
    from annotator.domain.annotation import VIRTUAL_SPEAKERS
    from annotator.domain.register import Entry

    register, archive = commands.register(session), _archive(session, layer)
    claims = claims_by_speaker(archive, filter_of(archive, **filters)) if archive is not None else {}
    if _is_used(filters):
        for key, count in claims.items():
            assert archive is not None, "it has claims"
            words = archive.speakers.name(archive.speakers.number_of(key))
            virtual = key if key in VIRTUAL_SPEAKERS else ""
            yield Speaker(register.entry(key) or Entry(virtual, name=words or key), count)
        return
    for entry in register.listed():
        yield Speaker(entry, claims.get(entry.id, 0))
    for key in VIRTUAL_SPEAKERS:
        if claims.get(key) and key not in register:
            yield Speaker(Entry(key, name=key), claims[key])


def _archive(session: "Session", layer: str | None) -> "Archive | None":
    """Return the claims that are counted, None in a project without annotations."""
    if not commands.has_annotations(session) and not layer:
        return None
    with progress("Reading claims") as task:
        return open_layer(session, layer, task)


def show_rows(columns: Sequence[str], rows: Sequence[Sequence[str]], nothing: str) -> None:
    """Show a table, or say that there is nothing."""
    if rows:
        show_table(columns, rows)
    else:
        say(nothing)


def _row(session: "Session", one: Speaker) -> tuple[str, ...]:
    register, entry = commands.register(session), one.entry
    groups = [register.entries[group].name for group in register.belongs_to(entry.id)]
    further, belongs = (", ".join(map(foreign, some)) for some in (register.names(entry.id)[1:], groups))
    return foreign(entry.name), further, foreign(entry.kind), belongs, str(one.claims), entry.id


def _as_json(session: "Session", one: Speaker) -> dict[str, object]:
    register, entry = commands.register(session), one.entry
    return {
        "id": entry.id,
        "name": entry.name,
        "names": register.names(entry.id)[1:],
        "kind": entry.kind,
        "external": entry.external,
        "note": entry.note,
        "affiliations": [
            {"to": affiliation.to, "name": to.name, "since": affiliation.since, "until": affiliation.until}
            for affiliation in register.affiliations(entry.id)
            if (to := register.entry(affiliation.to)) is not None
        ],
        "merged": register.merged(entry.id),
        "claims": one.claims,
    }
