"""Slow inputs of the formats that are JSON: lines of articles, of doccano, of Prodigy, and Label Studio's tasks."""

import json
from collections.abc import Callable
from hashlib import sha256

from tests.exchange.slow.filling import Maker, Unit, repeated, shape

DEEPER = 20
DIGITS = "9" * 5000


def half_text(before: str, unit: str | Callable[[int, int], str], after: str) -> Maker:
    """Return a maker of JSON whose first half is a text, put where {TEXT} stands, and whose rest repeats a unit.

    In the unit LENGTH stands for the length of the text; one that is made takes its number and that length.
    """

    def make(size: int) -> bytes:
        length = size // 2
        text = ("word " * (length // 5)).strip() + "."

        def unit_of(number: int) -> str:
            return unit.replace("LENGTH", str(len(text))) if isinstance(unit, str) else unit(number, len(text))

        return repeated(before.replace("{TEXT}", text), unit_of, after, size)

    return make


def of_metadata(before: str, after: str) -> dict[str, Maker]:
    """Return makers for whatever may be said beside a text, put between two pieces of JSON."""
    shapes: dict[str, tuple[str, Unit, str]] = {
        "brackets": ('"m":', "[", ""),
        "closed lists": ('"m":[', "[],", "]"),
        "empty objects": ('"m":[', "{},", "]"),
        "objects of a key": ('"m":[', '{"":0},', "]"),
        "objects in objects": ('"m":', '{"a":', ""),
        "shallow lists": ('"m":[', "[" * DEEPER + "]" * DEEPER + ",", "]"),
        "keys": ("", lambda number: f'"k{number}":0,', ""),
        "equal keys": ("", '"k":0,', ""),
        "an equal key at the end": ('"k":0,', lambda number: f'"k{number}":0,', ',"k":0'),
        "a number": ('"m":', "9", ""),
        "many long numbers": ('"m":[', DIGITS + ",", "]"),
        "long fractions": ('"m":[', f"0.{DIGITS},", "]"),
        "exponents": ('"m":[', "1e9,", "]"),
        "ones": ('"m":[', "1,", "]"),
        "spaces": ('"m":', " ", "0"),
        "backslashes": ('"m":"', "\\\\", '"'),
        "backslashes, then NUL": ('"m":"', "\\\\", '\\u0000"'),
        "quotation marks": ('"m":"', '\\"', '"'),
        "half characters": ('"m":"', "\\ud800", '"'),
        "escapes": ('"m":"', "\\u0627", '"'),
        "an open string": ('"m":"', "a", ""),
        "empty strings": ('"m":[', '"",', "]"),
    }
    return {name: shape(before + a, unit, b + after) for name, (a, unit, b) in shapes.items()}


def span_lines(unit: str | Callable[[int, int], str]) -> Maker:
    """Return a maker of a plain line with a long text and many spans."""
    return half_text('{"text":"{TEXT}","spans":[', unit, "]}")


SPANS: dict[str, Maker] = {
    "spans over everything": span_lines('{"start":1,"end":LENGTH,"label":"A"},'),
    "nested spans": span_lines(lambda one, length: f'{{"start":{one},"end":{length - one},"label":"A"}},'),
    "crossing spans": span_lines(lambda one, length: f'{{"start":{one},"end":{one + length // 2},"label":"A"}},'),
    "equal spans": span_lines('{"start":0,"end":4,"label":"A"},'),
    "ids, the last twice": half_text(
        '{"text":"{TEXT}","spans":[',
        lambda one, _: f'{{"id":"{one}","start":0,"end":4,"label":"A"}},',
        ',{"id":"z","start":0,"end":4,"label":"A"},{"id":"z","start":0,"end":4,"label":"A"}]}',
    ),
    "wrong words": span_lines('{"start":1,"end":LENGTH,"label":"A","text":"x"},'),
    "far offsets": span_lines(f'{{"start":0,"end":{2**62},"label":"A"}},'),
    "fragments": half_text(
        '{"text":"{TEXT}","spans":[{"start":0,"end":9,"label":"A","fragments":[', '{"start":0,"end":2},', "]}]}"
    ),
    "fragments over everything": half_text(
        '{"text":"{TEXT}","spans":[{"start":0,"end":9,"label":"A","fragments":[', '{"start":1,"end":LENGTH},', "]}]}"
    ),
    "articles": shape("", lambda one: f'{{"text":"{one}","spans":[]}}\n'),
    "equal articles": shape("", '{"text":"a","spans":[]}\n'),
    "empty lines": shape("", "\n", '{"text":"a"}'),
    "a long text": shape('{"text":"', "a ", '"}'),
    "a text of marks": shape('{"text":"', "\u0301", '","spans":[{"start":0,"end":1,"label":"A","text":"a"}]}'),
    "a text beyond the BMP": shape('{"text":"', "😀", '","spans":[{"start":0,"end":2,"label":"A","text":"😀"}]}'),
    "a text of newlines": shape('{"text":"', "\\n", '","spans":[{"start":0,"end":2,"label":"A","text":"a"}]}'),
}


def full_line(layers: Callable[[int], str]) -> Maker:
    """Return a maker of a lossless line with some work."""

    def make(size: int) -> bytes:
        text = "word " * (size // 20)
        head = {"format": "annotator/1", "id": sha256(text.encode()).hexdigest(), "text": text}
        return f'{json.dumps(head)[:-1]},"offset_unit":"codepoint","layers":{layers(size - len(text))}}}'.encode()

    return make


def _members(size: int) -> str:
    spans = '{"id":"s","label":"A","fragments":[[0,4]],"quote":["word"]}'
    roles = repeated("[", '"s",', "]", size).decode()
    return (
        f'{{"a":{{"status":"done","spans":[{spans}],"relations":[{{"id":"r","label":"B","roles":{{"x":{roles}}}}}]}}}}'
    )


FULL: dict[str, Maker] = {
    "full: members": full_line(_members),
    "full: layers": full_line(
        lambda size: repeated("{", lambda one: f'"{one}":{{"status":"done"}},', "}", size).decode()
    ),
    "full: spans": full_line(
        lambda size: repeated(
            '{"a":{"status":"done","spans":[',
            lambda one: f'{{"id":"{one}","label":"A","fragments":[[0,4]],"quote":["word"]}},',
            "]}}",
            size,
        ).decode()
    ),
    "full: fragments": full_line(
        lambda size: repeated(
            '{"a":{"status":"done","spans":[{"id":"a","label":"A","quote":[],"fragments":[', "[0,4],", "]}]}}", size
        ).decode()
    ),
    "full: directions": lambda size: full_line(lambda _: "{}")(size // 2).replace(
        b'"layers":{}', repeated('"directions":{', lambda one: f'"{one}":"ltr",', "}", size // 2)
    ),
}

JSONL = of_metadata('{"text":"a",', "}") | SPANS | FULL
PLAIN = of_metadata('{"text":"a",', "}") | SPANS

_RELATED = '],"entities":[{"id":1,"label":"A","start_offset":0,"end_offset":1}],"relations":['
DOCCANO = of_metadata('{"text":"a",', "}") | {
    "triples": half_text('{"text":"{TEXT}","label":[', '[0,4,"A"],', "]}"),
    "triples over everything": half_text('{"text":"{TEXT}","label":[', '[1,LENGTH,"A"],', "]}"),
    "far offsets": half_text('{"text":"{TEXT}","label":[', f'[0,{2**62},"A"],', "]}"),
    "entities": half_text(
        '{"text":"{TEXT}","entities":[',
        lambda one, _: f'{{"id":{one},"label":"A","start_offset":0,"end_offset":4}},',
        "]}",
    ),
    "equal entities": half_text(
        '{"text":"{TEXT}","entities":[', '{"id":1,"label":"A","start_offset":0,"end_offset":4},', "]}"
    ),
    "relations": shape(
        '{"text":"a","Comments":[' + _RELATED,
        lambda one: f'{{"id":{one},"from_id":1,"to_id":1,"type":"B"}},',
        "]}",
    ),
    "one relation of many edges": shape(
        '{"text":"a","Comments":[' + _RELATED, '{"id":1,"from_id":1,"to_id":1,"type":"B","relation":"r"},', "]}"
    ),
    "roles of one relation": shape(
        '{"text":"a","Comments":[' + _RELATED,
        lambda one: f'{{"id":1,"from_id":1,"to_id":1,"type":"B","relation":"r","from_role":"{one}"}},',
        "]}",
    ),
    "articles": shape("", lambda one: f'{{"text":"{one}"}}\n'),
}

_FIRST = '{"start":0,"end":4,"label":"A0"}'
PRODIGY = of_metadata('{"text":"a",', "}") | {
    "spans": half_text('{"text":"{TEXT}","spans":[', '{"start":0,"end":4,"label":"A"},', "]}"),
    "spans over everything": half_text('{"text":"{TEXT}","spans":[', '{"start":1,"end":LENGTH,"label":"A"},', "]}"),
    "relations by spans": lambda size: (
        repeated('{"text":"word","spans":[', lambda one: f'{{"start":0,"end":4,"label":"A{one}"}},', "", size // 2)
        + repeated(
            '],"relations":[',
            f'{{"label":"B","head_span":{_FIRST},"child_span":{_FIRST}}},',
            "]}",
            size // 2,
        )
    ),
    "relations by tokens": lambda size: (
        repeated(
            '{"text":"word word","spans":[{"start":5,"end":9,"label":"B","token_start":1,"token_end":1},',
            '{"start":0,"end":4,"label":"A","token_start":0,"token_end":0},',
            "",
            size // 2,
        )
        + repeated('],"relations":[', '{"label":"B","head":1,"child":1},', "]}", size // 2)
    ),
    "tokens": shape('{"text":"a","tokens":[', '{"text":"a","start":0,"end":1,"id":0},', "]}"),
    "people of one text": shape("", lambda one: f'{{"text":"a","spans":[],"_annotator_id":"{one}"}}\n'),
    "one person of one text": shape("", '{"text":"a","spans":[],"_annotator_id":"a"}\n'),
    "metadata of one text": shape("", lambda one: f'{{"text":"a","k{one}":0}}\n'),
    "articles": shape("", lambda one: f'{{"text":"{one}"}}\n'),
}

_REGION = '{"id":"1","type":"labels","value":{"start":0,"end":1,"labels":["A"]}}'
_RESULTS = '[{"data":{"text":"a"},"annotations":[{"result":[' + _REGION + ","
LABEL_STUDIO = of_metadata('[{"data":{"text":"a",', "}}]") | {
    "regions": half_text(
        '[{"data":{"text":"{TEXT}"},"annotations":[{"result":[',
        '{"id":"1","type":"labels","value":{"start":0,"end":4,"labels":["A"]}},',
        "]}]}]",
    ),
    "regions over everything": half_text(
        '[{"data":{"text":"{TEXT}"},"annotations":[{"result":[',
        '{"id":"1","type":"labels","value":{"start":1,"end":LENGTH,"labels":["A"]}},',
        "]}]}]",
    ),
    "labels of a region": half_text(
        '[{"data":{"text":"{TEXT}"},"annotations":[{"result":[{"id":"1","type":"labels",'
        '"value":{"start":1,"end":LENGTH,"labels":[',
        '"A",',
        "]}}]}]}]",
    ),
    "annotations of one person": shape('[{"data":{"text":"a"},"annotations":[', '{"completed_by":1},', "]}]"),
    "annotations of nobody": shape('[{"data":{"text":"a"},"annotations":[', "{},", "]}]"),
    "choices of a region": shape(
        _RESULTS, lambda one: f'{{"id":"1","type":"choices","from_name":"{one}","value":{{"choices":["a"]}}}},', "]}]}]"
    ),
    "choices of the text": shape(_RESULTS, '{"type":"choices","value":{"choices":["a"]}},', "]}]}]"),
    "relations": shape(_RESULTS, '{"type":"relation","from_id":"1","to_id":"1"},', "]}]}]"),
    "tasks": shape("[", lambda one: f'{{"data":{{"text":"{one}"}}}},', "]"),
    "equal tasks": shape("[", '{"data":{"text":"a"}},', "]"),
    "brackets of tasks": shape("", "["),
    "bare numbers": shape("[", "1,", "]"),
}
