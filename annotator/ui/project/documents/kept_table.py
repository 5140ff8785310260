"""What a person has set on the table of articles, for the one that takes its place in another theme or language."""

from typing import NamedTuple, Self

from annotator.app.document_filter import Filter
from annotator.app.document_table import DocumentTable


class KeptTable(NamedTuple):
    """Which articles the table shows and how, and the ids of those selected."""

    filter: Filter
    sorted_by: str
    descending: bool
    group_by: str
    chosen: list[str]

    @classmethod
    def of(cls, table: DocumentTable, chosen: list[str]) -> Self:
        """Return what is set on a table."""
        return cls(table.filter, table.sorted_by, table.descending, table.group_by, chosen)

    def arrange(self, table: DocumentTable) -> None:
        """Set order and groups on a table."""
        table.sorted_by, table.descending, table.group_by = self.sorted_by, self.descending, self.group_by
