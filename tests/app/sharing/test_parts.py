"""Parts of what is merged: everything once, a little at a time, a document never divided."""

from hypothesis import given, strategies as st

from annotator.app.sharing.parts import Content, Origin
from annotator.domain.document import StoredText
from annotator.domain.operation import LoggedOperation, Operation, operation_id

ORIGIN = Origin("project", "file", "digest")
DOCUMENTS = ("", "a", "b", "c", "d")


def made(document: str, number: int) -> LoggedOperation:
    operation = Operation("span", f"entity {number}", (), "sara", "sara", number + 1, "", None)
    return LoggedOperation(operation_id(operation), document, operation)


@given(st.lists(st.sampled_from(DOCUMENTS), max_size=20), st.sets(st.sampled_from(DOCUMENTS[1:])), st.integers(1, 8))
def test_parts_have_everything_once_and_are_small(named: list[str], texts: set[str], most: int) -> None:
    operations = [made(document, number) for number, document in enumerate(named)]
    content = Content(ORIGIN)
    content.add((StoredText(id_, "words") for id_ in sorted(texts)), operations)
    found = list(content.parts(most))
    of_project = [one.id for part in found for one in part.project_operations()]
    assert of_project == [one.id for one in operations if not one.document]
    by_document = [[one.document for one in part.operations()] for part in found]
    assert sorted(id_ for documents in by_document for id_ in documents) == sorted(filter(None, named))
    assert sorted(text.id for part in found for text in part.documents()) == sorted(texts)
    for part, documents in zip(found, by_document, strict=True):
        several = {*documents, *(text.id for text in part.documents())}
        assert len(part) <= most or len(several) + bool(list(part.project_operations())) <= 1
        assert all(document not in other for other in by_document if other is not documents for document in documents)
    assert not of_project or list(found[0].project_operations())
