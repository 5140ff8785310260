"""Any run of acts, undos, redos and restarts leaves what a plain model of the rules says."""

import copy
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, VIRTUAL_SPEAKERS, Annotations, Fragment
from annotator.domain.frames import CLAIM, SPEAKER, TARGET
from annotator.storage import states
from tests.samples import ARABIC, FIRST, ME

Place = tuple[Fragment, ...]
MARKS = (CLAIM, SPEAKER, TARGET)
PLACES: list[Place] = [((0, 4),), ((5, 12),), ((2, 9),), ((5, 8), (19, 24)), ((17, 20),), ((60, 71),)]
VALUES = ("supports", "opposes", "unclear")
picks = st.integers(0, 1000)


@dataclass
class Model:
    """What is marked, in plain sets and dictionaries."""

    spans: dict[str, tuple[str, Place]] = field(default_factory=dict)
    said: set[tuple[str, str]] = field(default_factory=set)
    stances: dict[str, tuple[frozenset[str], str, str]] = field(default_factory=dict)
    status: str = "todo"

    def of(self, *labels: str) -> list[str]:
        return sorted(span for span, (label, _) in self.spans.items() if label in labels)

    def speakers(self, head: str) -> frozenset[str]:
        return frozenset(speaker for claim, speaker in self.said if claim == head)

    def own_stance(self, head: str) -> str | None:
        """The first stance towards a head that waits for a holder or is held by one of its speakers."""
        for stance, (holders, target, _) in sorted(self.stances.items()):
            if target == head and (self.spans[head][0] == TARGET or not holders or holders & self.speakers(head)):
                return stance
        return None

    def link(self, head: str, speaker: str, fresh: str) -> None:
        own = self.own_stance(head)
        if self.spans[head][0] == CLAIM:
            if speaker in self.speakers(head):
                return
            self.said.add((head, speaker))
        if own is not None:
            holders, target, value = self.stances[own]
            self.stances[own] = (holders | {speaker}, target, value)
        elif self.spans[head][0] == TARGET:
            self.stances[fresh] = (frozenset({speaker}), head, "")

    def without_holder(self, gone: str) -> dict[str, tuple[frozenset[str], str, str]]:
        """The stances without a holder; that of somebody who does not say the claim goes with its last one."""
        found = {}
        for stance, (holders, target, value) in self.stances.items():
            said_by = self.speakers(target) if self.spans[target][0] == CLAIM else frozenset()
            if holders != {gone} or not said_by or gone in said_by:
                found[stance] = (holders - {gone}, target, value)
        return found

    def delete(self, gone: str) -> None:
        self.stances = {
            stance: (holders, target, value)
            for stance, (holders, target, value) in self.without_holder(gone).items()
            if target != gone
        }
        self.said = {link for link in self.said if gone not in link}
        del self.spans[gone]

    def relabel(self, span: str, label: str, fresh: str) -> None:
        before, own = self.spans[span][0], self.own_stance(span)
        speakers = self.speakers(span) if before == CLAIM else self.stances[own][0] if own else frozenset()
        if label != SPEAKER:
            self.stances = self.without_holder(span)
        self.said = {
            (claim, speaker)
            for claim, speaker in self.said
            if (claim != span or label == CLAIM) and (speaker != span or label == SPEAKER)
        }
        self.stances = {
            stance: (holders, target, value)
            for stance, (holders, target, value) in self.stances.items()
            if target != span or label != SPEAKER
        }
        self.spans[span] = (label, self.spans[span][1])
        if before != SPEAKER != label:
            for speaker in speakers:
                self.link(span, speaker, fresh)


def plain(work: Annotations) -> Model:
    model = Model(status=work.progress.status)
    for span in work.spans.values():
        model.spans[span.id] = (span.label, span.fragments)
    for relation in work.relations.values():
        roles = relation.roles
        if relation.label == "SAID_BY":
            model.said.add((roles["claim"][0], roles["speaker"][0]))
        else:
            value = str(relation.attributes.get("value", ""))
            model.stances[relation.id] = (frozenset(roles["holder"]), roles["target"][0], value)
    return model


class Marking(RuleBasedStateMachine):
    template: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = Path(shutil.copy(self.template, self.folder / "project.annot"))
        self.session = Session.open(self.path, annotator=ME)
        self.states = [Model()]
        self.now = 0

    @property
    def model(self) -> Model:
        return self.states[self.now]

    def act(self, change: Callable[[Model], None]) -> None:
        """Change the model; what changes nothing is no step."""
        after = copy.deepcopy(self.model)
        change(after)
        if after != self.model:
            self.states[self.now + 1 :] = [after]
            self.now += 1

    def pick(self, number: int, *labels: str) -> str | None:
        among = self.model.of(*labels)
        return among[number % len(among)] if among else None

    def linking(self, head: str, speaker: str, deed: Callable[[], object]) -> None:
        fresh = self.fresh_after(deed)
        self.act(lambda model: model.link(head, speaker, fresh))

    def fresh_after(self, deed: Callable[[], object]) -> str:
        """The id of the stance that an act made, or ""."""
        before = self.session.annotations(FIRST).relations.keys() | set[str]()
        deed()
        work = self.session.annotations(FIRST).relations
        return next((one for one in work if one not in before and work[one].label == "STANCE"), "")

    @rule(label=st.sampled_from(MARKS), place=st.sampled_from(PLACES))
    def add(self, label: str, place: Place) -> None:
        span = commands.add_span(self.session, FIRST, label, place)
        self.act(lambda model: model.spans.update({span.id: (label, place)}))

    @rule(number=picks, place=st.sampled_from(PLACES))
    def resize(self, number: int, place: Place) -> None:
        if span := self.pick(number, *MARKS):
            commands.resize_span(self.session, FIRST, span, place)
            self.act(lambda model: model.spans.update({span: (model.spans[span][0], place)}))

    @rule(number=picks, label=st.sampled_from(MARKS))
    def relabel(self, number: int, label: str) -> None:
        if span := self.pick(number, *MARKS):
            fresh = self.fresh_after(lambda: commands.change_label(self.session, FIRST, span, label))
            self.act(lambda model: model.relabel(span, label, fresh))

    @rule(number=picks)
    def delete(self, number: int) -> None:
        if span := self.pick(number, *MARKS):
            commands.delete_span(self.session, FIRST, span)
            self.act(lambda model: model.delete(span))

    @rule(number=picks, other=picks)
    def link(self, number: int, other: int) -> None:
        head, speaker = self.pick(number, CLAIM, TARGET), self.pick(other, SPEAKER)
        if head and speaker:
            self.linking(head, speaker, lambda: commands.link(self.session, FIRST, head, speaker))

    @rule(number=picks)
    def say_it_is_the_author(self, number: int) -> None:
        if head := self.pick(number, CLAIM, TARGET):
            self.linking(head, AUTHOR, lambda: commands.set_speaker(self.session, FIRST, head, AUTHOR))

    @rule(number=picks, value=st.sampled_from(VALUES))
    def stand(self, number: int, value: str) -> None:
        if head := self.pick(number, CLAIM, TARGET):
            stance = commands.set_stance(self.session, FIRST, head, value)

            def change(model: Model) -> None:
                holders, _, _ = model.stances.get(stance.id, (model.speakers(head), head, ""))
                model.stances[stance.id] = (holders, head, value)

            assert self.model.own_stance(head) in (None, stance.id)
            self.act(change)

    @rule(status=st.sampled_from(["done", "skipped", "todo"]))
    def say_how_far(self, status: str) -> None:
        deeds = {"done": commands.mark_done, "skipped": commands.skip, "todo": commands.reopen}
        deeds[status](self.session, FIRST)
        self.act(lambda model: setattr(model, "status", status))

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            assert (commands.undo(self.session) is None) == (self.now == 0)
            self.now = max(self.now - 1, 0)

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            assert (commands.redo(self.session) is None) == (self.now == len(self.states) - 1)
            self.now = min(self.now + 1, len(self.states) - 1)

    @precondition(lambda self: self.now > 0)
    @rule()
    def undo_everything_and_redo_it(self) -> None:
        steps = self.now
        for step in reversed(range(steps)):
            commands.undo(self.session)
            assert plain(self.session.annotations(FIRST)) == self.states[step]
        for step in range(steps):
            commands.redo(self.session)
            assert plain(self.session.annotations(FIRST)) == self.states[step + 1]

    @rule()
    def restart(self) -> None:
        self.session.close()
        self.session = Session.open(self.path, annotator=ME)

    @invariant()
    def the_model_is_right(self) -> None:
        if not hasattr(self, "session"):
            return
        work = self.session.annotations(FIRST)
        assert plain(work) == self.model
        fresh = states.annotations(self.session.file, self.session.number_of(FIRST), self.session.layer)
        assert fresh == work
        for span in work.spans.values():
            assert span.quote == tuple(ARABIC[start:end] for start, end in span.fragments)
        for relation in work.relations.values():
            members = {member for members in relation.roles.values() for member in members}
            assert members <= work.spans.keys() | set(VIRTUAL_SPEAKERS)

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            shutil.rmtree(self.folder)


def test_any_run_of_acts_leaves_what_the_rules_say(project_template: Path) -> None:
    class Here(Marking):
        template = project_template

    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=80,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
