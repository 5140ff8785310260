"""The articles of a file, checked against their texts and the scheme before any of them is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from annotator.adjudication.member_names import qualified
from annotator.app.importing.mapping import mapped
from annotator.app.importing.present_names import with_present_names
from annotator.app.importing.reconciliation import records_of, with_content_ids
from annotator.app.importing.role_fitting import with_fitting_roles
from annotator.app.importing.unknown_names import UnknownNames
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations
from annotator.domain.composition import Composition
from annotator.domain.errors import AnnotatorError, InvalidRecordsError, Problem
from annotator.domain.operation import Annotator, Decision
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_folding import folding
from annotator.domain.validation import annotation_problems
from annotator.exchange.label_map import LabelMap
from annotator.exchange.records import Article, DecisionData, LayerWork
from annotator.exchange.remarks import Remark
from annotator.storage.first_places import FirstPlaces
from annotator.text.paragraphs import paragraphs

UNNAMED = ""
"""The name of a layer whose annotator the file does not name."""


class UnnamedAnnotatorError(AnnotatorError):
    """A file has annotations of somebody whom it does not name."""

    def __init__(self, where: str) -> None:
        super().__init__("The file does not name the annotator.", where=where, remedy="Give the annotator with --as.")


class IncomingLayer(msgspec.Struct, frozen=True):
    """One annotator's work on one article, as the file has it and as records."""

    annotator: Annotator
    work: LayerWork
    records: Annotations
    decisions: tuple[Decision, ...] = ()
    judged: tuple[Annotator, ...] = ()
    """The annotators whose work the decisions judged."""


class IncomingArticle(msgspec.Struct, frozen=True):
    """An article that may be written, with the work on it, and what of it was left out or adjusted."""

    article: Article
    layers: list[IncomingLayer]
    remarks: tuple[Remark, ...] = ()

    def ids(self) -> Iterator[str]:
        """Yield the ids of its spans and relations."""
        for layer in self.layers:
            yield from layer.records.spans
            yield from layer.records.relations


class CheckRules(msgspec.Struct, frozen=True):
    """The rules that a file is checked by.

    `label_map` leads from foreign names to those of the scheme; `unnamed` is the name of the annotator where the file
    gives none; `annotator` returns the annotator of a name, and raises AnnotatorError for what cannot be one.
    """

    scheme: Scheme
    label_map: LabelMap
    unnamed: str | None
    annotator: Callable[[str], Annotator]


def check_articles(
    articles: Iterable[Article], where: str, rules: CheckRules, *, keeps_ids: bool = True
) -> Iterator[IncomingArticle]:
    """Yield the articles of a file up to the first with a problem; check the others too, and then raise.

    Unless the format `keeps_ids`, ids such as T1 are the same in many files, and give way to ids of the content.

    Raises UnknownLabelsError with every label that the scheme lacks, InvalidRecordsError with every other problem, and
    AnnotatorError for a file without articles.
    """
    is_empty = True
    with FirstPlaces() as first:
        check = _FileCheck(where, rules, first, keeps_ids=keeps_ids)
        for article in articles:
            is_empty = False
            incoming = check.article(article)
            if not check.failed:
                yield incoming
    if is_empty:
        raise AnnotatorError("The file is empty.", where=where)
    check.finish()


class _FileCheck:
    """Collects the problems of one file."""

    def __init__(self, where: str, rules: CheckRules, first: FirstPlaces, *, keeps_ids: bool) -> None:
        self._where = where
        self._keeps_ids = keeps_ids
        self._rules = rules
        self._unknown = UnknownNames(rules.scheme)
        self._names = folding(rules.scheme)
        self._problems: list[Problem] = []
        self._first = first  # places of articles by id

    @property
    def failed(self) -> bool:
        return bool(self._unknown or self._problems)

    def article(self, article: Article) -> IncomingArticle:
        place = f"line {article.line}, " if article.line else ""
        remarks = [*article.remarks, *self._repetition(article, place)]
        layers: dict[str, IncomingLayer] = {}
        for stated, foreign in article.layers.items():
            annotator = self._annotator(stated, place)
            if annotator.id in layers:
                self._problems.append(Problem(f"{place}layer {stated}", "appears twice, under equal names"))
            renamed, left_out = mapped(foreign, self._rules.label_map, place)
            remarks += left_out
            work = with_fitting_roles(renamed, self._rules.scheme)
            records = records_of(work, annotator.id, article.id)
            people = self._people(work, place)
            decisions = self._decisions(work, annotator, article.id, people, place)
            self._check(records, article.text, f"{place}layer {annotator.name}, ")
            records, left_out = with_present_names(records, self._names, place)
            remarks += left_out
            named = records if self._keeps_ids else with_content_ids(records)
            layers[annotator.id] = IncomingLayer(annotator, work, named, decisions, tuple(people.values()))
        self._check_directions(article, place)
        return IncomingArticle(article, list(layers.values()), tuple(remarks))

    def _repetition(self, article: Article, place: str) -> Iterator[Remark]:
        """Yield a remark when an earlier article of the file has the same text: the two become one document."""
        where = place.rstrip(", ")
        first = self._first.meet(article.id, where)
        if first is not None:
            yield Remark("repeated texts", where, first or article.title)

    def _people(self, work: LayerWork, place: str) -> dict[str, Annotator]:
        """Return the people that decisions name, by their names in the file."""
        named = (name for line in work.decisions or () for name in (*line.layers, line.chosen, *_composed_of(line)))
        return {name: self._annotator(name, place) for name in sorted(filter(None, set(named)))}

    def _decisions(
        self, work: LayerWork, annotator: Annotator, document: str, people: Mapping[str, Annotator], place: str
    ) -> tuple[Decision, ...]:
        """Return the decisions of reviewers, which only the gold layer has."""
        decisions = work.decisions or ()
        if decisions and annotator.id != GOLD:
            self._problems.append(Problem(f"{place}layer {annotator.name}", "has decisions, which only gold may have"))
            return ()
        return tuple(
            Decision(
                id=line.id,
                layer=GOLD,
                document=document,
                place=tuple(_named_by_id(name, people) for name in line.place),
                layers=tuple(sorted(people[name].id for name in line.layers)),
                outcome=line.outcome,
                chosen=people[line.chosen].id if line.chosen else "",
                reason=line.reason,
                gold=line.gold,
                composition=_composition(line, people),
            )
            for line in decisions
        )

    def _annotator(self, stated: str, place: str) -> Annotator:
        name = stated if stated != UNNAMED else self._rules.unnamed
        where = f"{self._where}, {place}layer {stated}" if stated else f"{self._where}, {place}".rstrip(", ")
        if name is None:
            raise UnnamedAnnotatorError(where)
        try:
            return self._rules.annotator(name)
        except AnnotatorError as error:
            raise AnnotatorError(error.what, where=where, remedy=error.remedy, **error.values) from error

    def _check(self, records: Annotations, text: str, place: str) -> None:
        if self._unknown.take_labels(records, place):
            return
        problems = list(annotation_problems(records, text, self._rules.scheme))
        if problems:
            fitting = self._unknown.take_attributes(records, place)
            problems = list(annotation_problems(fitting, text, self._rules.scheme))
        self._problems += (problem.at(f"{place}{problem.place}") for problem in problems)
        self._problems += (
            Problem(f"{place}span {name}", "this id is reserved by the program")
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
            raise self._unknown.error(self._where)
        if self._problems:
            raise InvalidRecordsError("The file was not imported: {problems}.", self._problems, where=self._where)


def _composed_of(line: DecisionData) -> Iterator[str]:
    """Yield the names of the layers that a composition takes parts from."""
    if line.composition:
        yield from sorted(line.composition.layers())


def _composition(line: DecisionData, people: Mapping[str, Annotator]) -> Composition | None:
    if not line.composition:
        return None
    return line.composition.mapped(lambda part: (people[part[0]].id, part[1]) if part[0] else part)


def _named_by_id(name: str, people: Mapping[str, Annotator]) -> str:
    """Return the name of a judged span with the id of its layer, where it has the name of one."""
    layer, _, span = name.rpartition("/")
    return qualified(people[layer].id, span) if layer in people else name
