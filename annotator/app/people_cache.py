"""A cache of the people of an open project: read once, and updated with every committed change."""

from annotator.app.changes import Change
from annotator.app.people import People
from annotator.domain.operation import Annotator
from annotator.storage import states
from annotator.storage.database import ProjectFile


class PeopleCache:
    """The people of one project file."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._people: People | None = None

    def get(self) -> People:
        """Return the people. Inside a transaction they are read again, since it may be rolled back."""
        if self._people is not None and not self._file.in_transaction:
            return self._people
        people = People(self._file.identity, states.project_records(self._file, Annotator))
        if not self._file.in_transaction:
            self._people = people
        return people

    def forget(self) -> None:
        """Read the people again when they are needed."""
        self._people = None

    def update(self, change: Change) -> None:
        """Add people who joined; any other change of people clears the cache."""
        if "annotator" not in change.kinds:
            return
        joined = [record for record in change.put if isinstance(record, Annotator)]
        others = change.everything or any(isinstance(record, Annotator) for record in change.removed)
        if self._people is None or others or any(person.id in self._people for person in joined):
            self._people = None
            return
        for person in joined:
            self._people.add(person)
