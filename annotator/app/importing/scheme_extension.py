"""A scheme that takes in what it lacks while files are imported: labels, attributes, values, roles.

What refused files have stays out.
"""

from collections.abc import Iterable
from copy import deepcopy

import msgspec

from annotator.app.importing.check import CheckRules
from annotator.app.importing.mapping import mapped
from annotator.app.importing.role_fitting import with_fitting_roles
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import SchemeText
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_growth import Growth
from annotator.exchange.label_map import LabelMap
from annotator.exchange.records import Article, LayerWork


class SchemeExtension:
    """A scheme that grows file by file, by the labels of those that are accepted."""

    def __init__(self, scheme: Scheme, text: SchemeText, label_map: LabelMap) -> None:
        self._scheme, self._text = scheme, text
        self._toml = self._original = text.toml
        self._label_map = label_map
        self._growth = self._candidate = Growth(scheme)

    @property
    def has_grown(self) -> bool:
        """Whether any label was taken in."""
        return self._toml != self._original

    def rules_for(self, articles: Iterable[Article], rules: CheckRules, where: str) -> CheckRules:
        """Return rules whose scheme has the labels of a file. Raises AnnotatorError for names that cannot be labels."""
        self._candidate = deepcopy(self._growth)
        try:
            for article in articles:
                for work in article.layers.values():
                    self._take_labels(with_fitting_roles(mapped(work, self._label_map)[0], self._scheme))
        except AnnotatorError as error:
            raise AnnotatorError(error.what, where=error.where or where, remedy=error.remedy, **error.values) from error
        if not self._candidate:
            return rules
        return msgspec.structs.replace(rules, scheme=parse_scheme(self._candidate.grown(self._original), "scheme"))

    def accept(self) -> None:
        """Keep the labels of the last file."""
        self._growth = self._candidate
        self._toml = self._growth.grown(self._original) if self._growth else self._original

    def record(self) -> SchemeText:
        """Return the scheme as it is to be stored."""
        return msgspec.structs.replace(self._text, toml=self._toml)

    def _take_labels(self, work: LayerWork) -> None:
        labels = {span.id: span.label for span in work.spans} | {name: name for name in VIRTUAL_SPEAKERS}
        for span in work.spans:
            self._candidate.take_span(span.label, span.attributes)
        for relation in work.relations:
            roles = {
                role: [labels[member] for member in members if member in labels]
                for role, members in relation.roles.items()
            }
            self._candidate.take_relation(relation.label, roles, relation.attributes)
