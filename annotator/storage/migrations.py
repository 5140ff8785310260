"""The migrations of older project files: steps that end in the newest version, each of which stays as it was.

What they make is in `tables`, and for version 8 in `compacting`.
"""

from annotator.storage.compact import add_functions
from annotator.storage.compacting import COMPACTING
from annotator.storage.sqlite import Database, Migrations
from annotator.storage.tables import BY_LAYER, CLAIMS, DEVICES, MERGES, PAST, REVISIONS, SEARCH, VERSION_1

APPLICATION_ID = 0x414E4E4F
"""ANNO in ASCII, in the header of the file."""

schema = Migrations("annotator")
STEPS = [
    "create_tables",
    "create_search",
    "create_merges",
    "know_entities_by_layer",
    "index_past",
    "find_revisions",
    "number_operations",
    "compact_operations",
    "index_claims",
]
SCHEMA_VERSION = len(STEPS)


@schema(name="create_tables")
def create_tables(db: Database) -> None:
    """Version 1."""
    for statement in VERSION_1:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


@schema(name="create_search")
def create_search(db: Database) -> None:
    """Version 2: an empty index over the texts; the first search fills it."""
    db.execute(SEARCH)
    db.execute("PRAGMA user_version = 2")


@schema(name="create_merges")
def create_merges(db: Database) -> None:
    """Version 3: merges and quarantine, and merges as steps of undo."""
    for statement in MERGES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")


@schema(name="know_entities_by_layer")
def know_entities_by_layer(db: Database) -> None:
    """Version 4: the same id in two layers is two entities, so heads are recomputed.

    Acts of reviewers get the names that the window shows.
    """
    for statement in BY_LAYER:
        db.execute(statement)
    db.execute("PRAGMA user_version = 4")


@schema(name="index_past")
def index_past(db: Database) -> None:
    """Version 5: an index of what an article once had and no longer has, for its history."""
    db.execute(PAST)
    db.execute("PRAGMA user_version = 5")


@schema(name="find_revisions")
def find_revisions(db: Database) -> None:
    """Version 6: documents that replace others are found without reading the facts of all."""
    db.execute(REVISIONS)
    db.execute("PRAGMA user_version = 6")


@schema(name="number_operations")
def number_operations(db: Database) -> None:
    """Version 7: each copy of the project is a device, and numbers its own operations."""
    for statement in DEVICES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 7")


@schema(name="compact_operations")
def compact_operations(db: Database) -> None:
    """Version 8: operations take half the room, and say the same; undone steps are found at once."""
    add_functions(db.conn)
    for statement in (*COMPACTING, PAST, REVISIONS):
        db.execute(statement)
    db.execute("PRAGMA user_version = 8")


@schema(name="index_claims")
def index_claims(db: Database) -> None:
    """Version 9: an empty index of claims and speakers; it is filled when it is first asked for."""
    for statement in CLAIMS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 9")
