"""The composition of a reviewer, row by row: words, speaker, cue, stance and its holder, attributes. No widgets here.

Each row has the options of the annotations, those of the scheme, and words selected in the article. UNITS: code points.
"""

from collections.abc import Iterator

from annotator.adjudication.composing import Draft, DraftFrame, DraftStance, Words
from annotator.domain.annotation import Fragment, Value
from annotator.domain.composition import ComposedClaimRelation
from annotator.domain.frames import CLAIM, HEADS, TARGET, VALUE
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.review.draft_options import (
    ATTRIBUTE,
    CUE_ROW,
    HOLDER,
    LABEL,
    RELATED_ROW,
    SPEAKER_ROW,
    STANCE_ROW,
    WORDS,
    Option,
    Row,
    RowMaker,
    only_stance,
)
from annotator.ui.review.sources import COMPOSED, Parts, Source, Sources, SourceStance

MOST_KEYS = 9


class DraftRows:
    """The rows of one place; at first the options of the source `base` are chosen."""

    def __init__(self, sources: Sources, scheme: Scheme, base: Source) -> None:
        self._sources = sources
        self._scheme = scheme
        self.base = base
        self._rows: dict[str, Row] = {row.id: row for row in RowMaker(sources, scheme, base).rows()}

    @property
    def label(self) -> str:
        """The chosen label."""
        row = self._rows.get(LABEL)
        return str(row.option.content) if row is not None else self.base.span.label

    def rows(self) -> list[Row]:
        """Return the rows that apply to the present choices."""
        return [row for row in self._rows.values() if self._applies(row.id)]

    def all_rows(self) -> list[Row]:
        """Return all rows, also those that do not apply now."""
        return list(self._rows.values())

    def row(self, id_: str) -> Row:
        """Return a row by its id."""
        return self._rows[id_]

    def choose(self, id_: str, index: int) -> None:
        """Choose an option, by its number from 0."""
        self._rows[id_].chosen = index

    def take_words(self, id_: str, fragments: tuple[Fragment, ...]) -> None:
        """Choose words of the article in a row."""
        row = self._rows[id_]
        value: object = fragments if id_ == WORDS else (Words(fragments),)
        content = fragments if id_ == WORDS else self._sources.content((Words(fragments),))
        options = [option for option in row.options if not option.own]
        known = next((number for number, option in enumerate(options) if option.content == content), len(options))
        if known == len(options):
            key = str(known + 1) if known < MOST_KEYS else ""
            options.append(Option(self._sources.quote(fragments), content, key, value=value, own=True))
        row.options, row.chosen = options, known

    def take_stance(self, value: str) -> bool:
        """Choose a stance value; return False where there is no such row or value."""
        row = self._rows.get(STANCE_ROW)
        if row is None or not self._applies(STANCE_ROW):
            return False
        number = next((number for number, option in enumerate(row.options) if option.content == value), None)
        if number is not None:
            row.chosen = number
        return number is not None

    def fragments(self, id_: str) -> tuple[Fragment, ...]:
        """Return the fragments of the chosen option of a row."""
        value = self._rows[id_].option.value
        if id_ == WORDS:
            return tuple(value) if isinstance(value, tuple) else ()
        parts: Parts = value if isinstance(value, tuple) else ()
        return tuple(sorted({place for part in parts for place in self._sources.fragments(part)}))

    def words(self, row: Row) -> str:
        """Return the result of a row; that of the stance includes the stances of other holders, which stay."""
        if row.id != STANCE_ROW or not isinstance(row.option.value, str):
            return row.option.words
        speakers = self._parts(SPEAKER_ROW)
        return " · ".join(self._stance_words(stance, speakers) for stance in self._stances(speakers))

    def _stance_words(self, stance: DraftStance, speakers: Parts) -> str:
        words = self._scheme.say(str(stance.attributes.get(VALUE, "")), language.current())
        own = self.label == TARGET or self._sources.content(stance.holders) == self._sources.content(speakers)
        return words if own else f"{self._sources.words(stance.holders)}: {words}"

    # --- the result

    def draft(self) -> Draft:
        """Return the composition; parts that were not changed are left to the variant that it begins with."""
        return Draft(
            self.fragments(WORDS),
            self.label if self.label != self.base.span.label or self.base.number == COMPOSED else "",
            self._attributes(),
            self._frame(),
        )

    def _attributes(self) -> dict[str, Value] | None:
        label = self._scheme.label(self.label)
        known = (
            {f"{ATTRIBUTE}{self.label}.{attribute.id}": attribute.id for attribute in label.attributes}
            if label is not None
            else {}
        )
        changed = {name: self._rows[row] for row, name in known.items() if self._rows[row].is_changed}
        if not changed and self.label == self.base.span.label and self.base.number != COMPOSED:
            return None
        kept = {name: value for name, value in self.base.span.attributes.items() if name in known.values()}
        chosen = {name: str(row.option.value) for name, row in changed.items()}
        return {name: value for name, value in (kept | chosen).items() if value != ""}

    def _frame(self) -> DraftFrame | None:
        rows = [row for row in self.rows() if row.id in (SPEAKER_ROW, CUE_ROW, STANCE_ROW, HOLDER, RELATED_ROW)]
        relabelled = self.label != self.base.span.label
        if not (relabelled or self.base.is_composed or any(row.is_changed for row in rows)):
            return None
        speakers, cues = self._parts(SPEAKER_ROW), self._parts(CUE_ROW)
        return DraftFrame(speakers, cues, tuple(self._stances(speakers)), self._related())

    def _related(self) -> tuple[ComposedClaimRelation, ...] | None:
        """Return the chosen relations with other claims, None to leave them to the variant."""
        row = self._rows.get(RELATED_ROW)
        if row is None or not self._applies(RELATED_ROW) or not (row.is_changed or self.base.states_related):
            return None
        value = row.option.value
        return value if isinstance(value, tuple) else ()

    def _parts(self, id_: str) -> Parts:
        if id_ not in self._rows or not self._applies(id_):
            return ()
        value = self._rows[id_].option.value
        return value if isinstance(value, tuple) else ()

    def _stances(self, speakers: Parts) -> Iterator[DraftStance]:
        row = self._rows.get(STANCE_ROW)
        value = row.option.value if row is not None else None
        if isinstance(value, tuple):
            for stance in value:
                yield self._drafted(stance, speakers)
            return
        if not isinstance(value, str):
            return
        holders = self._parts(HOLDER) or speakers
        of_speaker = not self._parts(HOLDER)
        known = self._stance_of(value, of_speaker=of_speaker)
        attributes: dict[str, Value] = known.attributes if known is not None else {VALUE: value}
        yield DraftStance(holders, attributes, known.evidence if known is not None else ())
        for stance in self.base.stances:
            replaced = (
                stance.own if of_speaker else self._sources.content(stance.holders) == self._sources.content(holders)
            )
            if not replaced and self.label == CLAIM:
                yield self._drafted(stance, speakers)

    def _drafted(self, stance: SourceStance, speakers: Parts) -> DraftStance:
        own = stance.own and self.label == CLAIM
        return DraftStance(speakers if own else stance.holders, stance.attributes, stance.evidence)

    def _stance_of(self, value: str, *, of_speaker: bool) -> SourceStance | None:
        """The stance of this value in an annotation, with its other attributes and evidence; the base comes first."""
        if not of_speaker and self.label == CLAIM:
            return None
        stances = (only_stance(source) for source in (self.base, *self._sources.variants))
        return next((stance for stance in stances if stance is not None and stance.value == value), None)

    # --- which rows apply

    def _applies(self, id_: str) -> bool:
        if id_.startswith(ATTRIBUTE):
            return id_.startswith(f"{ATTRIBUTE}{self.label}.")
        if id_ in (SPEAKER_ROW, CUE_ROW, RELATED_ROW):
            return self.label == CLAIM
        if id_ == STANCE_ROW:
            return self.label in HEADS
        if id_ == HOLDER:
            return self.label in HEADS and isinstance(self._rows[STANCE_ROW].option.value, str)
        return True
