"""The lines of a brat file made into somebody's work on its text.

UNITS: what comes out are code points of the text.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment, Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.escapes import unescaped
from annotator.exchange.formats.brat.lines import Lines, Said, Text, Tie
from annotator.exchange.reading.offset_units import StatedSpan, converter, find_unit, has_same_words, misplaced
from annotator.exchange.records import LayerWork, RelationLine, SpanLine, check_extent

_NUMBERED = re.compile(r"(.*?\D)([0-9]+)")


def work_in(lines: Lines, text: str, path: Path, *, bom: bool) -> LayerWork:
    """Return the work that lines say. Raises AnnotatorError with the line for offsets and ids that lead nowhere."""
    placed = _placed(lines.texts, text, path, bom=bom)
    said = _by_target(lines)
    silent = _silent_triggers(lines, said)
    spans = tuple(
        _span(name, lines.texts[name], fragments, text, said.get(name, {}))
        for name, fragments in placed.items()
        if name not in silent
    )
    relations = (_relation(name, tie, lines, said.get(name, {}), silent) for name, tie in lines.ties.items())
    return LayerWork("done", spans=spans, relations=tuple(one for one in relations if one.roles))


# --- places


def _placed(texts: dict[str, Text], text: str, path: Path, *, bom: bool) -> dict[str, tuple[Fragment, ...]]:
    """Return the fragments of T lines in code points of the text."""
    if bom:
        shifted = {
            name: one._replace(fragments=tuple((start - 1, end - 1) for start, end in one.fragments))
            for name, one in texts.items()
        }
        try:
            return _placed(shifted, text, path, bom=False)
        except AnnotatorError:  # made by a program that takes the BOM off before it counts
            return _placed(texts, text, path, bom=False)
    unit = find_unit((span for one in texts.values() for span in _stated_spans(one, text)), path)
    convert = converter(text, unit)
    found = {}
    for name, one in texts.items():
        places = [convert(start, end) for start, end in one.fragments]
        found[name] = tuple(place for place in places if place is not None)
    check_extent((place for places in found.values() for place in places), text, str(path))
    for name, one in texts.items():
        words = " ".join(text[start:end] for start, end in found[name])
        if one.words and not has_same_words(words, one.words):
            raise misplaced(one.where, path)
    return found


def _stated_spans(one: Text, text: str) -> Iterator[StatedSpan]:
    """State fragments with their words, which are cut at the lengths that code points give them if these add up."""
    length = sum(end - start for start, end in one.fragments) + len(one.fragments) - 1
    known = bool(one.words) and (len(one.fragments) == 1 or length == len(one.words))
    place = 0
    for start, end in one.fragments:
        alone = len(one.fragments) == 1
        words = one.words if alone else one.words[place : place + end - start]
        yield StatedSpan(one.where, text, start, end, words if known else None)
        place += end - start + 1


# --- what is said of lines


def _by_target(lines: Lines) -> dict[str, dict[str, Said]]:
    """Return what is said of each line, by name; several notes become one."""
    found: dict[str, dict[str, Said]] = {}
    notes: dict[str, list[str]] = {}
    for one in lines.said:
        if one.target not in lines.texts and one.target not in lines.ties:
            raise _nothing(one.target, one.where)
        tie = lines.ties.get(one.target)
        # An event of a trigger alone is a span.
        target = tie.trigger if tie is not None and tie.trigger and not tie.arguments else one.target
        known = found.setdefault(target, {})
        if one.name in known and one.name:
            raise AnnotatorError(
                "The attribute {name} stands twice on one annotation.",
                where=one.where,
                remedy="Keep one of the two.",
                name=one.name,
            )
        known.setdefault(one.name, one)
        if not one.name:
            notes.setdefault(target, []).append(str(one.value))
    for target, several in notes.items():
        if len(several) > 1:
            found[target][""] = found[target][""]._replace(value="\n".join(several))
    return found


def _silent_triggers(lines: Lines, said: dict[str, dict[str, Said]]) -> dict[str, str]:
    """Return triggers that say nothing more than that an event lies on its first member, with that member."""
    found: dict[str, str] = {}
    telling = set(said)
    for tie in lines.ties.values():
        if not tie.trigger:
            continue
        trigger = _text(tie.trigger, tie, lines)
        member = tie.arguments[0][1] if tie.arguments else ""
        first = lines.texts.get(member)
        if first is None or first.fragments != trigger.fragments or trigger.label != tie.label or first is trigger:
            telling.add(tie.trigger)
        else:
            found[tie.trigger] = member
    return {trigger: member for trigger, member in found.items() if trigger not in telling and member not in found}


def _text(name: str, tie: Tie, lines: Lines) -> Text:
    if name not in lines.texts:
        raise _nothing(name, tie.where)
    return lines.texts[name]


def _nothing(name: str, where: str) -> AnnotatorError:
    return AnnotatorError("There is no {id} in the file.", where=where, remedy="Correct or remove the line.", id=name)


# --- records


def _span(name: str, one: Text, fragments: tuple[Fragment, ...], text: str, said: dict[str, Said]) -> SpanLine:
    attributes: dict[str, Value] = {key: value.value for key, value in said.items() if key}
    note = str(said[""].value) if "" in said else ""
    quote = tuple(text[start:end] for start, end in fragments)
    return SpanLine(name, one.label, fragments, quote, attributes, note)


def _relation(name: str, tie: Tie, lines: Lines, said: dict[str, Said], silent: dict[str, str]) -> RelationLine:
    """An event whose trigger is a span of its own has it in the role `trigger`. A note becomes an attribute."""
    roles: dict[str, list[str]] = {}
    if tie.trigger and tie.trigger not in silent and tie.arguments:
        roles["trigger"] = [tie.trigger]
    stated = {role for role, _ in tie.arguments}
    for role, member in tie.arguments:
        roles.setdefault(_unnumbered(role, stated), []).append(_member(member, tie, lines, silent))
    attributes: dict[str, Value] = {}
    virtual = {key for key, one in said.items() if one.plain and one.value in VIRTUAL_SPEAKERS}
    for key, one in said.items():
        if key in virtual:
            roles.setdefault(_unnumbered(key, virtual), []).append(str(one.value))
        else:
            attributes[key or "note"] = one.value
    return RelationLine(name, tie.label, {role: tuple(some) for role, some in roles.items()}, attributes)


def _unnumbered(role: str, stated: set[str]) -> str:
    match = _NUMBERED.fullmatch(role)
    return unescaped(match[1] if match and match[1] in stated else role)


def _member(name: str, tie: Tie, lines: Lines, silent: dict[str, str]) -> str:
    """Return the span that an argument names; an event stands for its trigger."""
    if name in lines.ties and lines.ties[name].trigger:
        name = lines.ties[name].trigger
    _text(name, tie, lines)
    return silent.get(name, name)
