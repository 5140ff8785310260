"""The log: what is appended, which operations are heads, and the states that they fold into."""

import itertools
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from annotator.domain.annotation import Progress, Relation, Span, fixed_direction
from annotator.storage import operations, states
from annotator.storage.compact import whole_payload
from annotator.storage.database import ProjectFile
from annotator.storage.documents import numbers_of
from annotator.storage.operations import OperationLog, Write
from tests.samples import FIRST, SECOND
from tests.storage.foreign import put_foreign

SPAN = Span(id="s", layer="me", document=FIRST, label="CLAIM", fragments=((0, 4),), quote=("قالت",))


@pytest.fixture
def file(project: Path) -> Iterator[ProjectFile]:
    with ProjectFile(project) as opened:
        yield opened


def append(file: ProjectFile, *writes: Write) -> None:
    with file.transaction():
        OperationLog(file).append(writes, "me", numbers_of(file, (write.record.document for write in writes)))


def noted(note: str) -> Span:
    return msgspec.structs.replace(SPAN, note=note)


def work(file: ProjectFile, layer: str = "me") -> dict[str, Span]:
    return states.annotations(file, numbers_of(file, [FIRST])[FIRST], layer).spans


def column(file: ProjectFile, name: str, entity: str = "s") -> list[object]:
    return [row[0] for row in file.rows(f"SELECT {name} FROM operation WHERE entity = ? ORDER BY number", (entity,))]


def test_what_was_put_is_the_state(file: ProjectFile) -> None:
    append(file, Write(SPAN))
    assert work(file) == {"s": SPAN}


def test_the_last_put_is_the_state(file: ProjectFile) -> None:
    append(file, Write(SPAN))
    append(file, Write(noted("later")))
    assert work(file)["s"].note == "later"


def test_what_was_removed_is_gone_and_may_come_back(file: ProjectFile) -> None:
    append(file, Write(SPAN))
    append(file, Write(SPAN, removes=True))
    assert work(file) == {}
    append(file, Write(SPAN))
    assert work(file) == {"s": SPAN}


def test_one_act_may_change_an_entity_twice(file: ProjectFile) -> None:
    append(file, Write(SPAN), Write(noted("a")), Write(noted("b")))
    assert work(file)["s"].note == "b"
    assert column(file, "head") == [0, 0, 1]


def test_an_operation_names_what_it_supersedes(file: ProjectFile) -> None:
    append(file, Write(SPAN))
    append(file, Write(noted("later")))
    ids, parents = column(file, "id"), column(file, "parents")
    assert parents == ["", ids[0]]
    assert column(file, "head") == [0, 1]


def test_every_stored_operation_has_the_id_of_its_content(file: ProjectFile) -> None:
    append(file, Write(SPAN), Write(noted("نفي 😀")), Write(SPAN, removes=True))
    names = ("entity", "type", "author", "layer", "clock", "recorded", "parents", "payload")
    for id_, document, *values in file.rows(
        f"SELECT operation.id, document.id, {', '.join(names)} FROM operation"
        " JOIN document ON document.number = operation.document"
    ):
        plain = dict(zip(names, values, strict=True))
        plain["parents"] = plain["parents"].split()
        plain["payload"] = plain["payload"] and json.loads(whole_payload(plain["payload"], document))
        text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert sha256(text.encode()).hexdigest() == id_


def test_the_clock_only_grows(file: ProjectFile) -> None:
    append(file, Write(SPAN), Write(noted("a")))
    append(file, Write(noted("b")))
    clocks = [row[0] for row in file.rows("SELECT clock FROM operation ORDER BY number")]
    assert all(early < late for early, late in itertools.pairwise(clocks))


def test_the_clock_goes_on_from_what_other_machines_brought(file: ProjectFile) -> None:
    with file.transaction():
        file.write("INSERT INTO project VALUES ('clock', '5000')")
    append(file, Write(SPAN))
    assert column(file, "clock") == [5001]


def test_the_time_is_kept_in_utc(file: ProjectFile) -> None:
    append(file, Write(SPAN))
    assert str(column(file, "recorded")[0]).endswith("+00:00")


# --- several heads


def test_the_larger_clock_wins(file: ProjectFile) -> None:
    put_foreign(file, noted("late"), clock=900)
    put_foreign(file, noted("early"), clock=800)
    assert work(file)["s"].note == "late"


def test_with_equal_clocks_the_larger_id_wins(file: ProjectFile) -> None:
    made = {put_foreign(file, noted(note), clock=900): note for note in ("a", "b", "c", "d")}
    assert work(file)["s"].note == made[max(made)]


def test_a_put_beats_a_later_removal(file: ProjectFile) -> None:
    put_foreign(file, noted("kept"), clock=800)
    put_foreign(file, SPAN, clock=900, removes=True)
    assert work(file)["s"].note == "kept"


def test_what_is_settled_names_every_head(file: ProjectFile) -> None:
    heads = [put_foreign(file, noted(note), clock=900) for note in ("a", "b")]
    append(file, Write(noted("settled")))
    assert str(column(file, "parents")[-1]).split() == sorted(heads)
    assert column(file, "head") == [0, 0, 1]
    assert work(file)["s"].note == "settled"


# --- whose, where


def test_a_layer_sees_only_its_own(file: ProjectFile) -> None:
    append(file, Write(SPAN), Write(msgspec.structs.replace(SPAN, id="t", layer="you")))
    assert (work(file).keys(), work(file, "you").keys()) == ({"s"}, {"t"})


def test_a_document_sees_only_its_own(file: ProjectFile) -> None:
    append(file, Write(SPAN), Write(msgspec.structs.replace(SPAN, id="t", document=SECOND)))
    assert work(file).keys() == {"s"}


def test_spans_relations_and_progress_come_to_their_places(file: ProjectFile) -> None:
    relation = Relation(id="r", layer="me", document=FIRST, label="SAID_BY", roles={"claim": ("s",)})
    progress = Progress(id="p", layer="me", document=FIRST, status="done")
    append(file, Write(SPAN), Write(relation), Write(progress))
    numbers = numbers_of(file, [FIRST])
    found = states.annotations(file, numbers[FIRST], "me")
    assert (found.spans, found.relations, found.progress) == ({"s": SPAN}, {"r": relation}, progress)
    assert states.work_of(file, "me", list(numbers.values())) == {numbers[FIRST]: found}


def test_layers_are_those_with_something_in_them(file: ProjectFile) -> None:
    assert states.layers(file) == []
    gone = msgspec.structs.replace(SPAN, id="g", layer="gone")
    progress = Progress(id="p", layer="idle", document=FIRST, status="done")
    append(file, Write(SPAN), Write(gone), Write(progress), Write(fixed_direction(FIRST, 0, "rtl")))
    append(file, Write(gone, removes=True))
    assert states.layers(file) == ["idle", "me"]


def test_an_id_is_taken_only_where_something_has_it_now(file: ProjectFile) -> None:
    other = msgspec.structs.replace(SPAN, layer="other")
    append(file, Write(SPAN), Write(other))
    assert operations.existing_places(file, ["s", "unheard of"]) == {
        ("span", "s", "me", FIRST),
        ("span", "s", "other", FIRST),
    }
    append(file, Write(SPAN, removes=True))
    assert operations.existing_places(file, ["s"]) == {("span", "s", "other", FIRST)}


def test_the_same_id_in_two_layers_is_two_entities(file: ProjectFile) -> None:
    other = msgspec.structs.replace(SPAN, layer="other")
    append(file, Write(SPAN), Write(other))
    assert file.rows("SELECT parents, head FROM operation WHERE entity = 's'") == [("", 1), ("", 1)]
    append(file, Write(msgspec.structs.replace(other, note="changed")))
    append(file, Write(SPAN, removes=True))
    number = file.rows("SELECT number FROM document WHERE id = ?", (FIRST,))[0][0]
    assert states.annotations(file, number, "me").spans == {}
    assert states.annotations(file, number, "other").spans["s"].note == "changed"


def test_the_fold_reduces_relations_to_what_is_there(file: ProjectFile) -> None:
    def relation(id_: str, label: str, **roles: tuple[str, ...]) -> Relation:
        return Relation(id_, "me", FIRST, label, roles)

    speaker = msgspec.structs.replace(SPAN, id="speaker", label="SPEAKER")
    stance = relation("own", "STANCE", holder=("speaker",), target=("s",), evidence=("gone",))
    said_by, other = (
        relation("said", "SAID_BY", claim=("s",), speaker=("speaker",)),
        relation("other", "STANCE", holder=("gone",), target=("s",)),
    )
    cued_by = relation("cued", "CUED_BY", claim=("s",), cue=("gone",))
    append(file, *map(Write, (SPAN, speaker, said_by, stance, other, cued_by)))
    found = states.annotations(file, numbers_of(file, [FIRST])[FIRST], "me")
    assert found.relations == {
        "said": said_by,
        "own": msgspec.structs.replace(stance, roles={"holder": ("speaker",), "target": ("s",)}),
    }
