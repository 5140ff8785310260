"""The person at work on an open project, the layer that they work in, and the people of the project."""

from annotator.app.people import People
from annotator.app.people_cache import PeopleCache
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.storage import states
from annotator.storage.database import ProjectFile


class AtWork:
    """Who works on a project file, as whom, and with whom."""

    def __init__(self, file: ProjectFile) -> None:
        self.file = file
        self._people = PeopleCache(file)
        self.annotator: Annotator | None = None
        self.correcting: str | None = None
        """The id of the layer of somebody else that is worked in, None for the person's own."""

    @property
    def author(self) -> str:
        """The id of the person at work; "" for nobody."""
        return self.annotator.id if self.annotator else ""

    @property
    def layer(self) -> str:
        """The layer that is worked in: that of the person at work, or the one that they correct.

        Raises AnnotatorError when nobody is at work.
        """
        return self.own_layer if self.correcting is None else self.correcting

    def correct(self, layer: str | None) -> None:
        """Work in the layer of somebody else (by id); with None in one's own again. The person stays the author.

        Raises AnnotatorError when the layer is nobody's, or the person may not correct others.
        """
        if layer is not None and layer != self.own_layer:
            if layer not in self.people():
                raise AnnotatorError("Nobody in the project has these annotations.", where=layer)
            if not self.has_authority:
                raise AnnotatorError("Only leads and reviewers correct the annotations of others.")
        self.correcting = None if layer is None or layer == self.own_layer else layer

    @property
    def has_authority(self) -> bool:
        """Whether the person at work is a lead or reviewer, or anybody in a team without a lead."""
        person = self.annotator
        has_lead = any(member.role == "lead" for member in self.people().members)
        return not has_lead or (person is not None and not person.left and person.role in ("lead", "reviewer"))

    @property
    def own_layer(self) -> str:
        """The layer of the person at work. Raises AnnotatorError when nobody is at work."""
        if self.annotator is None:
            raise AnnotatorError("No annotator is chosen.", remedy="Open the project as an annotator.")
        return self.annotator.id

    def people(self) -> People:
        """Return everybody who was ever on the team, and who was united with whom. They are cached."""
        return self._people.get()

    def annotators(self) -> list[Annotator]:
        """Return the people of the project, and those united with them whose annotations came later, by id."""
        people = self.people()
        active = {person.id for person in people.active}
        return [person for person in people.all if person.id in active or states.has_work(self.file, person.id)]

    def layer_name(self, layer: str) -> str:
        """Return the name of a layer for people to read; no two layers have the same one."""
        return self.people().layer_name(layer)

    def person(self, name: str) -> Annotator:
        """Return the annotator with this name or former name, or a new person, who has not joined yet.

        Raises AnnotatorError for an invalid name.
        """
        return self.people().person(name)
