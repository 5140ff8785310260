"""The commands about what others changed under an annotator's work: places of corrected texts, and corrections."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say, say_json, show_table
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.app.commands.correcting import Correction
    from annotator.app.revising.places import RevisedPlace
    from annotator.app.session import Session
    from annotator.domain.annotation import Relation, Span

SHOWN_ID = 12


class _Named(Protocol):
    """Anything that a person names by the first digits of an id."""

    @property
    def shown_id(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


class _Place:
    """A place with its annotator's name."""

    def __init__(self, place: "RevisedPlace", name: str, title: str) -> None:
        self.place, self.name, self.title = place, name, title
        self.shown_id = place.span


class _Correction:
    """A correction with its document and its annotator's name."""

    def __init__(self, found: "Correction", document: str, layer: str, name: str) -> None:
        self.found, self.document, self.layer, self.name = found, document, layer, name
        self.shown_id = found.id


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", required=False)
@click.option("--layer", metavar="NAME", help="Only the places of this annotator.")
@click.option("--keep", multiple=True, metavar="ID", help="Confirm the annotation at a place.")
@click.option("--drop", multiple=True, metavar="ID", help="Remove the annotation at a place.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def places(
    project: Path, document: str | None, layer: str | None, keep: tuple[str, ...], drop: tuple[str, ...], as_json: bool
) -> None:
    """List the annotations to look at after the text of an article was corrected, and settle them.

    Their words were changed, or are gone. DOCUMENT is a title, a number in the list, or the first digits of an id;
    without it, the places of all articles are listed. ID is the beginning of an id from the list. Annotators settle
    their own places, leads and reviewers those of everybody. To mark other words instead, use the window.

    Example: annotator places harbour.annot --keep 8d07a1 --drop 27f0c4
    """
    with opened(project) as session:
        found = _open_places(session, document, layer)
        chosen = [(one, "kept") for one in _named(found, keep)] + [(one, "dropped") for one in _named(found, drop)]
        for one, outcome in chosen:
            session.correct(one.place.layer)
            commands.check_place(session, one.place, "kept" if outcome == "kept" else "dropped")
            session.correct(None)
        left = _open_places(session, document, layer) if chosen else found
    if as_json:
        say_json([_place_as_json(one) for one in left])
        return
    if chosen:
        say(f"{counted(len(keep), 'annotation')} kept, {len(drop)} dropped.")
    if left:
        show_table(
            ("id", "article", "annotator", "label", "words before", "words now"), [_place_row(one) for one in left]
        )
    else:
        say("No places to look at.")


def _open_places(session: "Session", document: str | None, layer: str | None) -> list[_Place]:
    documents = [commands.find_document(session, document)] if document else commands.corrected_texts(session)
    layers = [session.person(layer).id] if layer else [person.id for person in session.people().all]
    return [
        _Place(place, session.layer_name(place.layer), session.facts(place.document).title)
        for id_ in documents
        for place in commands.revised_places(session, id_, layers)
        if place.open
    ]


def _place_row(one: _Place) -> Sequence[str]:
    place = one.place
    before, now = (" … ".join(words) for words in (place.words, place.new_words))
    words = (foreign(before), foreign(now) if now else "gone")
    return place.span[:SHOWN_ID], foreign(one.title), foreign(one.name), place.label, *words


def _place_as_json(one: _Place) -> dict[str, object]:
    place = one.place
    return {
        "document": place.document,
        "title": one.title,
        "layer": one.name,
        "span": place.span,
        "label": place.label,
        "fate": place.fate,
        "words": place.words,
        "fragments": place.fragments,
        "new_words": place.new_words,
        "new_fragments": place.new_fragments,
    }


@click.command(name="corrections")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", required=False)
@click.option("--layer", metavar="NAME", help="Only the corrections of this annotator's work.")
@click.option("--take-back", multiple=True, metavar="ID", help="Restore what was there before a correction.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def corrections(
    project: Path, document: str | None, layer: str | None, take_back: tuple[str, ...], as_json: bool
) -> None:
    """List what leads and reviewers corrected in the annotations of others, and take it back.

    DOCUMENT is a title, a number in the list, or the first digits of an id; without it, the corrections of all articles
    are listed. ID is the beginning of an id from the list. Annotators take back corrections of their own annotations
    alone; what hangs together is restored together.

    Example: annotator corrections harbour.annot --take-back 8d07a1
    """
    with opened(project) as session:
        found = list(_corrections(session, document, layer))
        restored = 0
        for chosen in _named(found, take_back):
            if chosen.layer != session.own_layer:
                raise AnnotatorError("Only the annotator can take back this correction.", where=chosen.name)
            known = commands.corrections(session, chosen.document)
            if chosen.found.id in known:  # not restored with another one
                restored += commands.take_back_corrections(session, chosen.document, [chosen.found.id])
        left = list(_corrections(session, document, layer)) if take_back else found
        rows = [_correction_row(session, one) for one in left]
        if as_json:
            say_json([_correction_as_json(one) for one in left])
            return
    if take_back:
        say(f"{counted(restored, 'annotation')} restored.")
    if rows:
        show_table(("id", "article", "annotator", "corrected by", "before", "now"), rows)
    else:
        say("No corrections.")


def _corrections(session: "Session", document: str | None, layer: str | None) -> Iterator[_Correction]:
    wanted = commands.find_document(session, document) if document else None
    owner = session.person(layer).id if layer else None
    for id_, own in commands.corrected_layers(session):
        if wanted in (None, id_) and owner in (None, own):
            for found in commands.corrections(session, id_, own).values():
                yield _Correction(found, id_, own, session.layer_name(own))


def _correction_row(session: "Session", one: _Correction) -> Sequence[str]:
    found, title = one.found, session.facts(one.document).title
    people = (foreign(one.name), foreign(found.name))
    return found.id[:SHOWN_ID], foreign(title), *people, _words(found.before), _words(found.after)


def _words(record: "Span | Relation | None") -> str:
    if record is None:
        return "nothing"
    quote = getattr(record, "quote", ())
    stated = ", ".join(f"{foreign(key)}={foreign(str(value))}" for key, value in record.attributes.items())
    return " ".join(filter(None, (record.label, foreign(" … ".join(quote)) if quote else "", stated)))


def _correction_as_json(one: _Correction) -> dict[str, object]:
    found = one.found
    return {
        "id": found.id,
        "document": one.document,
        "layer": one.name,
        "by": found.name,
        "recorded": found.recorded,
        "before": found.before,
        "after": found.after,
    }


def _named(found: Sequence[_N], ids: Sequence[str]) -> list[_N]:
    """Return what the beginnings of ids name, each once. Raises AnnotatorError for one that names none, or several."""
    chosen: dict[str, _N] = {}
    for id_ in ids:
        known = [one for one in found if one.shown_id.startswith(id_.lower())]
        if not known:
            raise AnnotatorError("Nothing in the list begins with this id.", where=id_)
        if len(known) > 1:
            raise AnnotatorError(
                "Several begin with this id.", where=id_, remedy="Give more characters of it, or name the document."
            )
        chosen[known[0].shown_id] = known[0]
    return list(chosen.values())


COMMANDS = (places, corrections)
