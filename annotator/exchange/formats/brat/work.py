"""The lines of a brat file as one layer's work on its text.

UNITS: what comes out are code points of the text.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment, Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.escapes import unescape
from annotator.exchange.formats.brat.lines import TRIGGER, Lines, Relation, Statement, Text
from annotator.exchange.reading.offset_units import CODE_POINTS, StatedSpan, converter, find_unit, misplaced
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.tidying import tidied
from annotator.exchange.records import LayerWork, RelationData, SpanData, check_extent

_LONGER = 20
"""How much longer words may be in the text than the file states them, for the white space in them."""

_NUMBERED = re.compile(r"(.*?(?:%[0-9A-F]{2}|\D))([0-9]+)")
"""A role and the number of a member; a digit that ends a role itself is escaped."""


def work_of_lines(lines: Lines, text: str, path: Path, remarks: RemarkList, *, bom: bool) -> LayerWork:
    """Return the work in lines. Raises AnnotatorError with the line for offsets and ids that do not exist."""
    unit, placed = _placed(lines.texts, text, path, bom=bom)
    if unit != CODE_POINTS:
        remarks.add("offsets in another unit", "", unit)
    statements = _by_target(lines, remarks)
    silent = _silent_triggers(lines, statements)
    spans = tuple(
        _span(name, lines.texts[name], fragments, text, statements.get(name, {}))
        for name, fragments in placed.items()
        if name not in silent
    )
    relations = [
        _relation(name, relation, lines, statements.get(name, {}), silent, remarks)
        for name, relation in lines.relations.items()
    ]
    stated = LayerWork("done", spans=spans, relations=tuple(relation for relation in relations if relation.roles))
    _note_without_members(relations, lines, remarks)
    work, more = tidied(stated, text, "")
    check_extent((place for span in work.spans for place in span.fragments), text, str(path))
    for remark in more:
        remarks.add(remark.kind, remark.place, remark.words)
    return work


def _note_without_members(relations: Iterable[RelationData], lines: Lines, remarks: RemarkList) -> None:
    """Note relations without a member, save events that are the span of their trigger."""
    for relation in relations:
        trigger = lines.texts.get(lines.relations[relation.id].trigger)
        if not relation.roles and (trigger is None or trigger.label != relation.label):
            remarks.add("relations", f"relation {relation.id}", relation.label)


# --- places


def _placed(texts: dict[str, Text], text: str, path: Path, *, bom: bool) -> tuple[str, dict[str, tuple[Fragment, ...]]]:
    """Return the unit of the offsets, and the fragments of T lines in code points of the text, without empty ones."""
    if bom:
        shifted = {
            name: line._replace(fragments=tuple((start - 1, end - 1) for start, end in line.fragments))
            for name, line in texts.items()
        }
        try:
            return _placed(shifted, text, path, bom=False)
        except AnnotatorError:  # made by a program that takes the BOM off before it counts
            return _placed(texts, text, path, bom=False)
    unit = find_unit((span for line in texts.values() for span in _stated_spans(line, text)), path)
    convert = converter(text, unit)
    found = {}
    for name, line in texts.items():
        places = [convert(start, end) for start, end in line.fragments]
        found[name] = tuple(place for place in places if place is not None)
    check_extent((place for places in found.values() for place in places), text, str(path))
    for name, line in texts.items():
        words = "".join(text[start:end] for start, end in found[name])
        if line.words and _visible(words) != _visible(line.words):
            raise misplaced(line.where, path)
    return unit, found


def _visible(words: str) -> str:
    return "".join(words.split())


def _stated_spans(line: Text, text: str) -> Iterator[StatedSpan]:
    """Yield fragments with their words, which are cut at their lengths in code points if these add up.

    Words that differ from those of the text in white space alone are taken to be them.
    """
    length = sum(end - start for start, end in line.fragments) + len(line.fragments) - 1
    stated = line.words
    if stated and length <= _LONGER * len(stated) + _LONGER:  # before words are cut out that may be the whole text
        own = " ".join(text[max(start, 0) : max(end, 0)] for start, end in line.fragments)
        stated = own if _visible(own) == _visible(stated) else stated
    has_words = bool(stated) and (len(line.fragments) == 1 or length == len(stated))
    place = 0
    for start, end in line.fragments:
        alone = len(line.fragments) == 1
        words = stated if alone else stated[place : place + end - start]
        yield StatedSpan(line.where, text, start, end, words if has_words else None)
        place += end - start + 1


# --- attributes and notes


def _by_target(lines: Lines, remarks: RemarkList) -> dict[str, dict[str, Statement]]:
    """Return the attributes and notes of each line, by name; several notes become one."""
    found: dict[str, dict[str, Statement]] = {}
    notes: dict[str, list[str]] = {}
    for statement in lines.statements:
        if not _is_on_something(statement, lines, remarks):
            continue
        relation = lines.relations.get(statement.target)
        # An event of a trigger alone is a span.
        target = (
            relation.trigger
            if relation is not None and relation.trigger and not relation.arguments
            else statement.target
        )
        known = found.setdefault(target, {})
        if statement.name and statement.value != known.get(statement.name, statement).value:
            raise AnnotatorError(
                "One annotation has the attribute {name} twice.",
                where=statement.where,
                remedy="Keep one of the two.",
                name=statement.name,
            )
        known.setdefault(statement.name, statement)
        if not statement.name:
            notes.setdefault(target, []).append(str(statement.value))
    for target, several in notes.items():
        if len(several) > 1:
            found[target][""] = found[target][""]._replace(value="\n".join(several))
    return found


def _is_on_something(statement: Statement, lines: Lines, remarks: RemarkList) -> bool:
    """Whether an attribute or note is on a span or relation; a note on anything else is left out."""
    if statement.target in lines.texts or statement.target in lines.relations:
        return True
    if statement.name and statement.target not in lines.others:
        raise _nothing(statement.target, statement.where)
    kind: Literal["attributes", "notes and comments"] = "attributes" if statement.name else "notes and comments"
    remarks.add(kind, statement.where.rpartition(", ")[2], f"{statement.name} {statement.value}".strip())
    return False


def _silent_triggers(lines: Lines, statements: dict[str, dict[str, Statement]]) -> dict[str, str]:
    """Return the triggers that only repeat the fragments of an event's first member, with that member."""
    found: dict[str, str] = {}
    needed = set(statements)
    for relation in lines.relations.values():
        if not relation.trigger:
            continue
        trigger = _text(relation.trigger, relation, lines)
        member = relation.arguments[0][1] if relation.arguments else ""
        first = lines.texts.get(member)
        if first is None or first.fragments != trigger.fragments or trigger.label != relation.label or first is trigger:
            needed.add(relation.trigger)
        else:
            found[relation.trigger] = member
    return {trigger: member for trigger, member in found.items() if trigger not in needed and member not in found}


def _text(name: str, relation: Relation, lines: Lines) -> Text:
    if name not in lines.texts:
        raise _nothing(name, relation.where)
    return lines.texts[name]


def _nothing(name: str, where: str) -> AnnotatorError:
    return AnnotatorError("There is no {id} in the file.", where=where, remedy="Correct or remove the line.", id=name)


# --- records


def _span(
    name: str, line: Text, fragments: tuple[Fragment, ...], text: str, statements: dict[str, Statement]
) -> SpanData:
    attributes: dict[str, Value] = {key: value.value for key, value in statements.items() if key}
    note = str(statements[""].value) if "" in statements else ""
    quote = tuple(text[start:end] for start, end in fragments)
    return SpanData(name, line.label, fragments, quote, attributes, note)


def _relation(
    name: str,
    relation: Relation,
    lines: Lines,
    statements: dict[str, Statement],
    silent: dict[str, str],
    remarks: RemarkList,
) -> RelationData:
    """An event whose trigger is a span of its own has it in the role `trigger`. A note becomes an attribute."""
    roles: dict[str, list[str]] = {}
    if relation.trigger and relation.trigger not in silent and relation.arguments:
        roles[TRIGGER] = [relation.trigger]
    stated = {role for role, _ in relation.arguments}
    for role, member in relation.arguments:
        if member in lines.relations and not lines.relations[member].trigger:
            remarks.add("links and chains", f"relation {name}", f"{role} {member}")
            continue
        roles.setdefault(_unnumbered(role, stated), []).append(_member(member, relation, lines, silent))
    attributes: dict[str, Value] = {}
    virtual = {key for key, statement in statements.items() if statement.plain and statement.value in VIRTUAL_SPEAKERS}
    for key, statement in statements.items():
        if key in virtual:
            roles.setdefault(_unnumbered(key, virtual), []).append(str(statement.value))
        else:
            attributes[key or "note"] = statement.value
    return RelationData(name, relation.label, {role: tuple(filling) for role, filling in roles.items()}, attributes)


def _unnumbered(role: str, stated: set[str]) -> str:
    match = _NUMBERED.fullmatch(role)
    return unescape(match[1] if match and match[1] in stated else role)


def _member(name: str, relation: Relation, lines: Lines, silent: dict[str, str]) -> str:
    """Return the span that an argument names; an event stands for its trigger."""
    if name in lines.relations and lines.relations[name].trigger:
        name = lines.relations[name].trigger
    _text(name, relation, lines)
    return silent.get(name, name)
