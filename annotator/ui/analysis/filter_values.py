"""The filters of the page: what each is called, the values it offers, and what it says while it is in use."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.analysis.columns import value_of
from annotator.app.analysis.filtering import DIRECTIONS
from annotator.app.analysis.speakers import listed_speakers
from annotator.domain.annotation import GOLD
from annotator.domain.frames import HEADS, SPEAKER
from annotator.domain.scheme import attribute
from annotator.storage import states
from annotator.ui import language
from annotator.ui.analysis.state import NOT_FILTERED, AnalysisState
from annotator.ui.analysis.value_list import Find, Offered, found_among
from annotator.ui.analysis.words import (
    attribute_words,
    dates_words,
    speaker_name,
    stance_mark,
    stance_name,
    value_name,
)
from annotator.ui.article.highlights import swatch_of
from annotator.ui.layer_names import layer_name
from annotator.ui.review.words import direction_name
from annotator.ui.stances import all_stance_choices
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

SPEAKERS, LABELS, STANCES, OUTLETS, DATES = "speakers", "labels", "stances", "outlets", "dates"
LANGUAGES, LAYER, AFFILIATIONS, KINDS = "languages", "layer", "affiliations", "kinds"
ATTRIBUTES, SIDES = "attributes", "directions"
NAMES = {
    SPEAKERS: QT_TRANSLATE_NOOP("AnalysisFilters", "Speaker"),
    LABELS: QT_TRANSLATE_NOOP("AnalysisFilters", "Label"),
    STANCES: QT_TRANSLATE_NOOP("AnalysisFilters", "Stance"),
    OUTLETS: QT_TRANSLATE_NOOP("AnalysisFilters", "Outlet"),
    DATES: QT_TRANSLATE_NOOP("AnalysisFilters", "Dates"),
    LANGUAGES: QT_TRANSLATE_NOOP("AnalysisFilters", "Language"),
    LAYER: QT_TRANSLATE_NOOP("AnalysisFilters", "Layer"),
    AFFILIATIONS: QT_TRANSLATE_NOOP("AnalysisFilters", "Affiliation"),
    KINDS: QT_TRANSLATE_NOOP("AnalysisFilters", "Kind"),
    ATTRIBUTES: QT_TRANSLATE_NOOP("AnalysisFilters", "Attribute"),
    SIDES: QT_TRANSLATE_NOOP("AnalysisFilters", "Direction"),
}
"""In the order in which a narrow window leaves them out, the last first."""
MOST_NAMED = 12
"""Values of a filter that are told by name."""
WORDING = "wording"
"""An attribute that says what a claim says, and is searched as its words are."""


def filter_name(name: str) -> str:
    """Return the name of a filter."""
    return QCoreApplication.translate("AnalysisFilters", NAMES[name])


class FilterValues(QObject):
    """Values by the name of their filter."""

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self._state, self._theme = state, theme
        self._scheme = state.session.scheme

    def find(self, name: str) -> Find:
        """Return what finds the values of a filter."""
        if name == SPEAKERS:
            return self._find_speakers
        return found_among(self._offered(name))

    def chosen(self, name: str) -> list[str]:
        """Return the ids of the values of a filter that are chosen."""
        if name == LAYER:
            return [self._state.archive.layer]
        if name == ATTRIBUTES:
            return [value_of(*pair) for pair in self._state.filter.attributes]
        return list(getattr(self._state.filter, name))

    def choose(self, name: str, ids: Sequence[str]) -> None:
        """Filter by some values; those that are chosen without a filter when there are none."""
        if name == ATTRIBUTES:
            pairs = (id_.partition("=") for id_ in ids)
            self._state.narrow(attributes=tuple((own, value) for own, _, value in pairs))
        else:
            self._state.narrow(**{name: tuple(ids)})

    def is_used(self, name: str) -> bool:
        """Whether a filter leaves anything out."""
        if name == LAYER:
            return self._state.archive.layer != self._state.usual_layer
        if name == DATES:
            return bool(self._state.filter.since or self._state.filter.until)
        return bool(getattr(self._state.filter, name) != getattr(NOT_FILTERED, name))

    def words(self, name: str) -> str:
        """Return what a filter says: any, one value, or how many of them."""
        if name == DATES:
            return dates_words(self._state.filter.since, self._state.filter.until) or self.tr("any")
        chosen = self.chosen(name)
        if not chosen:
            return self.tr("any")
        if len(chosen) == 1:
            return self._value_words(name, chosen[0])
        if name == SPEAKERS:
            return language.number(len(chosen))
        counts = (language.number(len(chosen)), language.number(self._count_offered(name)))
        return self.tr("{n} of {all}").format(n=counts[0], all=counts[1])

    def _count_offered(self, name: str) -> int:
        if name == ATTRIBUTES:  # of which there may be very many
            values = self._state.archive.of.values.values
            return sum(not value.startswith(f"{WORDING}=") for value in values)
        return len(self._offered(name))

    def named(self, name: str) -> str:
        """Return what a filter says with its values by name, unless they are many."""
        chosen = self.chosen(name) if name != DATES else []
        if not 1 < len(chosen) <= MOST_NAMED:
            return self.words(name)
        return language.isolated_list([self._value_words(name, one) for one in chosen])

    def _value_words(self, name: str, id_: str) -> str:
        if name in (SPEAKERS, AFFILIATIONS):
            return speaker_name(self._state.archive, id_)
        if name == ATTRIBUTES:
            own, _, value = id_.partition("=")
            return attribute_words(self._scheme, own, value)
        return next((one.words for one in self._offered(name) if one.id == id_), id_)

    # --- what is offered

    def _find_speakers(self, typed: str) -> Sequence[Offered]:
        keys = listed_speakers(self._state.archive, dict.fromkeys(self._state.archive.speakers.keys, 0))
        return _Named(self._state, self._state.finder.find(typed, keys))

    def _offered(self, name: str) -> list[Offered]:
        archive, code = self._state.archive, language.current()
        match name:
            case "affiliations":
                groups = archive.speakers.groups_with_members()
                return [Offered(group, speaker_name(archive, group)) for group in groups]
            case "kinds":
                kinds = sorted(set(archive.speakers.kinds) - {""})
                return [Offered(kind, self._kind(kind), foreign=False) for kind in kinds]
            case "labels":
                known = (label for label in self._scheme.labels if label.id in HEADS)
                return [self._label(label.id, self._scheme.say(label.name, code)) for label in known]
            case "stances":
                return [self._stance(value) for value in self.stances()]
            case "outlets":
                return [Offered(outlet, outlet) for outlet in sorted(archive.articles.outlets.values)]
            case "languages":
                values = sorted(archive.articles.languages.values)
                return [Offered(own, language.language_name(own), foreign=False) for own in values]
            case "directions":
                return [Offered(side, direction_name(side), foreign=False) for side in DIRECTIONS]
            case "layer":
                return self._layers()
        return self._attributes()

    def _layers(self) -> list[Offered]:
        """The layers with annotations, and the one that is shown also while it has none yet."""
        session = self._state.session
        layers = {*states.layers(session.file), self._state.archive.layer}
        offered = [Offered(layer, layer_name(session, layer) if layer else self.tr("none")) for layer in layers]
        return sorted(offered, key=lambda one: (one.id != GOLD, one.words))

    def stances(self) -> list[str]:
        """Return the values of stances that the scheme or a claim has."""
        known = [choice.id for choice in all_stance_choices(self._scheme)]
        return [*known, *(value for value in self._state.archive.of.stances.values if value not in known)]

    def _stance(self, value: str) -> Offered:
        return Offered(
            value, stance_name(self._scheme, value), mark=stance_mark(self._scheme, value, self._theme), foreign=False
        )

    def _label(self, label: str, name: str) -> Offered:
        swatch, mark = swatch_of(self._scheme, label, self._theme.name)
        return Offered(label, name, mark=(mark, swatch.line), foreign=False)

    def _kind(self, kind: str) -> str:
        speaker = self._scheme.label(SPEAKER)
        return value_name(attribute(speaker, "kind") if speaker else None, kind, self._scheme)

    def _attributes(self) -> list[Offered]:
        pairs = (value.partition("=") for value in self._state.archive.of.values.values)
        found = [
            Offered(value_of(own, value), attribute_words(self._scheme, own, value))
            for own, _, value in pairs
            if own != WORDING
        ]
        return sorted(found, key=lambda one: one.words)


class _Named(Sequence[Offered]):
    """Speakers whose names are looked up when they are shown."""

    def __init__(self, state: AnalysisState, keys: list[str]) -> None:
        self._state, self._keys = state, keys

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, place: int) -> Offered:  # type: ignore[override]
        key = self._keys[place]
        return Offered(key, speaker_name(self._state.archive, key))
