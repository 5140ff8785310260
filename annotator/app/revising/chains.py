"""The documents of one article: each corrected text replaces the one before."""

from annotator.storage import documents, revisions
from annotator.storage.database import ProjectFile


def chain_of(file: ProjectFile, document: str) -> list[str]:
    """Return the ids of a document and of those that it replaced and the project has, the newest first."""
    earlier = {after: before for before, after in reversed(revisions.revisions(file))}
    chain = [document]
    while (before := earlier.get(chain[-1])) is not None and before not in chain:
        chain.append(before)
    known = documents.numbers_of(file, chain)
    return [id_ for id_ in chain if id_ in known]


def newest_of(file: ProjectFile, document: str) -> str:
    """Return the id of the document with the newest text of an article: the document itself if nothing replaces it."""
    later = dict(revisions.revisions(file))
    seen = {document}
    while (after := later.get(document)) is not None and after not in seen:
        seen.add(after)
        document = after
    return document
