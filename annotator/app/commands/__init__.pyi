"""The functions of `__init__.py` for type checkers."""

from annotator.app.commands.accepting import (
    accept_suggestion as accept_suggestion,
    undone_acceptance as undone_acceptance,
)
from annotator.app.commands.archives import (
    find_layer as find_layer,
    has_annotations as has_annotations,
    open_archive as open_archive,
    usual_layer as usual_layer,
)
from annotator.app.commands.asking import (
    answer as answer,
    ask as ask,
    find_item as find_item,
    inbox as inbox,
    mark_answer as mark_answer,
    reopen_item as reopen_item,
    resolve_item as resolve_item,
)
from annotator.app.commands.assigning import (
    assign as assign,
    assign_documents as assign_documents,
    assignments as assignments,
    plan_assignments as plan_assignments,
    record_time as record_time,
    team as team,
    unassign as unassign,
    unassign_documents as unassign_documents,
)
from annotator.app.commands.checking import (
    check as check,
)
from annotator.app.commands.choosing_suggestions import (
    keep_suggestion_choices as keep_suggestion_choices,
    suggestion_choices as suggestion_choices,
)
from annotator.app.commands.correcting import (
    corrected_layers as corrected_layers,
    corrections as corrections,
    take_back_corrections as take_back_corrections,
)
from annotator.app.commands.counting_suggestions import (
    suggestion_figures as suggestion_figures,
)
from annotator.app.commands.diagnosing import (
    diagnostics as diagnostics,
)
from annotator.app.commands.documents import (
    directions as directions,
    flag as flag,
    mark_done as mark_done,
    reopen as reopen,
    set_direction as set_direction,
    set_document_label as set_document_label,
    set_document_note as set_document_note,
    skip as skip,
)
from annotator.app.commands.drafting import (
    drafts as drafts,
    keep_drafts as keep_drafts,
)
from annotator.app.commands.duplicates import (
    possible_duplicates as possible_duplicates,
    tell_apart as tell_apart,
)
from annotator.app.commands.entries import (
    add_entry as add_entry,
    add_name as add_name,
    change_entry as change_entry,
    delete_entry as delete_entry,
    register as register,
    remove_affiliation as remove_affiliation,
    remove_name as remove_name,
    save_entry as save_entry,
    set_affiliation as set_affiliation,
)
from annotator.app.commands.entries_from_words import (
    make_entries_from_words as make_entries_from_words,
    plan_entries_from_words as plan_entries_from_words,
)
from annotator.app.commands.exporting import (
    export as export,
    export_layers as export_layers,
    export_target as export_target,
    preview_export as preview_export,
    preview_formats as preview_formats,
)
from annotator.app.commands.facts import (
    change_facts as change_facts,
    find_removed as find_removed,
    remove_documents as remove_documents,
    removed_documents as removed_documents,
    restore_documents as restore_documents,
)
from annotator.app.commands.figures import (
    member_figures as member_figures,
)
from annotator.app.commands.filtering import (
    delete_filter as delete_filter,
    find_filter as find_filter,
    rename_filter as rename_filter,
    save_filter as save_filter,
    saved_filters as saved_filters,
)
from annotator.app.commands.finding import (
    find_in_batches as find_in_batches,
    find_in_document as find_in_document,
    find_in_project as find_in_project,
    mark_all as mark_all,
    mentioned_speakers as mentioned_speakers,
)
from annotator.app.commands.frames import (
    add_holder as add_holder,
    add_speakers as add_speakers,
    add_stance as add_stance,
    change_stance_attributes as change_stance_attributes,
    clear_stance as clear_stance,
    delete_stance as delete_stance,
    link as link,
    set_speaker as set_speaker,
    set_stance as set_stance,
    unlink as unlink,
)
from annotator.app.commands.guidelines import (
    default_guideline as default_guideline,
    file_disagreement as file_disagreement,
    filed_disagreements as filed_disagreements,
    guideline as guideline,
    guideline_at as guideline_at,
    guideline_difference as guideline_difference,
    guideline_draft as guideline_draft,
    guideline_news as guideline_news,
    guideline_texts as guideline_texts,
    guideline_version as guideline_version,
    guideline_versions as guideline_versions,
    keep_guideline_draft as keep_guideline_draft,
    publish_guideline as publish_guideline,
    set_guideline as set_guideline,
    spans_to_check as spans_to_check,
)
from annotator.app.commands.history import (
    article_history as article_history,
    history_length as history_length,
    my_session as my_session,
    preview_undo_back as preview_undo_back,
    redo as redo,
    require_undoable as require_undoable,
    span_history as span_history,
    undo as undo,
    undo_back_to as undo_back_to,
    undo_step as undo_step,
)
from annotator.app.commands.hubs import (
    add_hub_member as add_hub_member,
    check_hub as check_hub,
    create_hub as create_hub,
    remove_hub_member as remove_hub_member,
)
from annotator.app.commands.identifying import (
    can_identify as can_identify,
    entries_here as entries_here,
    find_entries as find_entries,
    identify as identify,
    identify_as_new as identify_as_new,
    learn_links as learn_links,
    name_from as name_from,
    propose_entries as propose_entries,
)
from annotator.app.commands.identifying_everywhere import (
    entries_called as entries_called,
    find_unlinked as find_unlinked,
    identify_everywhere as identify_everywhere,
)
from annotator.app.commands.importing import (
    import_files as import_files,
)
from annotator.app.commands.inspecting import (
    inspect_package as inspect_package,
    package_project as package_project,
    projects_like as projects_like,
)
from annotator.app.commands.keys import (
    accept_key as accept_key,
    withdraw_keys as withdraw_keys,
)
from annotator.app.commands.leaving import (
    preview_removal as preview_removal,
    remove_member as remove_member,
)
from annotator.app.commands.listing import (
    count_annotations as count_annotations,
    find_annotations as find_annotations,
    find_document as find_document,
    list_documents as list_documents,
)
from annotator.app.commands.measuring import (
    agreement as agreement,
    save_report as save_report,
)
from annotator.app.commands.merging import (
    merge_file as merge_file,
    new_project_from as new_project_from,
    past_merges as past_merges,
    prepare_merge as prepare_merge,
    redo_merge as redo_merge,
    undo_merge as undo_merge,
)
from annotator.app.commands.merging_entries import (
    merge_entries as merge_entries,
    plan_entry_merge as plan_entry_merge,
    split_entry as split_entry,
)
from annotator.app.commands.naming_entries import (
    find_entry as find_entry,
    find_merged_entry as find_merged_entry,
    find_speaker as find_speaker,
)
from annotator.app.commands.offering import (
    assigned_pairs as assigned_pairs,
    set_suggestions as set_suggestions,
    suggestions_allowed as suggestions_allowed,
)
from annotator.app.commands.packages import (
    pack as pack,
    pack_each as pack_each,
    pack_for_publication as pack_for_publication,
    package_name as package_name,
    project_in as project_in,
    received_from_here as received_from_here,
    send_work as send_work,
)
from annotator.app.commands.people import (
    add_annotator as add_annotator,
    identify_person as identify_person,
    remember_person as remember_person,
    remembered_person as remembered_person,
    rename_annotator as rename_annotator,
    set_role as set_role,
    similar_people as similar_people,
)
from annotator.app.commands.projects import (
    back_up as back_up,
    back_up_when_due as back_up_when_due,
    has_older_format as has_older_format,
    new_project as new_project,
    save_copy as save_copy,
)
from annotator.app.commands.reassigning import (
    plan_reassignment as plan_reassignment,
    reassign as reassign,
)
from annotator.app.commands.register_files import (
    bring_register as bring_register,
    export_register as export_register,
    import_register as import_register,
    plan_register_import as plan_register_import,
)
from annotator.app.commands.relating import (
    change_claim_relation as change_claim_relation,
    relate_claims as relate_claims,
    remove_claim_relation as remove_claim_relation,
)
from annotator.app.commands.repairing import repair_texts as repair_texts
from annotator.app.commands.repeating import (
    dismiss_repeated as dismiss_repeated,
    repeated_in_batches as repeated_in_batches,
    repeated_paragraphs as repeated_paragraphs,
    repeated_to_hint as repeated_to_hint,
    take_over as take_over,
)
from annotator.app.commands.rescue import (
    list_backups as list_backups,
    restore as restore,
    salvage as salvage,
)
from annotator.app.commands.resolving import (
    conflicts as conflicts,
    resolve_conflicts as resolve_conflicts,
)
from annotator.app.commands.review import (
    adjudicate as adjudicate,
    compose_disagreement as compose_disagreement,
    disagreements as disagreements,
    disagreements_in_batches as disagreements_in_batches,
    resolve_disagreement as resolve_disagreement,
)
from annotator.app.commands.revising import (
    carried_chain as carried_chain,
    check_place as check_place,
    corrected_text as corrected_text,
    corrected_texts as corrected_texts,
    earlier_text as earlier_text,
    mark_place as mark_place,
    newest_text as newest_text,
    preview_revision as preview_revision,
    revise_document as revise_document,
    revised_places as revised_places,
)
from annotator.app.commands.saving_inbox import (
    save_inbox as save_inbox,
)
from annotator.app.commands.scheme_counting import (
    annotations_using as annotations_using,
    deleted_from_scheme as deleted_from_scheme,
    preview_merge_labels as preview_merge_labels,
    scheme_uses as scheme_uses,
    stale_annotations as stale_annotations,
)
from annotator.app.commands.schemes import (
    compare_scheme_versions as compare_scheme_versions,
    discard_scheme_draft as discard_scheme_draft,
    draft_changes as draft_changes,
    edit_scheme as edit_scheme,
    export_scheme as export_scheme,
    import_scheme as import_scheme,
    publish_scheme as publish_scheme,
    scheme_draft as scheme_draft,
    scheme_toml as scheme_toml,
    scheme_versions as scheme_versions,
    scheme_versions_used as scheme_versions_used,
)
from annotator.app.commands.sharing_work import (
    ask_again as ask_again,
    decline as decline,
    folder_place as folder_place,
    has_work_of_others as has_work_of_others,
    hub_place as hub_place,
    keep_last_exchange as keep_last_exchange,
    last_exchange as last_exchange,
    open_sharing as open_sharing,
    set_sharing_place as set_sharing_place,
    share as share,
    sharing_devices as sharing_devices,
    sharing_place as sharing_place,
    unsent_operations as unsent_operations,
)
from annotator.app.commands.spans import (
    add_span as add_span,
    change_attributes as change_attributes,
    change_details as change_details,
    change_label as change_label,
    delete_span as delete_span,
    resize_span as resize_span,
    set_note as set_note,
)
from annotator.app.commands.splitting_off import (
    article_titles as article_titles,
    plan_split_off as plan_split_off,
    split_off as split_off,
)
from annotator.app.commands.studying import (
    begin_study as begin_study,
    plan_study as plan_study,
    study as study,
)
from annotator.app.commands.suggestion_log import (
    dismiss_suggestion as dismiss_suggestion,
    dismissed as dismissed,
    note_shown as note_shown,
    restore_suggestion as restore_suggestion,
    without_dismissed as without_dismissed,
)
from annotator.app.commands.suggestions import check_suggestions as check_suggestions
from annotator.app.commands.uniting import (
    preview_unite as preview_unite,
    unite_annotators as unite_annotators,
)
