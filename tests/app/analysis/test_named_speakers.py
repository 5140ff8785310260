"""Speakers are known by their entries, or by the words where they have none."""

import numpy as np

from annotator.app.analysis.archive import Archive
from annotator.domain.annotation import AUTHOR
from tests.app.analysis.newsroom import ALI, ALY, MINISTRY, STATE


def test_speakers_have_names_and_kinds(archive: Archive) -> None:
    speakers = archive.speakers
    named = {key: (speakers.name(number), speakers.kind(number)) for number, key in enumerate(speakers.keys)}
    assert named[ALI] == ("Ali", "person"), "of the entry, whatever the mention says"
    assert named[ALY] == ("Aly", "group"), "of the mention, where the entry has none"
    assert named["~reuters"] == ("Reuters", "")
    assert named["~ministry"] == ("Ministry", "")
    assert named[AUTHOR] == ("", "")
    assert speakers.kinds == [speakers.kind(number) for number in range(len(speakers.keys))]
    assert speakers.number_of("nobody") == -1


def test_mentions_of_one_entry_are_one_speaker(archive: Archive) -> None:
    speakers = archive.speakers
    numbers = {speakers.key(name.entity, name.words): number for number, name in enumerate(archive.of.names.all)}
    assert [speakers.keys[number] for number in speakers.of(np.array(list(numbers.values())))] == list(numbers)
    assert speakers.key(ALI, "whoever") == ALI
    assert speakers.key("", "MINISTRY") == "~ministry"


def test_who_somebody_belongs_to_is_followed_and_not_for_ever(archive: Archive) -> None:
    speakers = archive.speakers
    assert {ALI, MINISTRY} <= speakers.members_of([STATE])
    assert ALI not in speakers.members_of(["~reuters"])


def test_groups_with_the_most_members_come_first(archive: Archive) -> None:
    assert archive.speakers.groups_with_members() == sorted([MINISTRY, STATE])
