"""The commands: one function for each act, most with the session as the first argument, all available here by name.

A module is loaded when one of its functions is used for the first time, which keeps short commands fast. Type checkers
read `__init__.pyi`. No module here may have the name of a function: it would hide it.
"""

from importlib import import_module

_NAMES = {
    "asking": ("answer", "ask", "find_item", "inbox", "mark_answer", "reopen_item", "resolve_item"),
    "assigning": (
        "assign",
        "assign_documents",
        "assignments",
        "record_time",
        "plan_assignments",
        "team",
        "unassign",
        "unassign_documents",
    ),
    "checking": ("check",),
    "correcting": ("corrected_layers", "corrections", "take_back_corrections"),
    "diagnosing": ("diagnostics",),
    "documents": (
        "directions",
        "flag",
        "mark_done",
        "set_document_label",
        "set_document_note",
        "reopen",
        "set_direction",
        "skip",
    ),
    "drafting": ("drafts", "keep_drafts"),
    "exporting": ("export", "export_layers", "preview_formats", "export_target", "preview_export"),
    "facts": (
        "change_facts",
        "find_removed",
        "remove_documents",
        "removed_documents",
        "restore_documents",
    ),
    "figures": ("member_figures",),
    "filtering": ("delete_filter", "find_filter", "rename_filter", "save_filter", "saved_filters"),
    "finding": ("find_in_batches", "find_in_document", "find_in_project", "mark_all", "mentioned_speakers"),
    "frames": (
        "add_holder",
        "add_speakers",
        "add_stance",
        "change_stance_attributes",
        "clear_stance",
        "delete_stance",
        "link",
        "set_speaker",
        "set_stance",
        "unlink",
    ),
    "guidelines": (
        "default_guideline",
        "file_disagreement",
        "filed_disagreements",
        "guideline",
        "guideline_at",
        "guideline_difference",
        "guideline_draft",
        "guideline_news",
        "guideline_texts",
        "guideline_version",
        "guideline_versions",
        "keep_guideline_draft",
        "publish_guideline",
        "set_guideline",
        "spans_to_check",
    ),
    "history": (
        "article_history",
        "history_length",
        "my_session",
        "preview_undo_back",
        "redo",
        "require_undoable",
        "span_history",
        "undo",
        "undo_back_to",
        "undo_step",
    ),
    "importing": ("import_files",),
    "keys": ("accept_key", "withdraw_keys"),
    "leaving": ("preview_removal", "remove_member"),
    "listing": ("find_document", "list_documents", "count_annotations", "find_annotations"),
    "hubs": ("add_hub_member", "check_hub", "create_hub", "remove_hub_member"),
    "inspecting": ("inspect_package", "package_project", "projects_like"),
    "measuring": ("agreement", "save_agreement"),
    "merging": (
        "merge_file",
        "new_project_from",
        "past_merges",
        "prepare_merge",
        "redo_merge",
        "undo_merge",
    ),
    "packages": (
        "pack",
        "pack_each",
        "package_name",
        "project_in",
        "pack_for_publication",
        "received_from_here",
        "send_work",
    ),
    "people": (
        "add_annotator",
        "identify_person",
        "remember_person",
        "remembered_person",
        "rename_annotator",
        "set_role",
        "similar_people",
    ),
    "projects": ("back_up", "back_up_when_due", "has_older_format", "new_project", "save_copy"),
    "reassigning": ("plan_reassignment", "reassign"),
    "relating": ("change_claim_relation", "relate_claims", "remove_claim_relation"),
    "repairing": ("repair_texts",),
    "repeating": ("dismiss_repeated", "repeated_in_batches", "repeated_paragraphs", "repeated_to_hint", "take_over"),
    "rescue": ("list_backups", "restore", "salvage"),
    "resolving": ("conflicts", "resolve_conflicts"),
    "review": (
        "adjudicate",
        "compose_disagreement",
        "disagreements",
        "disagreements_in_batches",
        "resolve_disagreement",
    ),
    "revising": (
        "carried_chain",
        "check_place",
        "corrected_text",
        "corrected_texts",
        "earlier_text",
        "mark_place",
        "newest_text",
        "preview_revision",
        "revise_document",
        "revised_places",
    ),
    "schemes": (
        "compare_scheme_versions",
        "discard_scheme_draft",
        "draft_changes",
        "edit_scheme",
        "export_scheme",
        "import_scheme",
        "publish_scheme",
        "scheme_draft",
        "scheme_toml",
        "scheme_versions",
        "scheme_versions_used",
    ),
    "scheme_counting": (
        "annotations_using",
        "deleted_from_scheme",
        "preview_merge_labels",
        "scheme_uses",
        "stale_annotations",
    ),
    "saving_inbox": ("save_inbox",),
    "sharing_work": (
        "ask_again",
        "decline",
        "folder_place",
        "has_work_of_others",
        "hub_place",
        "keep_last_exchange",
        "last_exchange",
        "open_sharing",
        "set_sharing_place",
        "share",
        "sharing_devices",
        "sharing_place",
        "unsent_operations",
    ),
    "spans": (
        "add_span",
        "change_attributes",
        "change_details",
        "change_label",
        "delete_span",
        "resize_span",
        "set_note",
    ),
    "uniting": ("preview_unite", "unite_annotators"),
}
"""The functions of each module."""
_MODULES = {name: module for module, names in _NAMES.items() for name in names}

__all__ = sorted(_MODULES)  # noqa: PLE0605  it is a list


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    function = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = function
    return function


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
