"""Staged changes that may need confirmation: collected before the trial merge, turned into questions after it."""

from typing import NamedTuple, Self

from annotator.app.merging.authority import ProjectSnapshot
from annotator.app.merging.questions import Question, QuestionFinder, group_questions
from annotator.app.merging.signatures import keyring
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.document import Facts
from annotator.domain.operation import Key
from annotator.storage.authority import (
    NewOperation,
    Part,
    count_new_by_author,
    count_new_corrections,
    count_new_posts,
    labels_in_use,
    new_operations,
    new_tidying,
)
from annotator.storage.database import ProjectFile
from annotator.storage.documents import numbers_of, summaries
from annotator.storage.states import stored_state


def snapshot(session: Session) -> ProjectSnapshot:
    """Return the people, keys and scheme that are in the file now."""
    return ProjectSnapshot(session.people(), keyring(session), session.stored_scheme())


class StagedChanges(NamedTuple):
    """New staged operations on the project as a whole, and numbers of those on gold, assignments and others' layers.

    `posts` are those in the inboxes of others, by type, author and layer; `tidying` are changes of what others put into
    the register: type, entity and author.
    """

    people: list[NewOperation]
    keys: list[NewOperation]
    scheme: list[NewOperation]
    guideline: dict[str, int]
    filters: dict[str, int]
    corrections: dict[tuple[str, str], int]
    gold: dict[str, int]
    assignments: dict[str, int]
    revisions: list[NewOperation]
    posts: dict[tuple[str, str, str], int]
    removals: list[tuple[NewOperation, str]]
    tidying: list[tuple[str, str, str]]

    @classmethod
    def of(cls, file: ProjectFile) -> Self:
        """Return the staged changes of a project file."""
        return cls(
            new_operations(file, "annotator"),
            new_operations(file, "key"),
            new_operations(file, "scheme"),
            count_new_by_author(file, Part("guideline")),
            count_new_by_author(file, Part("filter")),
            {(author, layer): n for (author, layer), n in count_new_corrections(file).items() if layer != GOLD},
            count_new_by_author(file, Part(layer=GOLD)),
            count_new_by_author(file, Part("assignment")),
            [operation for operation in new_operations(file, "document") if _facts(operation).replaces],
            count_new_posts(file),
            _removals(file),
            new_tidying(file),
        )

    def questions(self, finder: QuestionFinder, file: ProjectFile) -> list[Question]:
        """Return the changes to confirm; the project file must be in its state after the merge."""
        keys = ((operation, _key(operation)) for operation in self.keys)
        of_team = list(finder.people_questions(self.people))
        newcomers = {str(question.parts[0].entity) for question in of_team if len(question.parts) > 1}
        others = [
            *finder.key_questions(keys),
            *finder.scheme_questions(self.scheme, labels_in_use(file) if self.scheme else {}),
            *finder.guideline_questions(self.guideline),
            *finder.filter_questions(self.filters),
            *finder.correction_questions(self.corrections),
            *finder.gold_questions(self.gold),
            *finder.assignment_questions(self.assignments),
            *finder.revision_questions((operation, _facts(operation).title) for operation in self.revisions),
            *finder.post_questions(self.posts),
            *finder.removal_questions(self.removals),
            *finder.tidying_questions(self.tidying),
        ]
        return group_questions([*of_team, *others], newcomers)


def _removals(file: ProjectFile) -> list[tuple[NewOperation, str]]:
    """Return staged removals of documents that are listed now, with their titles."""
    removals = [operation for operation in new_operations(file, "document") if operation.payload is None]
    numbers = numbers_of(file, [operation.entity for operation in removals])
    titles = {summary.id: summary.title for summary in summaries(file, list(numbers.values()))}
    return [(operation, titles[operation.entity]) for operation in removals if operation.entity in titles]


def _facts(operation: NewOperation) -> Facts:
    record = None if operation.payload is None else stored_state("document", operation.entity, "", operation.payload)
    return record if isinstance(record, Facts) else Facts()


def _key(operation: NewOperation) -> Key | None:
    record = None if operation.payload is None else stored_state("key", operation.entity, "", operation.payload)
    return record if isinstance(record, Key) else None
