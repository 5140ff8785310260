"""The changes of a merge that need confirmation: to team, scheme, gold, assignments, others' layers and inboxes.

Changes by people without permission need it, and so do, whoever makes them, changes that remove people, give them names
that look like others, or remove labels in use.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from annotator.app.merging.authority import Authority, PreviewNames, ProjectSnapshot
from annotator.app.merging.reasons import (
    BECOMES,
    BRINGS_BACK,
    CHANGES_ASSIGNMENTS,
    CHANGES_FILTERS,
    CHANGES_GOLD,
    CHANGES_GUIDELINE,
    CHANGES_REGISTER,
    CHANGES_SCHEME,
    CORRECTS,
    KEY_COMES,
    KEY_GONE,
    REMOVES,
    REMOVES_ARTICLE,
    RENAMES,
    REPLACES_TEXT,
    UNITES,
    WRITES_TO,
    WRITES_TO_EVERYBODY,
    Reasons,
)
from annotator.app.people import same_name
from annotator.domain.annotation import GOLD
from annotator.domain.errors import Problem
from annotator.domain.operation import Annotator, Key
from annotator.domain.scheme import Scheme
from annotator.storage.authority import NewOperation, Part


class Question(msgspec.Struct, frozen=True):
    """A change to confirm: the reasons, and the parts of the merge that are quarantined without confirmation."""

    reasons: tuple[Problem, ...]
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        """The identifier of the question."""
        return "/".join(field or "" for field in self.parts[0])

    @property
    def words(self) -> str:
        """The reasons, in English."""
        return " ".join(map(str, self.reasons))


def group_questions(questions: Iterable[Question], newcomers: Collection[str]) -> list[Question]:
    """Return the questions, with those about each newcomer (by id) joined: they depend on accepting the person."""
    grouped: dict[str, Question] = {}
    for question in questions:
        part = question.parts[0]
        author = part.entity if part.type == "annotator" else part.author
        key = str(author) if author in newcomers else question.key
        known = grouped.get(key, Question((), ()))
        grouped[key] = Question((*known.reasons, *question.reasons), (*known.parts, *question.parts))
    return list(grouped.values())


class QuestionFinder:
    """Finds the changes of a merge to confirm, from the project before it and after it."""

    def __init__(self, authority: Authority, before: ProjectSnapshot, after: ProjectSnapshot) -> None:
        self._authority = authority
        self._before = before
        self._after = after
        self._names = PreviewNames(before.people, after.people)
        self._reasons = Reasons(authority, self._names)

    # --- the team

    def people_questions(self, operations: Iterable[NewOperation]) -> Iterator[Question]:
        """Yield the changes of people to confirm."""
        changed_by: dict[str, list[str]] = {}
        for operation in operations:
            changed_by.setdefault(operation.entity, []).append(operation.author)
        for entity, authors in changed_by.items():
            if reasons := tuple(self._person_reasons(entity, authors)):
                own_parts = (Part(layer=entity), Part(author=entity)) if entity not in self._before.people else ()
                yield Question(reasons, (Part("annotator", entity), *own_parts))

    def _person_reasons(self, entity: str, authors: list[str]) -> Iterator[Problem]:
        before, after = self._before.people.with_id(entity), self._after.people.with_id(entity)
        if after is None:
            if before is not None:
                yield Problem("", "{name} will be removed from the team.", {"name": before.name})
            return
        was = before or Annotator(id=entity)
        if not same_name(was.name, after.name):
            yield from self._name_reasons(was, after, authors)
        unauthorised = next((author for author in authors if not self._authority.may_change(author)), None)
        if after.into and after.into != was.into and unauthorised is not None:
            united_name = self._names.of(after.into)
            yield from self._reasons.by(unauthorised, UNITES, name=after.name, other=united_name)
        if after.role != was.role and not all(map(self._authority.may_set_roles, authors)):
            yield Problem("", BECOMES[after.role], {"name": after.name})
        if after.left != was.left and unauthorised is not None:
            yield from self._reasons.by(unauthorised, REMOVES if after.left else BRINGS_BACK, name=after.name)

    def _name_reasons(self, was: Annotator, after: Annotator, authors: list[str]) -> Iterator[Problem]:
        people = self._after.people
        twins = [person for person in people.active if person.id != after.id and same_name(person.name, after.name)]
        alike = [person for person in people.similar(after.name) if person.id != after.id]
        values: dict[str, object] = {"name": was.name, "new": after.name}
        if alike:
            values["other"] = alike[0].name
        if twins and was.name:
            yield Problem("", "{name} is now called {new}, the name of another person.", values)
        elif twins:
            yield Problem("", "{new} joins the team, but another person has this name.", values)
        elif alike and was.name:
            yield Problem("", "{name} is now called {new}, which looks like {other}.", values)
        elif alike:
            yield Problem("", "{new} joins the team, but the name looks like {other}.", values)
        elif was.name:
            other_authors = (author for author in authors if author != after.id)
            unauthorised = next((author for author in other_authors if not self._authority.may_change(author)), None)
            if unauthorised is not None:
                yield from self._reasons.by(unauthorised, RENAMES, **values)

    def key_questions(self, operations: Iterable[tuple[NewOperation, Key | None]]) -> Iterator[Question]:
        """Yield the changes of signing keys to confirm."""
        for operation, key in operations:
            owner = self._before.keys.owner(operation.entity)
            if key is None:
                if owner is not None and not (
                    self._authority.has_lead and self._authority.may_change(operation.author)
                ):
                    yield self._key_question(operation, KEY_GONE, owner)
            elif owner is None and not self._may_add(operation, key):
                yield self._key_question(operation, KEY_COMES, key.person)

    def _may_add(self, operation: NewOperation, key: Key) -> bool:
        if self._authority.is_from(key.person, operation.entity):
            return True
        if self._authority.has_lead:
            return self._authority.is_signed_by_lead or self._authority.may_change(operation.author)
        return not self._before.keys.of(key.person)

    def _key_question(self, operation: NewOperation, sentence: str, owner: str) -> Question:
        values: dict[str, object] = {"name": self._names.of(owner)}
        return Question((Problem("", sentence, values),), (Part("key", operation.entity),))

    # --- scheme, gold, assignments

    def scheme_questions(self, operations: Iterable[NewOperation], in_use: Mapping[str, int]) -> Iterator[Question]:
        """Yield the changes of the scheme to confirm; `in_use` has the number of uses of each label after the merge."""
        reasons = []
        if lost := sorted((set(_labels(self._before.scheme)) - set(_labels(self._after.scheme))) & in_use.keys()):
            values: dict[str, object] = {"labels": lost, "count": sum(in_use[label] for label in lost)}
            reasons.append(
                Problem(
                    "",
                    "These labels will be removed from the scheme: {labels}. Annotations that use them: {count}.",
                    values,
                )
            )
        for author in dict.fromkeys(operation.author for operation in operations):
            if not self._authority.may_change(author):
                reasons += self._reasons.by(author, CHANGES_SCHEME)
        if reasons:
            yield Question(tuple(reasons), (Part("scheme"),))

    def guideline_questions(self, authors: Iterable[str]) -> Iterator[Question]:
        """Yield the changes of the guideline to confirm."""
        for author in authors:
            if not self._authority.may_change(author):
                yield Question(tuple(self._reasons.by(author, CHANGES_GUIDELINE)), (Part("guideline", author=author),))

    def filter_questions(self, authors: Iterable[str]) -> Iterator[Question]:
        """Yield the changes of saved filters to confirm."""
        for author in authors:
            if not self._authority.may_change(author):
                yield Question(tuple(self._reasons.by(author, CHANGES_FILTERS)), (Part("filter", author=author),))

    def tidying_questions(self, changes: Iterable[tuple[str, str, str]]) -> Iterator[Question]:
        """Yield changes of what others put into the register to confirm; each has type, entity and author."""
        by_author: dict[str, list[Part]] = {}
        for type_name, entity, author in changes:
            if not self._authority.may_change(author):
                by_author.setdefault(author, []).append(Part(type_name, entity, author=author))
        for author, parts in by_author.items():
            yield Question(tuple(self._reasons.by(author, CHANGES_REGISTER, count=len(parts))), tuple(parts))

    def correction_questions(self, by_author: Mapping[tuple[str, str], int]) -> Iterator[Question]:
        """Yield changes to other people's layers to confirm; `by_author` has their numbers by author and layer."""
        people = self._after.people
        for (author, layer), count in by_author.items():
            person = people.with_id(layer)
            is_own = person is not None and people.united_with(person).id == author
            if not is_own and not self._authority.may_change(author):
                reasons = tuple(self._reasons.by(author, CORRECTS, name=self._names.of(layer), count=count))
                yield Question(reasons, (Part(layer=layer, author=author),))

    def gold_questions(self, by_author: Mapping[str, int]) -> Iterator[Question]:
        """Yield changes of the gold layer to confirm; `by_author` has their numbers by author."""
        for author, count in by_author.items():
            if not self._authority.may_change(author):
                yield Question(
                    tuple(self._reasons.by(author, CHANGES_GOLD, count=count)), (Part(layer=GOLD, author=author),)
                )

    def assignment_questions(self, by_author: Mapping[str, int]) -> Iterator[Question]:
        """Yield changes of assignments to confirm; `by_author` has their numbers by author."""
        for author, count in by_author.items():
            if not self._authority.may_change(author):
                reasons = tuple(self._reasons.by(author, CHANGES_ASSIGNMENTS, count=count))
                yield Question(reasons, (Part("assignment", author=author),))

    def revision_questions(self, operations: Iterable[tuple[NewOperation, str]]) -> Iterator[Question]:
        """Yield corrected texts to confirm; each comes with the title of its article."""
        for operation, title in operations:
            if not self._authority.may_change(operation.author):
                reasons = tuple(self._reasons.by(operation.author, REPLACES_TEXT, title=title))
                yield Question(reasons, (Part("document", operation.entity),))

    def post_questions(self, posts: Mapping[tuple[str, str, str], int]) -> Iterator[Question]:
        """Yield what is written in the inbox of somebody else, or to everybody, to confirm.

        `posts` has the numbers by type, author and layer. Everybody may answer what everybody was asked.
        """
        grouped: dict[tuple[str, str], dict[str, int]] = {}
        for (type_name, author, layer), count in posts.items():
            if not self._may_post(type_name, author, layer):
                grouped.setdefault((author, layer), {})[type_name] = count
        for (author, layer), counts in grouped.items():
            sentences, total = WRITES_TO if layer else WRITES_TO_EVERYBODY, sum(counts.values())
            reasons = tuple(self._reasons.by(author, sentences, name=self._names.of(layer), count=total))
            yield Question(reasons, tuple(Part(type_name, None, layer, author) for type_name in counts))

    def _may_post(self, type_name: str, author: str, layer: str) -> bool:
        if type_name == "message" and not layer:
            return self._authority.is_signed_for(author)
        people = self._after.people
        person = people.with_id(layer)
        is_own = person is not None and people.united_with(person).id == author
        return is_own or self._authority.may_change(author)

    def removal_questions(self, operations: Iterable[tuple[NewOperation, str]]) -> Iterator[Question]:
        """Yield removals of articles to confirm; each comes with the title of its article."""
        for operation, title in operations:
            if not self._authority.may_change(operation.author):
                reasons = tuple(self._reasons.by(operation.author, REMOVES_ARTICLE, title=title))
                yield Question(reasons, (Part("document", operation.entity, author=operation.author),))


def _labels(scheme: Scheme) -> Iterator[str]:
    yield from (label.id for label in scheme.labels)
    yield from (relation.id for relation in scheme.relations)
