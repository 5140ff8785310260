"""What the index of claims says of words, and of articles that are removed."""

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.storage import claims_tables
from annotator.storage.claims_index import update_index
from tests.samples import FIRST
from tests.storage.indexed_claims import ALI, REUTERS, WORDS, content, put, quiet, speaker


def test_what_points_to_an_entry_is_counted_under_all_layers_and_as_it_was_put(session: Session) -> None:
    put(session, speaker(session, entity=ALI), speaker(session, entity=ALI, layer=GOLD))
    put(session, speaker(session, WORDS[3], ALI), speaker(session, WORDS[4], REUTERS))
    update_index(session.file, quiet)
    assert claims_tables.entries_linked(session.file, "مُوسكو") == [(ALI, 2)]
    assert claims_tables.link_counts(session.file) == {ALI: 3, REUTERS: 1}
    assert claims_tables.count_links(session.file, [ALI, REUTERS, "nobody"]) == 4
    assert claims_tables.count_links(session.file, []) == 0
    put(session, speaker(session, entity=REUTERS))
    update_index(session.file, quiet)
    assert claims_tables.entries_linked(session.file, "موسكو") == [(REUTERS, 1), (ALI, 1)]


def test_removed_articles_are_in_no_list_but_in_the_index(session: Session) -> None:
    put(session, speaker(session, entity=ALI))
    update_index(session.file, quiet)
    commands.remove_documents(session, [FIRST])
    update_index(session.file, quiet)
    assert content(session)[0] == {}
    assert claims_tables.link_counts(session.file) == {ALI: 1}
    commands.restore_documents(session, [FIRST])
    assert list(content(session)[0]) == [(session.layer, FIRST)]
