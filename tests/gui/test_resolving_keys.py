"""Which key each command has: chosen ones, those of a scheme, and settings that somebody wrote by hand."""

import pytest
from hypothesis import given, strategies as st

from annotator.ui.declared_acts import DECLARED
from annotator.ui.key_map.choosing import Conflict, KeyChoices
from annotator.ui.key_map.resolving import FIXED, Keyed, displaced, meet, normalised, refusal, resolved

ACTS = [Keyed(one.id, normalised(one.key or one.shortcut)) for one in DECLARED]
LABELS = [Keyed("label.CLAIM", "1"), Keyed("label.NAME", "N")]
KEYS = [
    "N",
    "L",
    "1",
    "Shift+N",
    "Ctrl+K",
    "Ctrl+J",
    "F2",
    "Del",
    "",
    "Ctrl",
    "ctrl+k",
    "F1",
    "Ctrl+K, Ctrl+J",
    "ش",
    "\0",
]


def test_every_command_has_its_own_key_unless_another_was_chosen() -> None:
    keys = resolved(ACTS, {"span.note": "Y", "help.palette": "Ctrl+J"})
    assert (keys["span.note"], keys["help.palette"], keys["speaker.pick"]) == ("Y", "Ctrl+J", "L")


def test_the_keys_of_the_program_can_all_be_chosen_and_do_not_clash() -> None:
    fixed = {"view.guideline", *FIXED}
    assert [act.id for act in ACTS if act.default and act.id not in fixed and refusal(act.id, act.default)] == []
    assert displaced(ACTS, {}) == {}


@given(
    st.dictionaries(st.sampled_from([act.id for act in (*ACTS, *LABELS)]), st.sampled_from(KEYS) | st.text(max_size=9))
)
def test_no_two_commands_of_a_page_share_a_key_whatever_the_settings_say(chosen: dict[str, str]) -> None:
    acts = [*ACTS, *LABELS]
    keys = resolved(acts, chosen)
    with_key = [(action, key) for action, key in keys.items() if key]
    for number, (action, key) in enumerate(with_key):
        assert not [other for other, own in with_key[number + 1 :] if own == key and meet(action, other)]
    known = {act.id: act.default for act in acts}
    assert all(key in ("", known[action]) or refusal(action, key) == "" for action, key in keys.items())


def test_a_label_of_articles_comes_before_the_program_too() -> None:
    assert resolved([*ACTS, Keyed("article.NEWS", "M")], {})["span.like"] == ""


def test_a_command_that_shares_a_key_loses_it_with_the_other() -> None:
    acts = [*ACTS, Keyed("label.EVENT", "E")]
    keys = resolved(acts, {})
    assert (keys["span.extent"], keys["suggestion.edit"]) == ("", "")
    assert displaced(acts, {}) == {"span.extent": "E"}


def test_a_label_has_the_key_that_a_command_of_the_program_loses() -> None:
    keys = resolved([*ACTS, *LABELS], {})
    assert (keys["label.NAME"], keys["span.note"], keys["review.reason"]) == ("N", "", "N")
    assert displaced([*ACTS, *LABELS], {}) == {"span.note": "N"}


@pytest.mark.parametrize(
    ("action", "key", "reason"),
    [
        ("span.note", "Y", ""),
        ("span.note", "Ctrl+J", ""),
        ("span.note", "F2", ""),
        ("span.note", "Shift+Y", ""),
        ("span.note", ";", "unknown"),
        ("span.note", "ش", "unknown"),
        ("span.note", "Shift+1", "unknown"),
        ("span.note", "Return", "kept"),
        ("span.note", "F1", "kept"),
        ("span.note", "Shift+Up", "kept"),
        ("span.note", "Ctrl+Shift+Up", "kept"),
        ("span.next", "Ctrl+Down", ""),
        ("span.note", "Alt+N", "menus"),
        ("project.open", "Y", "everywhere"),
        ("edit.find", "Y", ""),
        ("project.open", "Ctrl+Y", ""),
    ],
)
def test_which_keys_can_be_chosen(action: str, key: str, reason: str) -> None:
    assert refusal(action, key) == reason


def made(chosen: dict[str, str] | None = None) -> tuple[KeyChoices, list[dict[str, str]]]:
    applied: list[dict[str, str]] = []
    return KeyChoices([*ACTS, *LABELS], chosen or {}, applied.append), applied


def test_a_key_of_another_command_of_the_page_is_a_conflict_with_two_ways_out() -> None:
    choices, applied = made()
    choices.propose({"frame.author": "L"})
    conflict = choices.conflict
    assert conflict == Conflict("frame.author", "L", ("speaker.pick",))
    assert applied[-1] == {}, "nothing is changed before it is resolved"
    choices.keep(conflict)
    assert (choices.conflict, choices.chosen) == (None, {})
    choices.propose({"frame.author": "L"})
    choices.use(conflict)
    assert choices.chosen == {"frame.author": "L", "speaker.pick": ""}
    assert applied[-1] == choices.chosen


def test_commands_of_different_pages_share_a_key() -> None:
    choices, _ = made()
    choices.propose({"span.note": "B"})  # a key of Review
    assert (choices.conflict, choices.keys["span.note"], choices.keys["review.both"]) == (None, "B", "B")


def test_a_command_of_every_page_shares_its_key_with_none() -> None:
    choices, _ = made()
    choices.propose({"project.team": "Ctrl+L"})
    assert choices.conflict is not None
    assert set(choices.conflict.others) == {"view.filter", "review.filter"}


def test_two_commands_that_changed_keys_are_put_back_together() -> None:
    choices, _ = made({"frame.author": "L", "speaker.pick": "A"})
    choices.reset(["frame.author", "speaker.pick"])
    assert (choices.conflict, choices.chosen) == (None, {})


def test_a_key_that_has_another_command_now_is_asked_for_again_when_it_is_put_back() -> None:
    choices, _ = made({"frame.author": "L", "speaker.pick": ""})
    choices.reset(["speaker.pick"])
    assert choices.conflict == Conflict("speaker.pick", "L", ("frame.author",))


def test_the_conflict_of_a_scheme_stands_until_it_is_resolved() -> None:
    choices, _ = made()
    (conflict,) = choices.standing_all().values()
    assert conflict == Conflict("span.note", "N", ("label.NAME",), stands=True)
    choices.keep(conflict)
    assert (choices.standing_all(), choices.chosen) == ({}, {"span.note": ""})
    choices, _ = made()
    choices.use(conflict)
    assert (choices.keys["span.note"], choices.keys["label.NAME"]) == ("N", "")
    assert choices.standing_all() == {}


def test_the_key_that_leaves_a_dialog_stays() -> None:
    choices, _ = made()
    choices.propose({"edit.escape": "Y"})
    assert choices.chosen == {}
