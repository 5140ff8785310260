"""What comes with a merge that somebody may have to confirm, gathered before it is united and asked about after."""

from typing import NamedTuple, Self

from annotator.app.merging.authority import ProjectSnapshot
from annotator.app.merging.questions import Question, QuestionFinder, group_questions
from annotator.app.merging.signatures import keyring
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.operation import Key
from annotator.storage.authority import (
    NewOperation,
    Part,
    count_new_by_author,
    count_new_corrections,
    labels_in_use,
    new_operations,
)
from annotator.storage.database import ProjectFile
from annotator.storage.states import stored_state


def snapshot(session: Session) -> ProjectSnapshot:
    """Return who is who, which keys are whose, and the scheme, as they are in the file now."""
    return ProjectSnapshot(session.people(), keyring(session), session.stored_scheme())


class StagedChanges(NamedTuple):
    """What is staged, and new, that belongs to the project as a whole or to the gold layer."""

    people: list[NewOperation]
    keys: list[NewOperation]
    scheme: list[NewOperation]
    guideline: dict[str, int]
    corrections: dict[tuple[str, str], int]
    gold: dict[str, int]
    assignments: dict[str, int]

    @classmethod
    def of(cls, file: ProjectFile) -> Self:
        """Return what is staged for a project."""
        return cls(
            new_operations(file, "annotator"),
            new_operations(file, "key"),
            new_operations(file, "scheme"),
            count_new_by_author(file, Part("guideline")),
            {(author, layer): n for (author, layer), n in count_new_corrections(file).items() if layer != GOLD},
            count_new_by_author(file, Part(layer=GOLD)),
            count_new_by_author(file, Part("assignment")),
        )

    def questions(self, finder: QuestionFinder, file: ProjectFile) -> list[Question]:
        """Return what must be confirmed, with the project as it would be after the merge."""
        keys = ((one, _key(one)) for one in self.keys)
        of_people = list(finder.people_questions(self.people))
        newcomers = {str(one.parts[0].entity) for one in of_people if len(one.parts) > 1}
        others = [
            *finder.key_questions(keys),
            *finder.scheme_questions(self.scheme, labels_in_use(file) if self.scheme else {}),
            *finder.of_guideline(self.guideline),
            *finder.correction_questions(self.corrections),
            *finder.gold_questions(self.gold),
            *finder.assignment_questions(self.assignments),
        ]
        return group_questions([*of_people, *others], newcomers)


def _key(one: NewOperation) -> Key | None:
    record = None if one.payload is None else stored_state("key", one.entity, "", one.payload)
    return record if isinstance(record, Key) else None
