"""Acts on the guideline: publish it, keep a draft, compare versions, and file disagreements under its parts."""

from collections.abc import Mapping

import msgspec

from annotator.app import bundled
from annotator.app.guidelines import following, versions
from annotator.app.guidelines.differences import PartChange, part_changes
from annotator.app.guidelines.versions import GuidelineVersion, language_of, text_in
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.guideline_text import GUIDELINE_LANGUAGE, HIGHEST_VERSION, LONGEST_GUIDELINE
from annotator.domain.operation import Decision, Guideline, guideline_entity
from annotator.storage import local, states


class GuidelineNews(msgspec.Struct, frozen=True):
    """What changed since a version that a person has seen: the version now, and the parts that differ, each once."""

    version: int
    seen: int
    changes: tuple[PartChange, ...]


def guideline(session: Session, language: str = "") -> str:
    """Return the text of the guideline in a language, or else in the language there is; "" when there is none."""
    return text_in(versions.present_texts(session), language)


def guideline_texts(session: Session) -> dict[str, str]:
    """Return the texts of the guideline by language ("" for any), without empty ones."""
    return versions.present_texts(session)


def guideline_version(session: Session) -> int:
    """Return the version of the guideline, 0 while there is none."""
    return versions.present_version(session)


def set_guideline(session: Session, text: str) -> None:
    """Publish one text for all languages. Raises what `publish_guideline` raises."""
    publish_guideline(session, {"": text})


def publish_guideline(session: Session, texts: Mapping[str, str]) -> int:
    """Publish texts by language ("" for any) as the next version, and return its number; one act.

    Languages that are not named keep their texts; an empty text removes one. Without a difference nothing is published.
    A draft of the person at work is removed. Raises AnnotatorError for a text that is too long, and for a language that
    is not a code.
    """
    _check(texts)
    present = versions.present_texts(session)
    changed = {language: text for language, text in texts.items() if text != present.get(language, "")}
    number = versions.present_version(session)
    has_draft = local.guideline_draft(session.file, session.author) is not None
    if changed:
        number = min(number + 1, HIGHEST_VERSION)
        with session.act("Change guideline") as act:
            for language, text in sorted(changed.items()):
                act.put(Guideline(id=guideline_entity(language), text=text, language=language, version=number))
    if has_draft:
        try:
            keep_guideline_draft(session, None)
        except AnnotatorError as error:
            session.notices.add_error(error)  # the guideline is published all the same
    return number


def _check(texts: Mapping[str, str]) -> None:
    for language, text in texts.items():
        if not GUIDELINE_LANGUAGE.fullmatch(language):
            raise AnnotatorError(
                "This is not the code of a language.", where=language, remedy="Use a code such as en or ar."
            )
        if len(text) > LONGEST_GUIDELINE:
            raise AnnotatorError(
                "The guideline has {length:,} characters; at most {most:,} are allowed.",
                remedy="Shorten it.",
                length=len(text),
                most=LONGEST_GUIDELINE,
            )


def default_guideline(session: Session) -> dict[str, str]:
    """Return the texts by language of the guideline that comes with the project's scheme; most schemes have none."""
    return bundled.guideline_texts(session.scheme.id)


# --- drafts


def guideline_draft(session: Session) -> dict[str, str] | None:
    """Return the draft of the person at work, texts by language; None if there is none.

    A draft is kept in this copy of the project alone: it is in no package, merge or export.
    """
    stored = local.guideline_draft(session.file, session.author)
    try:
        return None if stored is None else msgspec.json.decode(stored, type=dict[str, str])
    except msgspec.DecodeError:
        return None  # a damaged draft is no reason to keep the section shut


def keep_guideline_draft(session: Session, texts: Mapping[str, str] | None) -> None:
    """Keep a draft of the person at work; None discards it. Raises what `publish_guideline` raises."""
    _check(texts or {})
    stored = "" if texts is None else msgspec.json.encode(dict(texts)).decode()
    with session.file.transaction():
        local.keep_guideline_draft(session.file, session.author, stored)


# --- versions


def guideline_versions(session: Session) -> list[GuidelineVersion]:
    """Return the versions of the guideline, the newest first."""
    return versions.versions(session)


def guideline_at(session: Session, version: int) -> dict[str, str]:
    """Return the texts of a version by language. Raises AnnotatorError when there is none of this number."""
    known = {found.number: found.texts for found in versions.versions(session)}
    if version not in known:
        raise AnnotatorError(
            "The guideline has no version {version}.", remedy="`annotator guideline` shows all.", version=version
        )
    return known[version]


def guideline_difference(session: Session, first: int, second: int, language: str = "") -> list[PartChange]:
    """Return the parts that differ between two versions in a language; version 0 is empty.

    Raises AnnotatorError when there is no version of one of these numbers.
    """
    before, after = (guideline_at(session, version) if version else {} for version in (first, second))
    return part_changes(_comparable(before, after, language), text_in(after, language))


def guideline_news(session: Session, seen_version: int, language: str = "") -> GuidelineNews | None:
    """Return what changed since a version that somebody saw, in a language where that changed; None for nothing."""
    version = versions.present_version(session)
    if version <= seen_version:
        return None
    before, after = versions.texts_at(session, seen_version), versions.present_texts(session)
    changes: dict[str, PartChange] = {}
    for change in part_changes(_comparable(before, after, language), text_in(after, language)):
        changes[change.part.key] = change
    for other in sorted(after.keys() & before.keys()):
        for change in part_changes(before[other], after[other]):
            changes.setdefault(change.part.key, change)
    return GuidelineNews(version, seen_version, tuple(changes.values())) if changes else None


def _comparable(before: dict[str, str], after: dict[str, str], language: str) -> str:
    """Return the text before that the text after in a language took the place of."""
    used = language_of(after, language)
    return before.get(used) or ("" if "" in after else before.get("", ""))


# --- what the guideline has to do with


def spans_to_check(session: Session) -> dict[str, int]:
    """Return by label how many spans were made before the label's part of the guideline changed last."""
    return following.spans_to_check(session)


def filed_disagreements(session: Session) -> dict[str, int]:
    """Return how many resolved disagreements are filed under each part of the guideline, by the key of the part."""
    return states.filed_decisions(session.file)


def file_disagreement(session: Session, decision: Decision, part: str) -> None:
    """File a resolved disagreement under a part of the guideline, by the key of the part; "" takes it out."""
    if part != decision.part:
        with session.act("File disagreement") as act:
            act.put(msgspec.structs.replace(decision, part=part))
