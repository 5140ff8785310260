"""Who may change the team, the scheme, gold and assignments: leads and reviewers, as the project records them.

Changes in their name must be signed by them, if they have a key, or come in a package signed by a lead. In a team
without a lead everybody may change everything but roles.
"""

import msgspec

from annotator.app.merging.signatures import Keyring, PackageSigner
from annotator.app.people import People
from annotator.domain.operation import Role
from annotator.domain.scheme import Scheme


class ProjectSnapshot(msgspec.Struct, frozen=True):
    """The people, keys and scheme of a project at one moment."""

    people: People
    keys: Keyring
    scheme: Scheme


class PreviewNames:
    """Names of people in a preview: those of the project before the merge, and for new people those after it."""

    def __init__(self, before: People, after: People) -> None:
        self._before = before
        self._after = after

    def of(self, id_: str) -> str:
        """Return the name of a person or layer."""
        return (self._before if id_ in self._before else self._after).layer_name(id_)


class Authority:
    """The permissions of people in a merge, by the roles before it."""

    def __init__(self, before: ProjectSnapshot, signer: PackageSigner) -> None:
        self._before = before
        self._signer = signer
        self.has_lead = any(person.role == "lead" for person in before.people.members)

    def role(self, person: str) -> Role | None:
        """Return the role of a person; None for somebody who is not on the team, or has left it."""
        known = self._before.people.with_id(person)
        member = self._before.people.united_with(known) if known else None
        return member.role if member is not None and not member.left else None

    def is_signed_for(self, author: str) -> bool:
        """Whether changes in somebody's name are signed by them or a lead; somebody without a key need not sign."""
        has_signed = self._signer.known and self._is_signer(author)
        return has_signed or self.is_signed_by_lead or not self._before.keys.of(author)

    def may_change(self, author: str) -> bool:
        """Whether somebody may change the scheme, gold, assignments and the names of others."""
        return not self.has_lead or (self.role(author) in ("lead", "reviewer") and self.is_signed_for(author))

    def may_set_roles(self, author: str) -> bool:
        """Whether somebody may change roles."""
        return self.role(author) == "lead" and self.is_signed_for(author)

    @property
    def is_signed_by_lead(self) -> bool:
        """Whether the merge source is signed by a lead with a recorded key."""
        return self._signer.known and self.role(self._signer.person) == "lead"

    def is_from(self, person: str, key: str) -> bool:
        """Whether the merge source is signed with this key, or by an account of the person."""
        return self._signer.key == key or (self._signer.by_account and self._is_signer(person))

    def _is_signer(self, person: str) -> bool:
        """Whether somebody is the signer, or was united with them."""
        known = self._before.people.with_id(person)
        same = self._before.people.same_person(known) if known is not None else [person]
        return self._signer.person in same
