"""The options of each row of a composition: those of the annotations, and those of the scheme. No widgets here.

UNITS: code points.
"""

from collections.abc import Hashable, Iterable, Iterator

import msgspec
from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.claim_relations import SAME, Related
from annotator.domain.composition import ComposedClaimRelation, Part, virtual
from annotator.domain.frames import CLAIM, CUED_BY, HEADS, SAID_BY, STANCE, TARGET, VALUE
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.card_data import related_words
from annotator.ui.review.sources import COMPOSED, Source, Sources, SourceStance
from annotator.ui.review.words import part_names
from annotator.ui.stances import all_stance_choices
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WORDS, LABEL, SPEAKER_ROW, CUE_ROW, STANCE_ROW, HOLDER = "words", "label", "speaker", "cue", "stance", "holder"
RELATED_ROW = "related"
ATTRIBUTE = "attribute."
OF_ARTICLE = {WORDS, SPEAKER_ROW, CUE_ROW, HOLDER}
"""Rows that take words selected in the article."""
NONE = QT_TRANSLATE_NOOP("Composing", "none")
THE_SPEAKER = QT_TRANSLATE_NOOP("Composing", "the speaker")
NAMES = {
    WORDS: QT_TRANSLATE_NOOP("Composing", "Words"),
    HOLDER: QT_TRANSLATE_NOOP("Composing", "Stance of"),
}


ClaimRelations = tuple[ComposedClaimRelation, ...]


class Option(msgspec.Struct, frozen=True):
    """An option of a row: its words, the key that chooses it, and the numbers of the annotations that have it.

    `content` is equal for options that mean the same; `value` is used in the composition; `stance` is the value of a
    stance, for its sign. Words that the reviewer selected are their `own` option.
    """

    words: str
    content: Hashable
    key: str = ""
    numbers: tuple[int, ...] = ()
    stance: str = ""
    value: object = None
    own: bool = False


class Row(msgspec.Struct):
    """A part: its name, its options, and the numbers of the chosen option and of the first one chosen."""

    id: str
    name: str
    options: list[Option]
    chosen: int = 0
    first: int = 0

    @property
    def option(self) -> Option:
        """The chosen option."""
        return self.options[self.chosen]

    @property
    def is_changed(self) -> bool:
        """Whether another option is chosen than at first."""
        return self.chosen != self.first


class RowMaker:
    """Makes the rows of one place; at first the options of the source `base` are chosen."""

    def __init__(self, sources: Sources, scheme: Scheme, base: Source) -> None:
        self._sources = sources
        self._scheme = scheme
        self._base = base
        self._language = language.current()
        self._all = [*sources.variants, *([sources.composed] if sources.composed is not None else [])]

    def rows(self) -> Iterator[Row]:
        """Yield the rows in order."""
        names = part_names(self._scheme)
        yield self._row(WORDS, translated(NAMES[WORDS]), self._words_options(), self._base.span.fragments)
        labels = {source.span.label for source in self._all}
        fixed = len(labels) == 1 and not labels.isdisjoint(HEADS)
        if not fixed:
            options = [
                Option(
                    self._scheme.say(label.name, self._language),
                    label.id,
                    numbers=self._numbers_with(label.id),
                    value=label.id,
                )
                for label in self._scheme.labels
                if label.offered or label.id in labels
            ]
            yield self._row(LABEL, names["label"], options, self._base.span.label)
        if not fixed or not labels.isdisjoint(HEADS):
            yield from self._frame_rows(names)
        for label in self._scheme.labels:
            if label.id in labels or (label.offered and not fixed):
                for attribute in label.attributes:
                    yield self._attribute_row(label.id, attribute.id, [choice.id for choice in attribute.offered])

    def _frame_rows(self, names: dict[str, str]) -> Iterator[Row]:
        sources, base = self._sources, self._base
        if self._scheme.relation(SAID_BY):
            options = [
                *self._part_options([(source.number, source.speakers) for source in self._all]),
                *self._virtual_options(),
                _none(),
            ]
            yield self._row(SPEAKER_ROW, names["speaker"], options, sources.content(base.speakers))
        if self._scheme.relation(CUED_BY):
            options = [*self._part_options([(source.number, source.cues) for source in self._all]), _none()]
            yield self._row(CUE_ROW, names["cue"], options, sources.content(base.cues))
        if self._scheme.relation(STANCE):
            yield self._row(STANCE_ROW, names["stance"], self._stance_options(), self._stance_content(base))
            yield self._row(HOLDER, translated(NAMES[HOLDER]), self._holder_options(), self._holder_content())
        if any(source.related for source in self._all):
            yield self._row(
                RELATED_ROW, names["relation"], self._related_options(), self._related_content(base.related)
            )

    def _row(self, id_: str, name: str, offered: Iterable[Option], first: Hashable) -> Row:
        options = _numbered(_merged(offered))
        chosen = next((number for number, option in enumerate(options) if option.content == first), 0)
        return Row(id_, name, options, chosen, chosen)

    def _numbers_with(self, label: str) -> tuple[int, ...]:
        return tuple(source.number for source in self._sources.variants if source.span.label == label)

    def _words_options(self) -> Iterator[Option]:
        for source in self._all:
            fragments = source.span.fragments
            yield Option(self._sources.quote(fragments), fragments, numbers=(source.number,), value=fragments)

    def _part_options(self, parts_by_number: list[tuple[int, tuple[Part, ...]]]) -> Iterator[Option]:
        for number, parts in parts_by_number:
            if parts:
                content = self._sources.content(parts)
                yield Option(self._sources.words(parts), content, numbers=(number,), value=parts)
            else:
                yield _none((number,))

    def _virtual_options(self) -> Iterator[Option]:
        yield from self._part_options([(COMPOSED, (virtual(AUTHOR),)), (COMPOSED, (virtual(UNSPECIFIED),))])

    def _stance_content(self, source: Source) -> Hashable:
        if not source.stances:
            return frozenset()
        only = only_stance(source)
        return only.value if only is not None else self._stances_content(source)

    def _stances_content(self, source: Source) -> Hashable:
        return frozenset(
            (stance.own or self._sources.content(stance.holders), stance.value) for stance in source.stances
        )

    def _stance_options(self) -> Iterator[Option]:
        for source in self._all:
            if len(source.stances) > 0 and only_stance(source) is None:
                words = " · ".join(map(self._stance_words, source.stances))
                yield Option(words, self._stances_content(source), numbers=(source.number,), value=source.stances)
        stated = {stance.value for source in self._all for stance in source.stances}
        for choice in all_stance_choices(self._scheme):
            if not choice.offered and choice.id not in stated:
                continue
            only_stances = (only_stance(source) for source in self._sources.variants)
            numbers = tuple(
                source.number
                for source, only in zip(self._sources.variants, only_stances, strict=True)
                if only is not None and only.value == choice.id
            )
            words = self._scheme.say(choice.id, self._language)
            yield Option(words, choice.id, choice.key, numbers, choice.id, choice.id)
        yield _none(tuple(source.number for source in self._sources.variants if not source.stances))

    def _stance_words(self, stance: SourceStance) -> str:
        words = self._scheme.say(stance.value, self._language)
        return words if stance.own else f"{self._sources.words(stance.holders)}: {words}"

    def _related_content(self, related: ClaimRelations) -> Hashable:
        return frozenset((self._value_of(one), self._sources.content((one.other,))) for one in related)

    def _related_options(self) -> Iterator[Option]:
        """Yield the relations of each annotation, all of them together, and none."""
        of_sources = [(source.number, source.related) for source in self._all if source.related]
        together: dict[Hashable, ComposedClaimRelation] = {}
        for one in (one for _, related in of_sources for one in related):
            together.setdefault(self._sources.content((one.other,)), one)
        for number, related in (*of_sources, (COMPOSED, tuple(together.values()))):
            words = " · ".join(map(self._related_words, related))
            yield Option(words, self._related_content(related), numbers=(number,), value=related)
        yield _none(tuple(source.number for source in self._sources.variants if not source.related))

    def _related_words(self, one: ComposedClaimRelation) -> str:
        words = related_words(Related("", one.other[1], self._value_of(one), begins=True), self._scheme)
        return f"{words} {self._sources.words((one.other,))}"

    def _value_of(self, one: ComposedClaimRelation) -> str:
        return str(one.attributes.get(VALUE) or SAME)

    def _holder_options(self) -> Iterator[Option]:
        if CLAIM in {source.span.label for source in self._all}:
            yield Option(translated(THE_SPEAKER), "speaker")
        stances = [(source.number, stance) for source in self._all for stance in source.stances]
        of_target = self._base.span.label == TARGET
        holders_by_number = [(number, stance.holders) for number, stance in stances if of_target or not stance.own]
        yield from self._part_options([(number, holders) for number, holders in holders_by_number if holders])
        yield from self._virtual_options()

    def _holder_content(self) -> Hashable:
        only = only_stance(self._base)
        if self._base.span.label == CLAIM or only is None:
            return "speaker"
        return self._sources.content(only.holders)

    def _attribute_row(self, label: str, name: str, values: list[str]) -> Row:
        values_by_number = [
            (source.number, str(source.span.attributes.get(name, "")))
            for source in self._all
            if source.span.label == label
        ]
        default = values[0] if values else ""
        given = [(number, value or default) for number, value in values_by_number]
        found = dict.fromkeys([*values, *(value for _, value in given if value), *([] if values else [""])])
        options = [
            Option(
                self._scheme.say(value, self._language) if value else translated(NONE),
                value,
                numbers=tuple(number for number, own in given if own == value and number),
                value="" if value == default else value,
            )
            for value in found
        ]
        own = str(self._base.span.attributes.get(name, "")) if self._base.span.label == label else ""
        return self._row(f"{ATTRIBUTE}{label}.{name}", self._scheme.say(name, self._language), options, own or default)


def translated(words: str) -> str:
    """Return words of this module in the language of the interface."""
    return QCoreApplication.translate("Composing", words)


def only_stance(source: Source) -> SourceStance | None:
    """Return the only stance of a source, if its holders are the speakers."""
    if len(source.stances) != 1:
        return None
    stance = source.stances[0]
    return stance if stance.own or source.span.label == TARGET else None


def _none(numbers: tuple[int, ...] = ()) -> Option:
    return Option(translated(NONE), frozenset(), numbers=numbers, value=())


def _merged(options: Iterable[Option]) -> list[Option]:
    """Options without repetitions, each with the numbers of all annotations that have it."""
    by_content: dict[Hashable, Option] = {}
    for option in options:
        before = by_content.get(option.content)
        numbers = tuple(number for number in (*(before.numbers if before else ()), *option.numbers) if number)
        by_content[option.content] = msgspec.structs.replace(before or option, numbers=numbers)
    return list(by_content.values())


def _numbered(options: list[Option]) -> list[Option]:
    """Options with digits as keys where they have no key of their own."""
    digits = iter(range(1, 10))
    return [option if option.key else msgspec.structs.replace(option, key=str(next(digits, ""))) for option in options]
