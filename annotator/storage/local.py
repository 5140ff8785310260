"""Values of this copy of a project alone: they are not operations, so no package, merge or export has them."""

from annotator.storage.database import ProjectFile

_PERSON = "person"
_FIRST_COPY = "first copy"
_PACKED = "packages created"
_DRAFT = "guideline draft"
_DISMISSED = "repeated paragraphs dismissed"
_CHOICES = "suggestion choices "
_SHARED = "shared by"
_RECEIPT = "receipt "
_SCOPE = "received as "
_EXCHANGE = "last exchange "
_DECLINED = "declined "
_DIFFERENT = "different entries "
_SUGGESTIONS = "suggestions "


def remembered_person(file: ProjectFile) -> str | None:
    """Return the id of the member who worked in this copy last, None if there was none."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (_PERSON,))
    return str(rows[0][0]) if rows else None


def remember_person(file: ProjectFile, annotator: str) -> None:
    """Store, inside the open transaction, who works in this copy, by id."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (_PERSON, annotator))


def mark_first_copy(file: ProjectFile) -> None:
    """Store, inside the open transaction, that the project was made here and not from a package."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (_FIRST_COPY,))


def is_first_copy(file: ProjectFile) -> bool:
    """Whether the project was made here; False for those made from packages or by older versions."""
    return bool(file.rows("SELECT 1 FROM project WHERE key = ?", (_FIRST_COPY,)))


def mark_packed(file: ProjectFile) -> None:
    """Store, inside the open transaction, that this copy has created a package for somebody else."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (_PACKED,))


def has_packed(file: ProjectFile) -> bool:
    """Whether this copy has created a package for somebody else."""
    return bool(file.rows("SELECT 1 FROM project WHERE key = ?", (_PACKED,)))


def guideline_draft(file: ProjectFile, person: str) -> str | None:
    """Return the draft of the guideline that a member (by id) has in this copy, None if there is none."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{_DRAFT} {person}",))
    return str(rows[0][0]) if rows else None


def keep_guideline_draft(file: ProjectFile, person: str, draft: str) -> None:
    """Store, inside the open transaction, the draft of the guideline of a member (by id); "" removes it."""
    file.write("DELETE FROM project WHERE key = ?", (f"{_DRAFT} {person}",))
    if draft:
        file.write("INSERT INTO project (key, value) VALUES (?, ?)", (f"{_DRAFT} {person}", draft))


def is_hint_dismissed(file: ProjectFile, person: str, document: str) -> bool:
    """Whether a member (by id) dismissed the hint of repeated paragraphs of a document (by id) in this copy."""
    return bool(file.rows("SELECT 1 FROM project WHERE key = ?", (f"{_DISMISSED} {person} {document}",)))


def dismiss_hint(file: ProjectFile, person: str, document: str) -> None:
    """Store, inside the open transaction, that a member dismissed this hint."""
    key = f"{_DISMISSED} {person} {document}"
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (key,))


def suggestion_choices(file: ProjectFile, person: str) -> str:
    """Return what a member (by id) chose about suggestions in this copy, as it was kept, "" for nothing."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{_CHOICES}{person}",))
    return str(rows[0][0]) if rows else ""


def keep_suggestion_choices(file: ProjectFile, person: str, choices: str) -> None:
    """Store, inside the open transaction, what a member chose about suggestions."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (f"{_CHOICES}{person}", choices))


def drafts(file: ProjectFile, person: str, kind: str) -> str | None:
    """Return the drafts of a kind that a member (by id) has in this copy, None if there are none."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{kind} drafts {person}",))
    return str(rows[0][0]) if rows else None


def keep_drafts(file: ProjectFile, person: str, kind: str, texts: str) -> None:
    """Store, inside the open transaction, the drafts of a kind of a member (by id); "" removes them."""
    file.write("DELETE FROM project WHERE key = ?", (f"{kind} drafts {person}",))
    if texts:
        file.write("INSERT INTO project (key, value) VALUES (?, ?)", (f"{kind} drafts {person}", texts))


def sharing_place(file: ProjectFile) -> str:
    """Return what this copy is shared by, as it was kept, "" for nothing."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (_SHARED,))
    return str(rows[0][0]) if rows else ""


def keep_sharing_place(file: ProjectFile, place: str) -> None:
    """Store, inside the open transaction, what this copy is shared by; "" for nothing."""
    file.write("DELETE FROM project WHERE key = ?", (_SHARED,))
    if place:
        file.write("INSERT INTO project (key, value) VALUES (?, ?)", (_SHARED, place))


def receipts(file: ProjectFile) -> dict[str, tuple[str, int]]:
    """Return up to which number others have what this copy's device recorded: by device, who (by id) and the number."""
    rows = file.rows(
        "SELECT substr(key, :start), value FROM project WHERE substr(key, 1, :start - 1) = :receipt",
        {"start": len(_RECEIPT) + 1, "receipt": _RECEIPT},
    )
    parts = {device: str(value).rpartition(" ") for device, value in rows}
    return {device: (person, int(number)) for device, (person, _, number) in parts.items()}


def keep_receipt(file: ProjectFile, device: str, person: str, number: int) -> None:
    """Store, inside the open transaction, up to which number another device has what this copy's recorded."""
    file.write(
        "INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (f"{_RECEIPT}{device}", f"{person} {number}")
    )


def scope_received(file: ProjectFile, place: str) -> str | None:
    """Return as whom this copy received from a carrier, as it was kept, None before it did."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{_SCOPE}{place}",))
    return str(rows[0][0]) if rows else None


def keep_scope_received(file: ProjectFile, place: str, scope: str) -> None:
    """Store, inside the open transaction, as whom this copy receives from a carrier."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (f"{_SCOPE}{place}", scope))


def last_exchange(file: ProjectFile, place: str) -> str:
    """Return when this copy last exchanged through a carrier, as it was kept, "" before it did."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{_EXCHANGE}{place}",))
    return str(rows[0][0]) if rows else ""


def keep_last_exchange(file: ProjectFile, place: str, exchange: str) -> None:
    """Store, inside the open transaction, when this copy last exchanged through a carrier."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (f"{_EXCHANGE}{place}", exchange))


def declined(file: ProjectFile) -> frozenset[str]:
    """Return what came by sharing and was refused in this copy, by id."""
    rows = file.rows(
        "SELECT substr(key, :start) FROM project WHERE substr(key, 1, :start - 1) = :declined",
        {"start": len(_DECLINED) + 1, "declined": _DECLINED},
    )
    return frozenset(str(row[0]) for row in rows)


def keep_declined(file: ProjectFile, id_: str) -> None:
    """Store, inside the open transaction, that something was refused in this copy."""
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (f"{_DECLINED}{id_}",))


def forget_declined(file: ProjectFile, id_: str) -> None:
    """Store, inside the open transaction, that something is asked about again."""
    file.write("DELETE FROM project WHERE key = ?", (f"{_DECLINED}{id_}",))


def different_entries(file: ProjectFile) -> list[tuple[str, str]]:
    """Return the pairs of entries of the register, by id, that somebody said to be two in this copy."""
    rows = file.rows("SELECT key FROM project WHERE key GLOB ?", (f"{_DIFFERENT}*",))
    pairs = (str(row[0]).removeprefix(_DIFFERENT).split(" ") for row in rows)
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == len(("first", "second"))]


def keep_different_entries(file: ProjectFile, first: str, second: str) -> None:
    """Store, inside the open transaction, that two entries of the register are two."""
    pair = " ".join(sorted((first, second)))
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, '')", (f"{_DIFFERENT}{pair}",))


def suggestion_log(file: ProjectFile, person: str, document: str) -> str | None:
    """Return what is kept of the suggestions that a member was shown in a document (both by id), None for nothing."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (f"{_SUGGESTIONS}{person} {document}",))
    return str(rows[0][0]) if rows else None


def keep_suggestion_log(file: ProjectFile, person: str, document: str, log: str) -> None:
    """Store, inside the open transaction, what a member was shown in a document (both by id)."""
    key = f"{_SUGGESTIONS}{person} {document}"
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (key, log))


def suggestion_logs(file: ProjectFile) -> list[tuple[str, str, str]]:
    """Return all that is kept of suggestions: member and document (by id), and what they were shown there."""
    rows = file.rows("SELECT key, value FROM project WHERE key GLOB ? ORDER BY key", (f"{_SUGGESTIONS}*",))
    keys = (str(row[0]).removeprefix(_SUGGESTIONS).partition(" ") for row in rows)
    return [(person, document, str(row[1])) for (person, _, document), row in zip(keys, rows, strict=True)]
