"""The seed article with the twelve rows of reference/scheme-formats-metrics.md, section 1.7, goes round."""

import json
from pathlib import Path

import pytest

from annotator.app.commands import export, import_files, new_project
from annotator.app.session import Session
from annotator.domain.document import document_id

SEED = Path(__file__).parents[4] / "shared" / "articles" / "why-escalation-is-unlikely.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not here")

# Speaker, cue, head: label and place; None where the row has none.
ROWS: list[tuple[tuple[int, int] | None, tuple[int, int] | None, str, tuple[int, int] | None]] = [
    ((179, 207), (208, 214), "CLAIM", (215, 285)),
    ((411, 469), (470, 475), "CLAIM", (288, 410)),
    ((672, 718), (747, 765), "TARGET", (766, 902)),
    ((998, 1010), (916, 929), "CLAIM", (930, 983)),
    (None, None, "TARGET", (1030, 1059)),
    ((1149, 1155), (1156, 1169), "CLAIM", (1170, 1290)),
    ((1290, 1292), (1293, 1303), "CLAIM", (1304, 1394)),
    ((1482, 1500), (1464, 1481), "CLAIM", (1396, 1462)),
    ((2024, 2029), (2030, 2035), "CLAIM", (2036, 2116)),
    ((1760, 1765), (1766, 1782), "TARGET", (1783, 1815)),
    ((2283, 2287), (2337, 2349), "CLAIM", (2350, 2413)),
    ((2124, 2153), (2154, 2200), "TARGET", None),  # its target is the strike of row 3, which has no one value
]
VALUES = ["supports"] * 2 + ["opposes", "supports", "questions"] + ["supports"] * 6 + ["mixed"]
EVIDENCE = (2415, 2479)


def span(id_: str, label: str, place: tuple[int, int], text: str) -> dict:
    quote = text[place[0] : place[1]]
    return {"id": id_, "label": label, "fragments": [list(place)], "quote": [quote], "attributes": {}, "note": ""}


def relation(id_: str, label: str, value: str = "", **roles: str) -> dict:
    attributes = {"value": value} if value else {}
    return {"id": id_, "label": label, "roles": {role: [one] for role, one in roles.items()}, "attributes": attributes}


def row(number: int, text: str) -> tuple[list[dict], list[dict]]:
    speaker, cue, label, head = ROWS[number - 1]
    places = (("s", "SPEAKER", speaker), ("u", "CUE", cue), ("h", label, head))
    spans = [span(f"{number}{key}", one, place, text) for key, one, place in places if place]
    who, what = (f"{number}s" if speaker else "AUTHOR"), (f"{number}h" if head else "3h")
    ties = [relation(f"{number}v", "STANCE", VALUES[number - 1], holder=who, target=what)]
    if label == "CLAIM":
        ties.append(relation(f"{number}b", "SAID_BY", claim=what, speaker=who))
        ties.append(relation(f"{number}c", "CUED_BY", claim=what, cue=f"{number}u"))
    return spans, ties


def line(text: str) -> dict:
    rows = [row(number, text) for number in range(1, len(ROWS) + 1)]
    spans = [one for some, _ in rows for one in some] + [span("11e", "CUE", EVIDENCE, text)]
    ties = [one for _, some in rows for one in some]
    ties.append(relation("9w", "STANCE", "opposes", holder="9s", target="1h"))
    ties.append(relation("11w", "STANCE", "opposes", holder="AUTHOR", target="11h", evidence="11e"))
    made = {"format": "annotator/1", "id": document_id(text), "title": "Why escalation is unlikely", "text": text}
    made |= {"offset_unit": "codepoint", "metadata": {"sources": [SEED.name]}, "directions": {}}
    return made | {"layers": {"sara": {"status": "done", "spans": spans, "relations": ties}}}


def test_twelve_rows_go_round(tmp_path: Path) -> None:
    with Session.open(new_project(tmp_path / "text")) as session:
        import_files(session, [SEED])
        text = session.text(document_id(SEED.read_text(encoding="utf-8-sig")))
    source = tmp_path / "seed.jsonl"
    source.write_text(json.dumps(line(text), ensure_ascii=False) + "\n", encoding="utf-8")
    exports = []
    for name in ("first", "second"):
        with Session.open(new_project(tmp_path / name)) as session:
            report = import_files(session, [source])
            assert (report.counts.spans, report.counts.relations) == (34, 30)
            source = tmp_path / f"{name}.jsonl"
            export(session, source)
            exports.append(source.read_bytes())
    assert exports[0] == exports[1]
    work = json.loads(exports[0])["layers"]["sara"]
    quotes = {one["id"]: one["quote"][0] for one in work["spans"]}
    assert quotes["1h"] == "that this move will cause escalation of tensions throughout the region"
    assert quotes["7s"] == "It"
    assert quotes["5h"] == "claims at possible escalation"
    starts = [one["fragments"][0] for one in work["spans"]]
    assert starts == sorted(starts)
