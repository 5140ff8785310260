"""What each row of a composition offers: what the annotations say, and what else the scheme allows. Knows no widgets.

UNITS: code points.
"""

from collections.abc import Hashable, Iterable, Iterator

import msgspec
from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.composition import Part, virtual
from annotator.domain.frames import CLAIM, CUED_BY, HEADS, SAID_BY, STANCE, TARGET
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.review.sources import BEFORE, Source, Sources, SourceStance
from annotator.ui.review.words import part_names
from annotator.ui.stances import stance_choices
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WORDS, LABEL, SPEAKER_ROW, CUE_ROW, STANCE_ROW, HOLDER = "words", "label", "speaker", "cue", "stance", "holder"
ATTRIBUTE = "attribute."
OF_ARTICLE = {WORDS, SPEAKER_ROW, CUE_ROW, HOLDER}
"""Rows that take words that are selected in the article."""
NONE = QT_TRANSLATE_NOOP("Composing", "none")
THE_SPEAKER = QT_TRANSLATE_NOOP("Composing", "the speaker")
NAMES = {
    WORDS: QT_TRANSLATE_NOOP("Composing", "Words"),
    HOLDER: QT_TRANSLATE_NOOP("Composing", "Stance of"),
}


class Option(msgspec.Struct, frozen=True):
    """One answer of a row: its words, the key that takes it, and the numbers of the annotations that give it.

    `content` is what it means, the same for all who say the same, and `value` what is composed with it; `stance` is the
    value of a stance, for its sign. Words that the reviewer selected are an answer of their `own`.
    """

    words: str
    content: Hashable
    key: str = ""
    numbers: tuple[int, ...] = ()
    stance: str = ""
    value: object = None
    own: bool = False


class Row(msgspec.Struct):
    """One part: its name, what there is to choose from, and the numbers of what is chosen and of what was at first."""

    id: str
    name: str
    options: list[Option]
    chosen: int = 0
    first: int = 0

    @property
    def option(self) -> Option:
        """What is chosen."""
        return self.options[self.chosen]

    @property
    def is_changed(self) -> bool:
        """Whether something else is chosen than at first."""
        return self.chosen != self.first


class RowMaker:
    """Makes the rows of one place, which begin with what the source `base` says."""

    def __init__(self, sources: Sources, scheme: Scheme, base: Source) -> None:
        self._sources = sources
        self._scheme = scheme
        self._base = base
        self._spoken = language.current()
        self._all = [*sources.readings, *([sources.before] if sources.before is not None else [])]

    def rows(self) -> Iterator[Row]:
        """Yield them in the order in which they stand."""
        names = part_names()
        yield self._row(WORDS, say(NAMES[WORDS]), self._told_words(), self._base.span.fragments)
        labels = {one.span.label for one in self._all}
        fixed = len(labels) == 1 and not labels.isdisjoint(HEADS)
        if not fixed:
            told = [
                Option(self._scheme.say(one.name, self._spoken), one.id, numbers=self._saying(one.id), value=one.id)
                for one in self._scheme.labels
            ]
            yield self._row(LABEL, names["label"], told, self._base.span.label)
        if not fixed or not labels.isdisjoint(HEADS):
            yield from self._frame_rows(names)
        for label in self._scheme.labels:
            if label.id in labels or not fixed:
                for one in label.attributes:
                    yield self._attribute_row(label.id, one.id, [choice.id for choice in one.choices])

    def _frame_rows(self, names: dict[str, str]) -> Iterator[Row]:
        sources, base = self._sources, self._base
        if self._scheme.relation(SAID_BY):
            told = [*self._told_parts([(one.number, one.speakers) for one in self._all]), *self._virtual(), _none()]
            yield self._row(SPEAKER_ROW, names["speaker"], told, sources.content(base.speakers))
        if self._scheme.relation(CUED_BY):
            told = [*self._told_parts([(one.number, one.cues) for one in self._all]), _none()]
            yield self._row(CUE_ROW, names["cue"], told, sources.content(base.cues))
        if self._scheme.relation(STANCE):
            yield self._row(STANCE_ROW, names["stance"], self._told_stances(), self._stance_content(base))
            yield self._row(HOLDER, say(NAMES[HOLDER]), self._told_holders(), self._holder_content())

    def _row(self, id_: str, name: str, told: Iterable[Option], first: Hashable) -> Row:
        options = _numbered(_united(told))
        chosen = next((number for number, one in enumerate(options) if one.content == first), 0)
        return Row(id_, name, options, chosen, chosen)

    def _saying(self, label: str) -> tuple[int, ...]:
        return tuple(one.number for one in self._sources.readings if one.span.label == label)

    def _told_words(self) -> Iterator[Option]:
        for one in self._all:
            fragments = one.span.fragments
            yield Option(self._sources.quote(fragments), fragments, numbers=(one.number,), value=fragments)

    def _told_parts(self, told: list[tuple[int, tuple[Part, ...]]]) -> Iterator[Option]:
        for number, parts in told:
            if parts:
                content = self._sources.content(parts)
                yield Option(self._sources.words(parts), content, numbers=(number,), value=parts)
            else:
                yield _none((number,))

    def _virtual(self) -> Iterator[Option]:
        yield from self._told_parts([(BEFORE, (virtual(AUTHOR),)), (BEFORE, (virtual(UNSPECIFIED),))])

    def _stance_content(self, source: Source) -> Hashable:
        if not source.stances:
            return frozenset()
        only = only_stance(source)
        return only.value if only is not None else self._complex(source)

    def _complex(self, source: Source) -> Hashable:
        return frozenset((one.own or self._sources.content(one.holders), one.value) for one in source.stances)

    def _told_stances(self) -> Iterator[Option]:
        for one in self._all:
            if len(one.stances) > 0 and only_stance(one) is None:
                words = " · ".join(map(self._told_stance, one.stances))
                yield Option(words, self._complex(one), numbers=(one.number,), value=one.stances)
        for choice in stance_choices(self._scheme):
            found = (only_stance(one) for one in self._sources.readings)
            numbers = tuple(
                one.number
                for one, only in zip(self._sources.readings, found, strict=True)
                if only is not None and only.value == choice.id
            )
            words = self._scheme.say(choice.id, self._spoken)
            yield Option(words, choice.id, choice.key, numbers, choice.id, choice.id)
        yield _none(tuple(one.number for one in self._sources.readings if not one.stances))

    def _told_stance(self, stance: SourceStance) -> str:
        told = self._scheme.say(stance.value, self._spoken)
        return told if stance.own else f"{self._sources.words(stance.holders)}: {told}"

    def _told_holders(self) -> Iterator[Option]:
        if CLAIM in {one.span.label for one in self._all}:
            yield Option(say(THE_SPEAKER), "speaker")
        held = [(one.number, stance.holders) for one in self._all for stance in one.stances if not stance.own]
        if self._base.span.label == TARGET:
            held = [(one.number, stance.holders) for one in self._all for stance in one.stances]
        yield from self._told_parts([(number, holders) for number, holders in held if holders])
        yield from self._virtual()

    def _holder_content(self) -> Hashable:
        only = only_stance(self._base)
        if self._base.span.label == CLAIM or only is None:
            return "speaker"
        return self._sources.content(only.holders)

    def _attribute_row(self, label: str, name: str, values: list[str]) -> Row:
        said = [(one.number, str(one.span.attributes.get(name, ""))) for one in self._all if one.span.label == label]
        default = values[0] if values else ""
        told = [(number, value or default) for number, value in said]
        found = dict.fromkeys([*values, *(value for _, value in told if value), *([] if values else [""])])
        options = [
            Option(
                self._scheme.say(value, self._spoken) if value else say(NONE),
                value,
                numbers=tuple(number for number, own in told if own == value and number),
                value="" if value == default else value,
            )
            for value in found
        ]
        own = str(self._base.span.attributes.get(name, "")) if self._base.span.label == label else ""
        return self._row(f"{ATTRIBUTE}{label}.{name}", self._scheme.say(name, self._spoken), options, own or default)


def say(words: str) -> str:
    """Return words of the rows in the language of the interface."""
    return QCoreApplication.translate("Composing", words)


def only_stance(source: Source) -> SourceStance | None:
    """Return the stance of a source that has no other one, and that of those who say it."""
    if len(source.stances) != 1:
        return None
    stance = source.stances[0]
    return stance if stance.own or source.span.label == TARGET else None


def _none(numbers: tuple[int, ...] = ()) -> Option:
    return Option(say(NONE), frozenset(), numbers=numbers, value=())


def _united(told: Iterable[Option]) -> list[Option]:
    """Options without repetitions, each with the numbers of all who say it."""
    found: dict[Hashable, Option] = {}
    for one in told:
        before = found.get(one.content)
        numbers = tuple(number for number in (*(before.numbers if before else ()), *one.numbers) if number)
        found[one.content] = msgspec.structs.replace(before or one, numbers=numbers)
    return list(found.values())


def _numbered(options: list[Option]) -> list[Option]:
    """Options with digits as keys, where they have none of their own."""
    digits = iter(range(1, 10))
    return [one if one.key else msgspec.structs.replace(one, key=str(next(digits, ""))) for one in options]
