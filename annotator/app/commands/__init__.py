"""Everything a person can do, one function an act. Each takes the session first and is found here by its name."""

from annotator.app.commands.agreement import agreement, save_agreement
from annotator.app.commands.checking import check
from annotator.app.commands.conflicts import conflicts, settle
from annotator.app.commands.diagnosing import diagnostics
from annotator.app.commands.documents import (
    directions,
    flag,
    mark_done,
    note_document,
    reopen,
    set_direction,
    skip,
)
from annotator.app.commands.exporting import export, export_layers, export_prospects, export_target, foresee_export
from annotator.app.commands.finding import find_by_portions, find_in_document, find_in_project, mark_all
from annotator.app.commands.frames import (
    add_holder,
    add_speakers,
    add_stance,
    change_stance_attributes,
    clear_stance,
    delete_stance,
    link,
    set_speaker,
    set_stance,
    unlink,
)
from annotator.app.commands.history import redo, undo
from annotator.app.commands.importing import import_files
from annotator.app.commands.keys import accept_key, withdraw_keys
from annotator.app.commands.listing import find_document, list_documents, work_on
from annotator.app.commands.looking import look_into, package_project, projects_like
from annotator.app.commands.packages import (
    merge_file,
    new_project_from,
    pack,
    pack_each,
    pack_for_publication,
    past_merges,
    prepared_merge,
)
from annotator.app.commands.people import (
    add_annotator,
    person_named,
    remember_person,
    remembered_person,
    rename_annotator,
    set_role,
    similar_people,
)
from annotator.app.commands.projects import back_up, back_up_when_due, new_project, save_copy
from annotator.app.commands.rescue import list_backups, restore, salvage
from annotator.app.commands.review import adjudicate, compose_dispute, disputes, disputes_by_portions, settle_dispute
from annotator.app.commands.spans import (
    add_span,
    change_attributes,
    change_details,
    change_label,
    delete_span,
    resize_span,
    set_note,
)
from annotator.app.commands.team import (
    assign,
    assignments,
    guideline,
    note_time,
    plan_assignments,
    set_guideline,
    team,
    unassign,
)
from annotator.app.commands.uniting import preview_unite, unite_annotators

__all__ = [
    "accept_key",
    "add_annotator",
    "add_holder",
    "add_span",
    "add_speakers",
    "add_stance",
    "adjudicate",
    "agreement",
    "assign",
    "assignments",
    "back_up",
    "back_up_when_due",
    "change_attributes",
    "change_details",
    "change_label",
    "change_stance_attributes",
    "check",
    "clear_stance",
    "compose_dispute",
    "conflicts",
    "delete_span",
    "delete_stance",
    "diagnostics",
    "directions",
    "disputes",
    "disputes_by_portions",
    "export",
    "export_layers",
    "export_prospects",
    "export_target",
    "find_by_portions",
    "find_document",
    "find_in_document",
    "find_in_project",
    "flag",
    "foresee_export",
    "guideline",
    "import_files",
    "link",
    "list_backups",
    "list_documents",
    "look_into",
    "mark_all",
    "mark_done",
    "merge_file",
    "new_project",
    "new_project_from",
    "note_document",
    "note_time",
    "pack",
    "pack_each",
    "pack_for_publication",
    "package_project",
    "past_merges",
    "person_named",
    "plan_assignments",
    "prepared_merge",
    "preview_unite",
    "projects_like",
    "redo",
    "remember_person",
    "remembered_person",
    "rename_annotator",
    "reopen",
    "resize_span",
    "restore",
    "salvage",
    "save_agreement",
    "save_copy",
    "set_direction",
    "set_guideline",
    "set_note",
    "set_role",
    "set_speaker",
    "set_stance",
    "settle",
    "settle_dispute",
    "similar_people",
    "skip",
    "team",
    "unassign",
    "undo",
    "unite_annotators",
    "unlink",
    "withdraw_keys",
    "work_on",
]
