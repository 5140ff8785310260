"""Taking labels that the scheme lacks into it while files are imported; of a file that is refused nothing is taken."""

from collections.abc import Iterable, Mapping
from copy import deepcopy

import msgspec

from annotator.app.importing.check import Rules, relabelled
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_growth import Growth
from annotator.exchange.records import Article, LayerWork


class SchemeExtension:
    """A scheme that grows file by file. `toml` is the text of its file, with what the accepted files brought."""

    def __init__(self, scheme: Scheme, toml: str, label_map: Mapping[str, str]) -> None:
        self.toml = toml
        self._begun_with = toml
        self._label_map = label_map
        self._growth = self._tried = Growth(scheme)

    @property
    def anything(self) -> bool:
        """Whether anything was taken in."""
        return self.toml != self._begun_with

    def rules_for(self, articles: Iterable[Article], rules: Rules, where: str) -> Rules:
        """Return the rules with a scheme that has the labels of a file. Raises AnnotatorError for what can be none."""
        self._tried = deepcopy(self._growth)
        try:
            for article in articles:
                for work in article.layers.values():
                    self._look_at(relabelled(work, self._label_map))
        except AnnotatorError as error:
            raise AnnotatorError(error.what, where=error.where or where, remedy=error.remedy, **error.values) from error
        if not self._tried:
            return rules
        return msgspec.structs.replace(rules, scheme=parse_scheme(self._tried.grown(self._begun_with), "scheme"))

    def accept(self) -> None:
        """Keep what the last file brought."""
        self._growth = self._tried
        self.toml = self._growth.grown(self._begun_with) if self._growth else self._begun_with

    def _look_at(self, work: LayerWork) -> None:
        labels = {span.id: span.label for span in work.spans} | {name: name for name in VIRTUAL_SPEAKERS}
        for span in work.spans:
            self._tried.take_span(span.label, span.attributes)
        for relation in work.relations:
            roles = {
                role: [labels[member] for member in members if member in labels]
                for role, members in relation.roles.items()
            }
            self._tried.take_relation(relation.label, roles, relation.attributes)
