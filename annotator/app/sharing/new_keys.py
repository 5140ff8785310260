"""Senders who sign with a key that is not known to be theirs: leads are asked about it, all where there is no other."""

from annotator.app.merging.signatures import UnknownKeyError, keyring
from annotator.app.session import Session
from annotator.app.sharing.asking import NEW_KEY, Asked, Consent, KeyQuestion, Outcome, merge_by_consent
from annotator.app.sharing.parts import Content
from annotator.app.tasks import Task
from annotator.domain.operation import Key
from annotator.exchange.package.parts import Signature


def merge_signed(session: Session, content: Content, task: Task, consent: Consent) -> Outcome:
    """Merge content as far as a person agreed to it and to the key of its sender.

    A lead's acceptance is recorded, so that it reaches all who wait for it. Raises what `merge_by_consent` raises.
    """
    try:
        return merge_by_consent(session, content, task, consent, content.whence)
    except UnknownKeyError as error:
        if content.signature is None:
            raise
        question = _question(session, content.signature, str(error.values["name"]))
        if _is_for_lead(session, content.signature.person):
            asked = Asked(((question.key, question.words),), question.name, whence=content.whence)
            return Outcome(asked=asked)
        if consent.everything:  # a key is accepted by itself, never among all else
            raise
        if consent.names(question.key) and _is_lead(session):
            _record(session, content.signature)
            return merge_by_consent(session, content, task, consent, content.whence)
        return merge_by_consent(session, content, task, consent, content.whence, about_key=question)


def _question(session: Session, signature: Signature, name: str) -> KeyQuestion:
    person = session.annotator
    is_self = person is not None and signature.person in session.people().same_person(person)
    return KeyQuestion(f"{NEW_KEY} {signature.key}", name, is_self)


def _is_lead(session: Session) -> bool:
    return session.annotator is not None and session.annotator.role == "lead"


def _is_for_lead(session: Session, sender: str) -> bool:
    """Whether a lead, who is not the sender (by id), is asked in place of the person at work."""
    leads = [person for person in session.people().members if person.role == "lead"]
    others = [lead for lead in leads if sender not in session.people().same_person(lead)]
    return bool(others) and not _is_lead(session)


def _record(session: Session, signature: Signature) -> None:
    if keyring(session).owner(signature.key) is None:
        with session.act("Accept key", undoable=False) as act:
            act.put(Key(id=signature.key, person=signature.person))
