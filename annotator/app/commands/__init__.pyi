"""What type checkers read: where each function of `__init__.py` comes from."""

from annotator.app.commands.assigning import (
    assign as assign,
    assignments as assignments,
    guideline as guideline,
    note_time as note_time,
    plan_assignments as plan_assignments,
    set_guideline as set_guideline,
    team as team,
    unassign as unassign,
)
from annotator.app.commands.checking import (
    check as check,
)
from annotator.app.commands.diagnosing import (
    diagnostics as diagnostics,
)
from annotator.app.commands.documents import (
    directions as directions,
    flag as flag,
    mark_done as mark_done,
    note_document as note_document,
    reopen as reopen,
    set_direction as set_direction,
    skip as skip,
)
from annotator.app.commands.exporting import (
    export as export,
    export_layers as export_layers,
    export_target as export_target,
    preview_export as preview_export,
    preview_formats as preview_formats,
)
from annotator.app.commands.finding import (
    find_by_portions as find_by_portions,
    find_in_document as find_in_document,
    find_in_project as find_in_project,
    mark_all as mark_all,
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
from annotator.app.commands.history import (
    redo as redo,
    undo as undo,
)
from annotator.app.commands.importing import (
    import_files as import_files,
)
from annotator.app.commands.keys import (
    accept_key as accept_key,
    withdraw_keys as withdraw_keys,
)
from annotator.app.commands.listing import (
    find_document as find_document,
    list_documents as list_documents,
    work_on as work_on,
)
from annotator.app.commands.looking import (
    look_into as look_into,
    package_project as package_project,
    projects_like as projects_like,
)
from annotator.app.commands.measuring import (
    agreement as agreement,
    save_agreement as save_agreement,
)
from annotator.app.commands.packages import (
    merge_file as merge_file,
    new_project_from as new_project_from,
    pack as pack,
    pack_each as pack_each,
    pack_for_publication as pack_for_publication,
    past_merges as past_merges,
    prepared_merge as prepared_merge,
)
from annotator.app.commands.people import (
    add_annotator as add_annotator,
    person_named as person_named,
    remember_person as remember_person,
    remembered_person as remembered_person,
    rename_annotator as rename_annotator,
    set_role as set_role,
    similar_people as similar_people,
)
from annotator.app.commands.projects import (
    back_up as back_up,
    back_up_when_due as back_up_when_due,
    new_project as new_project,
    save_copy as save_copy,
)
from annotator.app.commands.rescue import (
    list_backups as list_backups,
    restore as restore,
    salvage as salvage,
)
from annotator.app.commands.resolving import (
    conflicts as conflicts,
    settle as settle,
)
from annotator.app.commands.review import (
    adjudicate as adjudicate,
    compose_dispute as compose_dispute,
    disputes as disputes,
    disputes_by_portions as disputes_by_portions,
    settle_dispute as settle_dispute,
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
from annotator.app.commands.uniting import (
    preview_unite as preview_unite,
    unite_annotators as unite_annotators,
)
