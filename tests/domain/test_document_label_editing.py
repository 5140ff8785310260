"""Changes of the labels for whole documents in a scheme's file."""

import pytest

from annotator.app.bundled import scheme_toml
from annotator.domain import document_label_editing as labels, scheme_editing as editing
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_comparison import (
    ADDED,
    DOCUMENT_LABELS_ORDERED,
    GROUP_CLEARED,
    GROUP_SET,
    KEY_SET,
    REMOVED,
    RENAMED,
    RESTORED,
    RETIRED,
    TRANSLATED,
    compare_schemes,
)

CLAIMS = scheme_toml("claims")
KIND = "document_labels"


def told(after: str, before: str = CLAIMS) -> list[str]:
    return [change.sentence for change in compare_schemes(parse_scheme(before), parse_scheme(after))]


def test_a_label_is_added_and_deleted() -> None:
    toml = labels.add_document_label(CLAIMS, "satire", "Satire ")
    added = parse_scheme(toml).document_label("satire")
    assert added is not None
    assert (added.name, added.key, added.group, added.offered) == ("Satire", "", "", True)
    assert told(toml) == [ADDED]
    assert told(editing.delete(toml, KIND, "satire"), toml) == [REMOVED]
    with pytest.raises(AnnotatorError, match="taken"):
        labels.add_document_label(toml, "satire", "Again")
    none = CLAIMS[: CLAIMS.index("# Labels of a whole article")]
    assert parse_scheme(labels.add_document_label(none, "satire", "Satire")).document_label("satire") is not None


def test_it_is_renamed_in_each_language() -> None:
    toml = editing.rename(CLAIMS, KIND, "garbled", "Damaged text")
    assert parse_scheme(toml).say("Damaged text", "ar") == "نصّ مشوَّه"
    assert told(toml) == [RENAMED]
    assert told(editing.rename(toml, KIND, "garbled", "نصّ تالف", "ar"), toml) == [TRANSLATED]


def test_keys_groups_and_order_change() -> None:
    keyed = labels.set_document_key(CLAIMS, "agrees", "K")
    assert told(keyed) == [KEY_SET]
    assert labels.set_document_key(keyed, "agrees", "") == CLAIMS
    grouped = labels.set_group(CLAIMS, "garbled", "article_stance")
    assert told(grouped) == [GROUP_SET]
    assert told(labels.set_group(grouped, "garbled", ""), grouped) == [GROUP_CLEARED]
    assert told(editing.move(CLAIMS, KIND, "garbled", 0)) == [DOCUMENT_LABELS_ORDERED]
    assert parse_scheme(editing.move(CLAIMS, KIND, "garbled", 0)).document_labels[0].id == "garbled"


def test_a_retired_label_is_known_and_leaves_its_key_to_others() -> None:
    toml = editing.retire(CLAIMS, KIND, "garbled")
    assert told(toml) == [RETIRED]
    scheme = parse_scheme(toml)
    assert scheme.document_label("garbled") is not None
    assert "garbled" not in [label.id for label in scheme.offered_document_labels]
    taken = labels.set_document_key(toml, "agrees", "Z")
    offered = editing.restore(taken, KIND, "garbled")
    assert told(offered, taken)[-1] == RESTORED
    restored = parse_scheme(offered).document_label("garbled")
    assert restored is not None
    assert restored.key == ""
