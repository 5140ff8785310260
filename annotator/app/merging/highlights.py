"""What matters most to the person at work in a merge: found by comparing the project before it and after it."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from annotator.app.inbox_items import item_key
from annotator.app.merging.authority import ProjectSnapshot
from annotator.app.people import People
from annotator.app.revising.chains import newest_of
from annotator.app.revising.open_places import places_on
from annotator.domain.inbox import is_own_id
from annotator.storage import documents, merge_news, revisions, scheme_reading, states
from annotator.storage.database import ProjectFile
from annotator.storage.document_ids import ids_of
from annotator.storage.merge_changes import ChangeTally

HighlightKind = Literal["corrected text", "correction", "answer", "given", "taken", "scheme", "guideline"]


class Highlight(msgspec.Struct, frozen=True):
    """Something of a merge that matters to the person who merges.

    `count` is the number of articles, annotations or items, or the version of the scheme or guideline; `places` are
    those of corrected texts that the person still has to look at. `name` is who did it, `document` and `item` say where
    the first one is.
    """

    kind: HighlightKind
    count: int
    places: int = 0
    name: str = ""
    document: str = ""
    item: str = ""


class Surroundings(NamedTuple):
    """What a merge of records of these types may change for the person at work (by id, "" for nobody), at one moment.

    `answered` are items of theirs, with their documents, in which somebody writes with what is staged; `corrected` are
    the documents on which somebody corrects them.
    """

    person: str
    types: frozenset[str]
    revisions: frozenset[tuple[str, str]] = frozenset()
    assigned: frozenset[str] = frozenset()
    guideline: int = 0
    answered: tuple[tuple[str, str], ...] = ()
    corrected: tuple[str, ...] = ()

    @classmethod
    def before(cls, file: ProjectFile, person: str, people: People, types: frozenset[str]) -> "Surroundings":
        """Return those before the merge of what is staged."""
        answered = merge_news.answered_items(file, person) if person else ()
        corrected = merge_news.corrected_documents(file, person, _owners(person, people)) if person else ()
        return cls.of(file, person, types)._replace(answered=tuple(answered), corrected=tuple(corrected))

    @classmethod
    def of(cls, file: ProjectFile, person: str, types: frozenset[str]) -> "Surroundings":
        """Return those that are in the file now; what such records do not change is not read."""
        found = cls(person, types)
        if "document" in types:
            found = found._replace(revisions=frozenset(revisions.revisions(file)))
        if person and types & {"assignment", "document"}:
            numbers = documents.assigned_numbers(file, person)
            found = found._replace(assigned=frozenset(ids_of(file, numbers).values()))
        if "guideline" in types:
            found = found._replace(guideline=scheme_reading.guideline_version(file))
        return found


def highlights(
    file: ProjectFile,
    before: tuple[Surroundings, ProjectSnapshot],
    after: ProjectSnapshot,
    changes: Iterable[ChangeTally],
) -> Iterator[Highlight]:
    """Yield what matters, the most important first. The project file must be in its state after the merge."""
    was, known = before
    now = Surroundings.of(file, was.person, was.types)
    corrected = sorted({newest_of(file, after_) for _, after_ in now.revisions - was.revisions})
    if corrected:
        yield _corrected_text(file, was.person, corrected)
    if was.person:
        yield from _corrections(file, was, after.people, changes)
        if was.answered:
            # A message on a text that was corrected is on both texts.
            keys = dict.fromkeys(_key(file, was.person, item, document) for item, document in was.answered)
            yield Highlight("answer", len(keys), item=next(iter(keys)))
        yield from _assignments(file, was, now)
    if after.scheme != known.scheme:
        yield Highlight("scheme", after.scheme.version)
    if now.guideline != was.guideline:
        yield Highlight("guideline", now.guideline)


def _corrected_text(file: ProjectFile, person: str, corrected: list[str]) -> Highlight:
    layers = [person] if person and states.has_work(file, person) else states.layers(file)
    found = {id_: sum(place.open for place in places_on(file, id_, layers)) for id_ in corrected}
    first = max(corrected, key=lambda id_: found[id_])
    return Highlight("corrected text", len(corrected), sum(found.values()), document=first)


def _corrections(
    file: ProjectFile, was: Surroundings, people: People, changes: Iterable[ChangeTally]
) -> Iterator[Highlight]:
    owners = _owners(was.person, people)
    by_author: dict[str, int] = {}
    for tally in changes:
        if tally.layer == was.person and tally.author not in owners and tally.type in ("span", "relation"):
            by_author[tally.author] = by_author.get(tally.author, 0) + tally.added + tally.changed + tally.removed
    document = newest_of(file, was.corrected[0]) if was.corrected else ""
    for author, count in sorted(by_author.items()):
        yield Highlight("correction", count, name=people.layer_name(author), document=document)


def _key(file: ProjectFile, person: str, item: str, document: str) -> str:
    """Return the key of an item of somebody's inbox: flags and notes are known by their article."""
    return item if is_own_id(item) else item_key(person, newest_of(file, document), item)


def _owners(person: str, people: People) -> set[str]:
    """Return the ids of a person, those united with them included."""
    member = people.with_id(person)
    return {person} | {one.id for one in people.all if member and people.united_with(one).id == member.id}


def _assignments(file: ProjectFile, was: Surroundings, now: Surroundings) -> Iterator[Highlight]:
    had = {newest_of(file, id_) for id_ in was.assigned}
    if given := sorted(now.assigned - had):
        yield Highlight("given", len(given), document=given[0])
    listed = set(ids_of(file, documents.listed_numbers(file)).values()) if had - now.assigned else set()
    if taken := (had - now.assigned) & listed:
        yield Highlight("taken", len(taken))
