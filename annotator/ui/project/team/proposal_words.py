"""The words of a preview: title, what stays, what is counted, and the button that does it."""

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.project.team.proposals import Draft, Proposal, Scope

translate = QCoreApplication.translate


def title_words(draft: Draft, name: str) -> str:
    """Return the title of a preview; `name` is that of who leaves."""
    if draft.kind == "assign":
        return translate("Proposals", "Preview of an assignment")
    if draft.kind == "reassign":
        return translate("Proposals", "Preview of a reassignment")
    return translate("Proposals", "Remove {name} from the team").format(name=language.isolated(name))


def scope_words(scope: Scope, count: int) -> str:
    """Return which documents an act is about."""
    words = {
        "all": translate("Proposals", "All articles ({n})"),
        "shown": translate("Proposals", "Articles shown here ({n})"),
        "selected": translate("Proposals", "Selected articles ({n})"),
    }
    return words[scope].format(n=language.number(count))


def button_words(draft: Draft, proposal: Proposal) -> str:
    """Return what the button says, with the count."""
    if not proposal.total and draft.kind != "remove":
        return translate("Proposals", "Assign") if draft.kind == "assign" else translate("Proposals", "Reassign")
    count = language.number(proposal.total)
    if draft.kind == "assign":
        return translate("Proposals", "Assign {n}").format(n=count)
    if draft.kind == "reassign":
        return translate("Proposals", "Reassign {n}").format(n=count)
    return translate("Proposals", "Remove from team")


def done_words(draft: Draft, proposal: Proposal, name: str) -> str:
    """Return what was done."""
    if draft.kind == "assign":
        return translate("Proposals", "%n assignment(s) made.", "", proposal.total)
    if draft.kind == "reassign":
        return translate("Proposals", "%n article(s) reassigned.", "", proposal.total)
    words = translate("Proposals", "{name} is no longer on the team. All annotations are kept.")
    return words.format(name=language.isolated(name))


def note_words(draft: Draft, proposal: Proposal) -> str:
    """Return what a preview says besides its numbers."""
    if proposal.removal is not None:
        return " ".join(_removal_lines(proposal))
    if not any(row.takes for row in proposal.rows):
        return translate("Proposals", "Tick the people who get articles.")
    if not proposal.total:
        nothing = translate("Proposals", "Nothing to assign: everyone ticked has enough articles, or all of them.")
        moved = translate("Proposals", "Nothing to reassign.")
        lines = [nothing if draft.kind == "assign" else moved]
    else:
        lines = [_counted(draft, proposal)]
        lines.append(translate("Proposals", "No one gets the same article twice."))
    if proposal.short:
        lines.append(translate("Proposals", "%n article(s) get fewer annotators than requested.", "", proposal.short))
    if proposal.started:
        words = translate("Proposals", "%n article(s) started or finished stay where they are.", "", proposal.started)
        lines.append(words)
    if proposal.unplaced:
        words = translate("Proposals", "%n article(s) stay because everyone ticked has them already.", "",
                          proposal.unplaced)  # fmt: skip
        lines.append(words)
    if proposal.without_suggestions:
        lines.append(_without_suggestions(proposal.without_suggestions))
    return " ".join(lines)


def _without_suggestions(count: int) -> str:
    words = translate("Proposals", "No suggestions are shown in %n article(s) that two or more people have, as these"
                      " count for agreement.", "", count)  # fmt: skip
    change = translate("Proposals", "To show them, select cells and choose “Suggestions”.")
    return f"{words} {change}"


def _counted(draft: Draft, proposal: Proposal) -> str:
    if draft.kind == "assign":
        words = translate("Proposals", "%n new assignment(s)", "", proposal.total)
    else:
        words = translate("Proposals", "%n article(s) move", "", proposal.total)
    named = [(code, count) for code, count in proposal.languages if code]
    parts = (language.count_in_language(count, code) for code, count in named)
    return f"{words}: {language.listed(parts)}." if named else f"{words}."


def _removal_lines(proposal: Proposal) -> list[str]:
    removal = proposal.removal
    assert removal is not None
    kept = translate("Proposals", "%n annotation(s) are kept.", "", removal.annotations)
    lines = [kept]
    if removal.unassigned:
        words = translate("Proposals", "%n article(s) not started are unassigned.", "", len(removal.unassigned))
        lines.append(words)
    if removal.moves:
        lines.append(translate("Proposals", "%n article(s) are handed over.", "", len(removal.moves)))
    if removal.kept:
        words = translate("Proposals", "%n article(s) started or finished stay in their name.", "", removal.kept)
        lines.append(words)
    lines.append(translate("Proposals", "Add the same name again to bring them back."))
    return lines
