"""A hub: a PostgreSQL database that carries operations between members, with an account for each.

Operations are rows, so that the database itself decides who sees what. They are pulled device by device, after the
largest number that is known of each: a number of a device is given once, by one program, in order.

UNITS: operations of a device are numbered from 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import psycopg

from annotator.carriers.hub_address import place_of, secured
from annotator.carriers.hub_errors import hub_errors
from annotator.carriers.hub_records import Account, Device, Row, Text
from annotator.carriers.hub_schema import STEPS
from annotator.carriers.hub_statements import ROWS_OF_A_STATEMENT, by_length, by_number
from annotator.carriers.hub_words import address_words
from annotator.domain.errors import AnnotatorError


class Hub:
    """A connection to a hub, for one project. Every method raises AnnotatorError when the hub fails or refuses."""

    def __init__(self, url: str, project: str) -> None:
        """Connect; `url` is a libpq connection string or URL, `project` the identity of the project."""
        self.place = place_of(url)
        self._project = project
        with hub_errors(self.place):
            self._connection = psycopg.connect(secured(url), autocommit=True)
        try:
            self._require_version()
            self.person = self._person()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def __enter__(self) -> "Hub":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _require_version(self) -> None:
        absent = (
            psycopg.errors.UndefinedTable,
            psycopg.errors.InsufficientPrivilege,
            psycopg.errors.InvalidSchemaName,
        )
        with hub_errors(self.place):
            try:
                found = self._connection.execute("SELECT version FROM annotator.hub").fetchone()
            except absent:
                found = None
        version = int(found[0]) if found else 0
        if version == 0:
            raise AnnotatorError(
                "There is no hub in this database, or you are not a member of it.",
                where=address_words(self.place),
                remedy="Ask who looks after it.",
            )
        if version < len(STEPS):
            raise AnnotatorError(
                "The hub is of an older version of Annotator.",
                where=address_words(self.place),
                remedy="Whoever looks after it brings it up to date: annotator hub init.",
            )
        if version > len(STEPS):
            raise AnnotatorError(
                "The hub is of a newer version of Annotator.",
                where=address_words(self.place),
                remedy="Install the newer version.",
            )

    def _person(self) -> str:
        found = self._rows("SELECT annotator.person_in(%s)", self._project)
        if found[0][0] is None:
            raise AnnotatorError(
                "This account is not a member of the project.",
                where=address_words(self.place),
                remedy="Ask who looks after the hub.",
            )
        return str(found[0][0])

    # --- sending

    def add_device(self, device: str) -> None:
        """Make a copy of the project known as one's own; one that is known is left alone."""
        self._execute(
            "INSERT INTO annotator.device (project, id, person) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            self._project,
            device,
            self.person,
        )

    def send(self, texts: Iterable[Text], rows: Sequence[Row]) -> set[int]:
        """Add texts, and then operations of one device, all or none; return the numbers that the hub had already.

        A number that is there keeps what it has: see `ids` for whether it is the same operation. Texts that were sent
        stay when the connection ends, and are not sent again.
        """
        for some in by_length(texts):
            there = {id_ for (id_,) in self._rows(_TEXTS_THERE, self._project, [text.id for text in some])}
            if new := [text for text in some if text.id not in there]:
                self._execute(_INSERT_TEXTS, self._project, *map(list, zip(*new, strict=True)))
        added: set[int] = set()
        with hub_errors(self.place), self._connection.transaction():
            for begin in range(0, len(rows), ROWS_OF_A_STATEMENT):
                columns = zip(*rows[begin : begin + ROWS_OF_A_STATEMENT], strict=True)
                added |= {number for (number,) in self._rows(_INSERT, self._project, *map(list, columns))}
        return {row.number for row in rows} - added

    def ids(self, device: str, numbers: Sequence[int]) -> dict[int, str]:
        """Return the ids of the operations that have these numbers of a device, as far as one may see them."""
        rows = self._rows(
            "SELECT number, id FROM annotator.operation WHERE project = %s AND device = %s AND number = ANY(%s)",
            self._project,
            device,
            list(numbers),
        )
        return {number: str(id_) for number, id_ in rows}

    def last_of_own(self, device: str) -> int:
        """Return the largest number that the hub has of a device of one's own, whether one may see it or not."""
        return int(self._rows("SELECT annotator.last_of_own(%s, %s)", self._project, device)[0][0])

    # --- receiving

    def devices(self) -> list[Device]:
        """Return the copies that the hub knows."""
        rows = self._rows(
            "SELECT id, person, seen::text FROM annotator.device WHERE project = %s ORDER BY id", self._project
        )
        return [Device(*row) for row in rows]

    def after(self, device: str, number: int, most: int) -> list[tuple[int, str]]:
        """Return numbers and lines of a device after a number, at most so many, in order."""
        rows = self._rows(
            "SELECT number, line FROM annotator.operation WHERE project = %s AND device = %s AND number > %s"
            " ORDER BY number LIMIT %s",
            self._project,
            device,
            number,
            most,
        )
        return [(int(found), str(line)) for found, line in rows]

    def last_numbers(self, known: Mapping[str, int]) -> dict[str, int]:
        """Return the largest number of each device that has more than what is known of it, as far as one may see."""
        rows = self._rows(
            LAST_OF_ALL if self.sees_all() else LAST_OF_OWN,
            list(known),
            list(known.values()),
            self._project,
        )
        return {str(id_): int(last) for id_, last in rows if last is not None}

    def persons(self) -> list[str]:
        """Return the member (by id) whose account this is, and those united with them."""
        rows = self._rows("SELECT person FROM annotator.own() WHERE project = %s", self._project)
        return sorted(str(person) for (person,) in rows)

    def accounts(self) -> list[Account]:
        """Return the accounts in the project."""
        rows = self._rows("SELECT login, person, role FROM annotator.member WHERE project = %s", self._project)
        return [Account(*row) for row in rows]

    def sees_all(self) -> bool:
        """Whether one receives everything in the project, as a reviewer or lead."""
        return bool(self._rows("SELECT annotator.sees_all(%s)", self._project)[0][0])

    def on_documents(self, documents: Sequence[str], known: Mapping[str, int]) -> Iterator[tuple[str, int, str]]:
        """Yield device, number and line of what one may see on documents, up to a number of each device."""
        for some in by_number(documents):
            rows = self._rows(
                "SELECT device, number, line FROM annotator.operation"
                " JOIN unnest(%s::text[], %s::bigint[]) AS known(id, most) ON known.id = device AND number <= most"
                " WHERE project = %s AND document = ANY(%s) ORDER BY device, number",
                list(known),
                list(known.values()),
                self._project,
                some,
            )
            yield from ((str(device), int(number), str(line)) for device, number, line in rows)

    def texts(self, documents: Sequence[str]) -> list[Text]:
        """Return the texts of documents that one may see."""
        statement = "SELECT id, languages, content FROM annotator.document WHERE project = %s AND id = ANY(%s)"
        return [Text(*row) for some in by_number(documents) for row in self._rows(statement, self._project, some)]

    def every_row(self) -> Iterator[Row]:
        """Yield every operation that one may see."""
        statement = f"SELECT {_OF_ROW} FROM annotator.operation WHERE project = %s ORDER BY device, number"
        return (Row(*found) for found in self._every(statement))

    def every_text(self) -> Iterator[Text]:
        """Yield every text that one may see."""
        statement = "SELECT id, languages, content FROM annotator.document WHERE project = %s ORDER BY id"
        return (Text(*found) for found in self._every(statement))

    def _every(self, statement: str) -> Iterator[tuple[Any, ...]]:
        with hub_errors(self.place), self._connection.transaction(), self._connection.cursor("every") as cursor:
            cursor.execute(statement, (self._project,))
            yield from cursor

    def _execute(self, statement: str, *values: object) -> None:
        with hub_errors(self.place):
            self._connection.execute(statement, values)

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with hub_errors(self.place):
            return self._connection.execute(statement, values).fetchall()


_OF_ROW = "device, number, id, author, owner, document, assigns, line"
_INSERT = (
    f"INSERT INTO annotator.operation (project, {_OF_ROW}) SELECT %s, one.* FROM unnest(%s::text[], %s::bigint[],"
    " %s::text[], %s::text[], %s::text[], %s::text[], %s::boolean[], %s::text[]) AS one"
    " ON CONFLICT DO NOTHING RETURNING number"
)
_INSERT_TEXTS = (
    "INSERT INTO annotator.document (project, id, languages, content)"
    " SELECT %s, one.* FROM unnest(%s::text[], %s::text[], %s::text[]) AS one ON CONFLICT DO NOTHING"
)
# The number must be plain in the comparison: row-level security lets no expression into the index.
_LAST = (
    "WITH wanted AS MATERIALIZED (SELECT project, id, coalesce(known.number, 0) AS most FROM annotator.device"
    " LEFT JOIN unnest(%s::text[], %s::bigint[]) AS known(id, number) USING (id) WHERE project = %s)"
)
LAST_OF_ALL = (
    f"{_LAST} SELECT id, (SELECT max(number) FROM annotator.operation WHERE operation.project = wanted.project"
    " AND operation.device = wanted.id AND number > wanted.most) FROM wanted"
)
# An annotator is led past what belongs to others by the index over the owners.
LAST_OF_OWN = (
    f"{_LAST}, mine AS MATERIALIZED (SELECT '' AS owner UNION SELECT person FROM annotator.own())"
    " SELECT wanted.id, max(last.number) FROM wanted CROSS JOIN mine CROSS JOIN LATERAL"
    " (SELECT max(number) AS number FROM annotator.operation WHERE operation.project = wanted.project"
    " AND operation.device = wanted.id AND operation.owner = mine.owner AND number > wanted.most) AS last"
    " GROUP BY wanted.id"
)
_TEXTS_THERE = "SELECT id FROM annotator.document WHERE project = %s AND id = ANY(%s)"
