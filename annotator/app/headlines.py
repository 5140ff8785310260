"""Whether an article begins with its headline, which the page shows as such."""

from annotator.domain.document import Facts
from annotator.storage import documents, states
from annotator.storage.database import ProjectFile
from annotator.storage.titles import titles_of
from annotator.text.paragraphs import first_words


def has_headline(file: ProjectFile, facts: Facts, text: str) -> bool:
    """Return whether the first paragraph of a text is its headline: its title is, or was before somebody changed it.

    A corrected text has a headline where the text before it has one, since both may have been changed.
    """
    seen: set[str] = set()
    while True:
        first = first_words(text)
        if first and (first == facts.title or first in titles_of(file, facts.id)):
            return True
        seen.add(facts.id)
        number = documents.numbers_of(file, [facts.replaces]).get(facts.replaces)
        if number is None or facts.replaces in seen:
            return False
        records = states.document_records(file, Facts, number)
        if not records:
            return False
        facts, text = records[0], documents.text_of(file, number)
