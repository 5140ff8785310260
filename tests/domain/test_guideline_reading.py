"""Guidelines in Markdown as they are shown, and hostile ones."""

import time

import pytest
from hypothesis import given, strategies as st

from annotator.domain.guideline_examples import Marked, read_example
from annotator.domain.guideline_reading import LONGEST_PARAGRAPH, LONGEST_SHOWN, MOST_LINES, read_guideline
from annotator.domain.guideline_text import LONGEST_GUIDELINE

GUIDELINE = """Read *this* first.

# All **claims**

A `code`, a [link to a part](#SPEAKER.kind), a [link](https://example.org/a) and ![a picture](https://example.org/b.png).

- one
- two
  1. deeper

## Speaker {#SPEAKER}

<b onclick="run()">not bold</b> and 5 \\* 3

### Kind {#SPEAKER.kind}

```example
[Nadia Orr]{SPEAKER} [said]{CUE} [the bridge opens]{CLAIM}
[قال]{CUE} [عمر]{SPEAKER}: [“Opens” [كلمة]{TARGET}]{CLAIM}
```

#### Group {#SPEAKER.kind.group}
"""


def test_what_is_shown_of_markdown() -> None:
    guideline = read_guideline(GUIDELINE)
    shown = [line for line in guideline.text.split("\n") if line]
    assert shown == [
        "Read this first.",
        "All **claims**",
        "A code, a link to a part, a link (\u2066https://example.org/a\u2069) and a picture.",
        "•\u00a0one",
        "•\u00a0two",
        "1.\u00a0deeper",
        "Speaker",
        '<b onclick="run()">not bold</b> and 5 * 3',
        "Kind",
        "Nadia Orr said the bridge opens",
        "قال عمر: “Opens” كلمة",
        "Group",
    ]
    assert len(guideline.lines) == guideline.text.count("\n") + 1
    runs = {(run.kind, guideline.text[run.start : run.end], run.target) for run in guideline.runs}
    assert runs == {("italic", "this", ""), ("code", "code", ""), ("link", "link to a part", "SPEAKER.kind")}


def test_parts_have_anchors_and_those_without_are_parts_too() -> None:
    guideline = read_guideline(GUIDELINE)
    assert [(part.anchor, part.title, part.level) for part in guideline.parts] == [
        ("", "", 0),
        ("", "All **claims**", 1),
        ("SPEAKER", "Speaker", 2),
        ("SPEAKER.kind", "Kind", 3),
        ("SPEAKER.kind.group", "Group", 4),
    ]
    assert [part.key for part in guideline.parts[:3]] == ["# ", "# All **claims**", "SPEAKER"]
    kind = guideline.part("SPEAKER.kind.person")
    assert kind is not None
    assert kind.title == "Kind"
    assert guideline.text[kind.start : kind.end].startswith("Kind\n")
    assert kind.source.startswith("### Kind {#SPEAKER.kind}\n")
    assert guideline.part("TARGET") is None
    assert guideline.part_at(kind.start + 9) == kind


def test_examples_are_marked_in_both_directions() -> None:
    guideline = read_guideline(GUIDELINE)
    found = [(span.label, span.quote) for span in guideline.spans]
    assert found == [
        ("SPEAKER", ("Nadia Orr",)),
        ("CUE", ("said",)),
        ("CLAIM", ("the bridge opens",)),
        ("CUE", ("قال",)),
        ("SPEAKER", ("عمر",)),
        ("CLAIM", ("“Opens” كلمة",)),
        ("TARGET", ("كلمة",)),
    ]
    for span in guideline.spans:
        assert tuple(guideline.text[start:end] for start, end in span.fragments) == span.quote


def test_fragments_and_brackets_of_an_example() -> None:
    example = read_example(r"It [has not]{CUE#1} [yet] [been [fully]{CUE#2} confirmed]{CUE#1} \[so\] ]{X} [")
    assert example.text == "It has not [yet] been fully confirmed [so] ]{X} ["
    assert example.marked == (Marked("CUE", ((3, 10), (17, 37))), Marked("CUE", ((22, 27),)))


@given(st.text(alphabet="[]{}#\\ab \nA1", max_size=60))
def test_any_example_can_be_read(source: str) -> None:
    example = read_example(source)
    for marked in example.marked:
        assert all(0 <= start < end <= len(example.text) for start, end in marked.fragments)


@given(st.text(alphabet="#{}*_`[]()!<>-+1. \n\\a\u2029\x0b\r&;:|~=\u0627", max_size=120))
def test_any_markdown_can_be_read(source: str) -> None:
    guideline = read_guideline(source)
    assert len(guideline.lines) == guideline.text.count("\n") + 1
    assert "\u2029" not in guideline.text
    for run in guideline.runs:
        assert 0 <= run.start < run.end <= len(guideline.text)
    for part in guideline.parts:
        assert 0 <= part.start <= part.end <= len(guideline.text)


BOMBS = {
    "brackets": ("[" * 3_000 + "\n\n") * 50,
    "pictures": ("![" * 1_500 + "\n\n") * 50,
    "links": ("[a](" * 750 + "\n\n") * 50,
    "quotations": ("> " * 200 + "a\n") * 2_000,
    "lists": "".join("  " * depth + "- a\n" for depth in range(700)),
    "emphasis": ("*a **b " * 400 + "\n\n") * 50,
    "headings": "# a\n" * 200_000,
    "one line": "word " * 200_000,
    "one word": "a" * LONGEST_GUIDELINE,
    "cells": "قال word " * 110_000,
    "examples": "```example\n" + "[" * 100_000 + "]{A}" * 100_000,
    "entities": ("&#x;" * 700 + "\n\n") * 300,
    "definitions": "[a]: b\n" * 140_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_guidelines_are_read_at_once(bomb: str) -> None:
    started = time.perf_counter()
    guideline = read_guideline(BOMBS[bomb])
    assert len(guideline.lines) <= MOST_LINES + 2
    assert len(guideline.text) <= LONGEST_SHOWN + LONGEST_PARAGRAPH + MOST_LINES
    assert max(map(len, guideline.text.split("\n"))) <= 2 * LONGEST_PARAGRAPH
    assert time.perf_counter() - started < 10  # a slow machine under load; it is 1.2 s at most
