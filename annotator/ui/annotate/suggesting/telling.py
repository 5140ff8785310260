"""Telling what goes wrong with suggestions, which would go wrong again at each article."""

from annotator.suggest.messages import Failed, error_of
from annotator.ui.open_project import OpenProject


class Telling:
    """Shows each trouble once; one with a suggester of another package once for each of these."""

    def __init__(self, project: OpenProject) -> None:
        self._project = project
        self._told: set[tuple[str, object]] = set()

    def tell(self, *troubles: Failed) -> None:
        """Show those of some troubles that have not been shown."""
        for trouble in troubles:
            what = trouble.words, trouble.values.get("suggester")
            if what not in self._told:
                self._told.add(what)
                self._project.show_error(error_of(trouble))
