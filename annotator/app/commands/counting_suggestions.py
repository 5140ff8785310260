"""The act of counting what became of suggestions."""

from collections import defaultdict

from annotator.app.revising.chains import newest_of
from annotator.app.session import Session
from annotator.app.suggesting.figures import FigureTally, SuggestionFigures
from annotator.app.suggesting.shown import Log, decode_log
from annotator.app.tasks import Task
from annotator.storage import documents, local, revisions
from annotator.storage.accepted import AcceptedPart, accepted_parts
from annotator.storage.scheme_reading import merged_names

STEP = 1000
"""Documents between two reports of progress."""


def suggestion_figures(session: Session, task: Task | None = None) -> SuggestionFigures:
    """Return what became of suggestions: of everybody's, but annotators see their own.

    Accepted are those that are there, in whoever's layer; gold is left out. What was shown and dismissed is known of
    this copy alone. What was accepted and later deleted counts as dismissed, unless the whole suggestion went at once,
    as undo removes it. Raises Cancelled when the task is stopped.
    """
    task = task or Task()
    task.step(0, 0, "documents")
    layer = None if session.annotator is None or session.has_authority else session.author
    accepted = _by_act(session, layer)
    shown = _shown(session, layer)
    numbers = sorted({number for _, number, _ in accepted})
    main = {found.number: found.languages[:1] for found in documents.summaries(session.file, numbers)}
    tally = FigureTally({number: next(iter(languages), "") for number, languages in main.items()})
    for done, one in enumerate(shown.values()):
        if done % STEP == 0:
            task.step(done, len(shown) + len(accepted), "documents")
        tally.add_shown(one)
    for done, ((layer_id, number, _), parts) in enumerate(accepted.items(), start=len(shown)):
        if done % STEP == 0:
            task.step(done, len(shown) + len(accepted), "documents")
        tally.add_accepted(parts, shown.get((layer_id, number)))
    scheme = session.scheme
    order = [*(label.id for label in scheme.labels), *(relation.id for relation in scheme.relations)]
    return tally.figures(order)


def _by_act(session: Session, layer: str | None) -> dict[tuple[str, int, str], list[AcceptedPart]]:
    """Return what each act accepted: by layer, document and moment, under the names that labels have now."""
    names, found = merged_names(session.file), defaultdict[tuple[str, int, str], list[AcceptedPart]](list)
    for part in accepted_parts(session.file, layer):
        found[part.layer, part.document, part.accepted].append(part._replace(label=names.label(part.label)))
    return found


def _shown(session: Session, layer: str | None) -> dict[tuple[str, int], list[Log]]:
    """Return what is kept of suggestions, by layer and document; that of a corrected text with what is in its place."""
    file, found = session.file, defaultdict[tuple[str, int], list[Log]](list)
    logs = [row for row in local.suggestion_logs(file) if layer in (None, row[0])]
    replaced = {before for before, _ in revisions.revisions(file)}
    removed = {facts.id for facts in documents.removed_facts(file)}
    present = {id_: newest_of(file, id_) if id_ in replaced else id_ for _, id_, _ in logs}
    numbers = documents.numbers_of(file, set(present.values()) - removed)
    for person, document, log in logs:
        if present[document] in numbers:
            found[person, numbers[present[document]]].append(decode_log(log))
    return found
