"""What a file brings, checked against text and scheme before anything of it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from annotator.adjudication.member_names import qualified
from annotator.app.importing.reconciliation import records_in, with_content_ids
from annotator.app.importing.role_fitting import with_fitting_roles
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations
from annotator.domain.composition import Composition
from annotator.domain.errors import AnnotatorError, InvalidRecordsError, Problem
from annotator.domain.operation import Annotator, Decision
from annotator.domain.scheme import Scheme
from annotator.domain.validation import annotation_problems
from annotator.exchange.records import Article, DecisionLine, LayerWork
from annotator.text.paragraphs import paragraphs

UNNAMED = ""


class UnknownLabelsError(AnnotatorError):
    """A file has labels that the scheme lacks: those of `spans`, and those of `relations`."""

    def __init__(
        self, what: str, spans: Iterable[str], relations: Iterable[str], *, where: str, remedy: str, **values: object
    ) -> None:
        self.spans = tuple(sorted(spans))
        self.relations = tuple(sorted(relations))
        super().__init__(what, where=where, remedy=remedy, **values)


class Piece(msgspec.Struct, frozen=True):
    """Somebody's work on one article, as the file has it and as records."""

    annotator: Annotator
    work: LayerWork
    records: Annotations
    decisions: tuple[Decision, ...] = ()
    judged: tuple[Annotator, ...] = ()
    """Those whose work the decisions were about."""


class Incoming(msgspec.Struct, frozen=True):
    """An article that may be written, with everybody's work on it."""

    article: Article
    pieces: list[Piece]


class Rules(msgspec.Struct, frozen=True):
    """What a file is held against.

    `label_map` leads from foreign labels to those of the scheme; `unnamed` is whose work it is when the file does not
    say; `annotator` gives whose layer has a name, and raises AnnotatorError for what cannot be one.
    """

    scheme: Scheme
    label_map: Mapping[str, str]
    unnamed: str | None
    annotator: Callable[[str], Annotator]


def checked(articles: Iterable[Article], where: str, rules: Rules, *, keeps_ids: bool = True) -> Iterator[Incoming]:
    """Yield the articles of a file until something is wrong with one; go on to its end, and then raise.

    Unless the format `keeps_ids`, those of the file (T1 …) stand in others too, and give way to ids of the content.

    Raises UnknownLabelsError with every label that the scheme lacks, InvalidRecordsError with every other problem, and
    AnnotatorError for a file without articles.
    """
    check = _FileCheck(where, rules, keeps_ids=keeps_ids)
    any_article = False
    for article in articles:
        any_article = True
        incoming = check.incoming(article)
        if not check.failed:
            yield incoming
    if not any_article:
        raise AnnotatorError("The file is empty: there is no article in it.", where=where)
    check.finish()


class _FileCheck:
    """Gathers what is wrong with one file."""

    def __init__(self, where: str, rules: Rules, *, keeps_ids: bool) -> None:
        self._where = where
        self._keeps_ids = keeps_ids
        self._rules = rules
        self._labels = {label.id for label in rules.scheme.labels} | {one.id for one in rules.scheme.relations}
        self._unknown: dict[str, str] = {}
        self._unknown_spans: set[str] = set()
        self._unknown_relations: set[str] = set()
        self._problems: list[Problem] = []

    @property
    def failed(self) -> bool:
        return bool(self._unknown or self._problems)

    def incoming(self, article: Article) -> Incoming:
        place = f"line {article.line}, " if article.line else ""
        pieces: dict[str, Piece] = {}
        for stated, foreign in article.layers.items():
            annotator = self._annotator(stated, place)
            if annotator.id in pieces:
                twice = Problem(f"{place}layer {stated}", "stands there twice under names that are the same")
                self._problems.append(twice)
            work = with_fitting_roles(relabelled(foreign, self._rules.label_map), self._rules.scheme)
            records = records_in(work, annotator.id, article.id)
            people = self._people(work, place)
            decisions = self._decisions(work, annotator, article.id, people, place)
            self._check(records, article.text, f"{place}layer {annotator.name}, ")
            taken = records if self._keeps_ids else with_content_ids(records)
            pieces[annotator.id] = Piece(annotator, work, taken, decisions, tuple(people.values()))
        self._check_directions(article, place)
        return Incoming(article, list(pieces.values()))

    def _people(self, work: LayerWork, place: str) -> dict[str, Annotator]:
        """Those named in decisions, by their names in the file."""
        names = {name for one in work.decisions or () for name in (*one.layers, one.chosen, *_composed_of(one)) if name}
        return {name: self._annotator(name, place) for name in sorted(names)}

    def _decisions(
        self, work: LayerWork, annotator: Annotator, document: str, people: Mapping[str, Annotator], place: str
    ) -> tuple[Decision, ...]:
        """What reviewers decided; only the gold layer rests on decisions."""
        found = work.decisions or ()
        if found and annotator.id != GOLD:
            self._problems.append(Problem(f"{place}layer {annotator.name}", "has decisions, which only gold can have"))
            return ()
        return tuple(
            Decision(
                id=one.id,
                layer=GOLD,
                document=document,
                place=tuple(_named_by_id(name, people) for name in one.place),
                layers=tuple(sorted(people[name].id for name in one.layers)),
                outcome=one.outcome,
                chosen=people[one.chosen].id if one.chosen else "",
                reason=one.reason,
                gold=one.gold,
                composition=_composition(one, people),
            )
            for one in found
        )

    def _annotator(self, stated: str, place: str) -> Annotator:
        name = stated if stated != UNNAMED else self._rules.unnamed
        where = f"{self._where}, {place}layer {stated}" if stated else f"{self._where}, {place}".rstrip(", ")
        if name is None:
            raise AnnotatorError(
                "The file does not say whose work this is.", where=where, remedy="Name the annotator with --as."
            )
        try:
            return self._rules.annotator(name)
        except AnnotatorError as error:
            raise AnnotatorError(error.what, where=where, remedy=error.remedy, **error.values) from error

    def _check(self, records: Annotations, text: str, place: str) -> None:
        spans = {span.label for span in records.spans.values()} - self._labels
        relations = {relation.label for relation in records.relations.values()} - self._labels
        if spans or relations:
            self._unknown_spans |= spans
            self._unknown_relations |= relations
            self._unknown = dict.fromkeys(sorted(spans | relations), place.partition(",")[0]) | self._unknown
            return
        self._problems += (
            problem.at(f"{place}{problem.place}") for problem in annotation_problems(records, text, self._rules.scheme)
        )
        self._problems += (
            Problem(f"{place}span {name}", "the program keeps this id for itself")
            for name in VIRTUAL_SPEAKERS
            if name in records.spans
        )

    def _check_directions(self, article: Article, place: str) -> None:
        if not article.directions:
            return
        known = {str(number) for number in range(len(paragraphs(article.text)))}
        self._problems += (
            Problem(f"{place}directions", "there is no paragraph {number}", {"number": number})
            for number in article.directions
            if number not in known
        )

    def finish(self) -> None:
        if self._unknown:
            raise UnknownLabelsError(
                "The scheme has no label {labels}.",
                self._unknown_spans,
                self._unknown_relations,
                where=self._where,
                remedy="Map them to labels of the scheme with --map; it has {known}. Or take them in: --extend-scheme.",
                labels=", ".join(f"{label} ({place})" for label, place in sorted(self._unknown.items())),
                known=", ".join(sorted(self._labels)),
            )
        if self._problems:
            raise InvalidRecordsError(
                "Nothing of the file was imported: {problems}.", self._problems, where=self._where
            )


def _composed_of(line: DecisionLine) -> Iterator[str]:
    """Yield the names of the layers that the parts of a composed claim are in."""
    if line.composition:
        yield from (layer for layer, _ in line.composition.parts())


def _composition(line: DecisionLine, people: Mapping[str, Annotator]) -> Composition | None:
    if not line.composition:
        return None
    return line.composition.mapped(lambda part: (people[part[0]].id, part[1]) if part[0] else part)


def relabelled(work: LayerWork, labels: Mapping[str, str]) -> LayerWork:
    """Return a layer's work with other labels, by the labels that it has."""
    if not labels:
        return work
    replace = msgspec.structs.replace
    return replace(
        work,
        spans=tuple(replace(one, label=labels.get(one.label, one.label)) for one in work.spans),
        relations=tuple(replace(one, label=labels.get(one.label, one.label)) for one in work.relations),
    )


def _named_by_id(name: str, people: Mapping[str, Annotator]) -> str:
    """Return the name of a judged span with the id of its layer, where it has the name of one."""
    layer, _, span = name.rpartition("/")
    return qualified(people[layer].id, span) if layer in people else name
