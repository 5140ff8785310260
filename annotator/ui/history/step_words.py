"""Steps in words of the interface: what was done, to which text, and the values before and after."""

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.history.kinds import is_correction, summary_of
from annotator.app.history.steps import Step
from annotator.app.history.summary import Summary
from annotator.app.history.viewing import person_of
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, Origin, ParagraphDirection, Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.frames import CLAIM, HEADS, VALUE, frame_of
from annotator.domain.operation import Decision, Record
from annotator.ui import language
from annotator.ui.annotate.act_words import label_name
from annotator.ui.article.card_data import names, quote
from annotator.ui.layer_names import layer_name
from annotator.ui.moments import moment_words
from annotator.ui.relation_roles import role_name, role_of_spans

Field = tuple[str, str]
"""The name of a field, and its value in words."""


class StepWords(QObject):
    """Says what steps did."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._scheme = session.scheme

    def who(self, step: Step) -> str:
        """Return the name of the person who did a step."""
        person = person_of(self._session, step.author)
        return self._session.layer_name(person.id) if person else self.tr("An import")

    def sentence(self, step: Step) -> str:
        """Return who did what, to which text, for screen readers."""
        summary = summary_of(step)
        values = f" {self.value(summary.before)} → {self.value(summary.after)}" if is_stance(summary) else ""
        parts = (f"{self.who(step)}: {self.what(step, summary)}{values}", self.text_of(summary))
        return ". ".join(filter(None, parts))

    def what(self, step: Step, summary: Summary) -> str:
        """Return what a step did, without its text; one that corrects the layer of somebody else begins so."""
        thing = self.thing(step, summary)
        words = self._about_spans(summary, thing) or self._about_links(summary, thing) or self._about_article(summary)
        return self.tr("corrected: {act}").format(act=words) if is_correction(step) else words

    def origin(self, step: Step) -> str:
        """Return the file that brought a step and when, "" for a step of this machine."""
        if step.merge is None:
            return ""
        source, recorded = step.merge
        merged = moment_words(recorded, clock=True)
        return self.tr("From {file}, merged {time}").format(file=language.isolated(source), time=merged)

    def place(self, step: Step) -> str:
        """Return that a step was made on an earlier text, "" for one on the present text."""
        return "" if step.is_on_present_text else self.tr("On the text before it was corrected")

    def thing(self, step: Step, summary: Summary) -> str:
        """Return the claim by its number, or the label of the span."""
        head = summary.head or (summary.span.id if summary.span and summary.span.label == CLAIM else "")
        number = step.history.claim_numbers(summary.layer).get(head)
        if number is not None:
            return self.tr("claim {number}").format(number=language.number(number))
        if summary.head:
            span = step.history.last_span(summary.layer, summary.head)
            return self._named(span.label if span else "")
        return self._named(summary.span.label if summary.span else "")

    def _named(self, label: str) -> str:
        return label_name(self._scheme, label) if label else self.tr("a span")

    def _about_spans(self, summary: Summary, thing: str) -> str:
        count = summary.count
        many = {
            "marked": self.tr("marked %n span(s)", "", count),
            "restored": self.tr("brought back %n span(s)", "", count),
            "deleted": self.tr("deleted %n span(s)", "", count),
            "changed spans": self.tr("changed %n span(s)", "", count),
        }
        if summary.kind in many and count > 1:
            return many[summary.kind]
        one = {
            "accepted suggestion": self.tr("accepted {thing}"),
            "marked": self.tr("marked {thing}"),
            "restored": self.tr("brought back {thing}"),
            "deleted": self.tr("deleted {thing}"),
            "moved start": self.tr("moved the start of {thing}"),
            "moved end": self.tr("moved the end of {thing}"),
            "resized": self.tr("changed the extent of {thing}"),
            "relabelled": self.tr("changed the label to {thing}"),
            "changed attributes": self.tr("changed the details of {thing}"),
            "changed note": self.tr("changed the note on {thing}"),
            "removed note": self.tr("removed the note on {thing}"),
            "kept place": self.tr("kept the place of {thing}"),
            "marked place again": self.tr("marked {thing} again"),
            "dropped place": self.tr("dropped {thing}"),
            "reopened place": self.tr("reopened the place of {thing}"),
        }
        return one.get(summary.kind, "").format(thing=thing)

    def _about_links(self, summary: Summary, thing: str) -> str:
        words = {
            "linked speaker": self.tr("linked {member} to {thing}"),
            "unlinked speaker": self.tr("unlinked {member} from {thing}"),
            "linked cue": self.tr("linked {member} to {thing}"),
            "unlinked cue": self.tr("unlinked {member} from {thing}"),
            "set stance": self.tr("set stance"),
            "cleared stance": self.tr("cleared the stance"),
            "added stance": self.tr("added a stance on {thing}"),
            "deleted stance": self.tr("deleted a stance on {thing}"),
            "changed stance": self.tr("changed the stance on {thing}"),
            "related claims": self.tr("related {thing} to another claim: {value}"),
            "unrelated claims": self.tr("removed a relation of {thing} to another claim: {value}"),
            "linked": self.tr("linked {thing}"),
            "unlinked": self.tr("unlinked {thing}"),
        }
        return words.get(summary.kind, "").format(
            thing=thing, value=self.value(summary.after), member=self._member(summary)
        )

    def _member(self, summary: Summary) -> str:
        """Return the name of the label of what was linked to a claim or target."""
        if summary.span is not None and not summary.virtual:
            return self._named(summary.span.label)
        return self._named("SPEAKER" if summary.kind.endswith("speaker") else "CUE")

    def _about_article(self, summary: Summary) -> str:
        words = {
            "added article": self.tr("added the article"),
            "corrected text": self._corrected_text(summary),
            "changed title": self.tr("changed the facts of the article"),
            "took back corrected text": self.tr("took the correction of the text back"),
            "corrected text again": self.tr("redid the correction of the text"),
            "removed article": self.tr("removed the article"),
            "restored article": self.tr("restored the article"),
            "resolved": self.tr("resolved %n disagreement(s)", "", summary.count),
            "withdrew decision": self.tr("took back %n decision(s)", "", summary.count),
            "filed decision": self.tr("filed a disagreement under a part of the guideline"),
            "done": self.tr("marked the article as done"),
            "reopened": self.tr("reopened the article"),
            "skipped": self.tr("skipped the article"),
            "flagged": self.tr("flagged the article"),
            "unflagged": self.tr("removed the flag"),
            "changed article note": self.tr("changed the note on the article"),
            "removed article note": self.tr("removed the note on the article"),
            "labelled article": self.tr("labelled the article: {label}"),
            "unlabelled article": self.tr("removed a label of the article: {label}"),
            "set direction": self.tr("set the direction of a paragraph"),
            "unset direction": self.tr("set the direction of a paragraph to automatic"),
        }
        label = self.article_label(summary.after or summary.before)
        return words.get(summary.kind, self.tr("changed nothing visible")).format(label=language.isolated(label))

    def article_label(self, label: str) -> str:
        """Return the name of a label of articles."""
        known = self._scheme.document_label(label)
        return self.value(known.name if known is not None else label)

    def _corrected_text(self, summary: Summary) -> str:
        if not summary.count:
            return self.tr("corrected the text: no marked place changed")
        return self.tr("corrected the text: %n place(s) changed", "", summary.count)

    def text_of(self, summary: Summary) -> str:
        """Return the text that a step touched, or the words that it wrote."""
        if summary.virtual:
            return self.speaker(summary.virtual)
        if summary.kind == "corrected text" and summary.before:
            before, after = (language.isolated(words or "–") for words in (summary.before, summary.after))
            return self.tr("{before} → {after}").format(before=before, after=after)
        if summary.kind in ("changed note", "flagged", "changed article note"):
            return summary.after
        return quote(summary.span) if summary.span else ""

    def speaker(self, virtual: str) -> str:
        """Return the name of a speaker without text."""
        named = "The author" if virtual == AUTHOR else "Unspecified"
        return QCoreApplication.translate("ClaimCards", named)

    def value(self, value: str) -> str:
        """Return a value of the scheme in words, a line for none."""
        return self._scheme.say(value, language.current()) if value else "–"

    # --- states

    def fields(self, step: Step, state: Record | None) -> list[Field]:
        """Return the fields of a state in words, without the text of a span."""
        if isinstance(state, Span):
            return [
                (self.tr("label"), self._named(state.label)),
                *((self.value(name), self.value(str(value))) for name, value in state.attributes.items()),
                *([(self.tr("note"), state.note)] if state.note else []),
                *self._origin_fields(state.origin),
            ]
        if isinstance(state, Relation):
            members = ((self._role(step, state, role), self._members(step, state, role)) for role in state.roles)
            return [
                *((role, names) for role, names in members if names),
                *((self._attribute(state, name), self.value(str(value))) for name, value in state.attributes.items()),
                *self._origin_fields(state.origin),
            ]
        if isinstance(state, Progress):
            return self._progress_fields(state)
        if isinstance(state, ParagraphDirection):
            return [(self.tr("direction"), self._direction(state.direction))]
        if isinstance(state, Decision):
            return self._decision_fields(state)
        return self._fact_fields(state) if isinstance(state, Facts) else []

    def _origin_fields(self, origin: Origin | None) -> list[Field]:
        if origin is None:
            return []
        words = [language.decimal(origin.confidence), *([self.tr("changed")] if origin.edited else [])]
        return [(self.tr("accepted suggestion"), language.listed(words))]

    def _decision_fields(self, state: Decision) -> list[Field]:
        chosen = layer_name(self._session, state.chosen) if state.chosen else "–"
        return [
            (self.tr("annotations chosen"), chosen),
            *([(self.tr("reason"), state.reason)] if state.reason else []),
            *([(self.tr("part of the guideline"), state.part)] if state.part else []),
        ]

    def _direction(self, direction: str) -> str:
        return self.tr("right-to-left") if direction == "rtl" else self.tr("left-to-right")

    def _fact_fields(self, state: Facts) -> list[Field]:
        fields = [(self.tr("title"), state.title)]
        if state.languages:
            named = [language.language_name(code) for code in state.languages]
            fields.append((self.tr("languages"), language.listed(named)))
        if state.direction:
            fields.append((self.tr("direction"), self._direction(state.direction)))
        return fields + [(name, str(value)) for name, value in state.metadata.items()]

    def parts_of_claim(self, step: Step, summary: Summary) -> list[Field]:
        """Return the speakers and cues that a claim of the person's own has now, for a step about its span."""
        session, span = self._session, summary.span
        if span is None or summary.head or summary.layer != session.author or session.author == "":
            return []
        work = session.annotations(step.document)
        if span.id not in work.spans or work.spans[span.id].label not in HEADS:
            return []
        frame = frame_of(work, span.id)
        cues = language.isolated_list([quote(work.spans[cue]) for cue in frame.cues if cue in work.spans])
        parts = (
            (role_name("speaker", self._scheme), names(frame.speakers, work)),
            (role_name("cue", self._scheme), cues),
        )
        return [part for part in parts if part[1]]

    def _role(self, step: Step, relation: Relation, role: str) -> str:
        spans = (step.history.span(relation.layer, member, step) for member in relation.roles[role])
        return role_of_spans(role, {span.label for span in spans if span is not None}, self._scheme)

    def _attribute(self, relation: Relation, name: str) -> str:
        """Return the name of an attribute; the value of a stance or a relation of claims is called as this itself."""
        known = self._scheme.relation(relation.label) if name == VALUE else None
        return self.value(known.name).lower() if known is not None else self.value(name)

    def _members(self, step: Step, relation: Relation, role: str) -> str:
        spans = ((member, step.history.span(relation.layer, member, step)) for member in relation.roles[role])
        return language.isolated_list([quote(span) if span else self.speaker(member) for member, span in spans])

    def _progress_fields(self, state: Progress) -> list[Field]:
        statuses = {
            "todo": self.tr("to do"),
            "started": self.tr("started"),
            "done": self.tr("done"),
            "skipped": self.tr("skipped"),
        }
        fields = [(self.tr("status"), statuses[state.status])]
        if state.flag is not None:
            fields.append((self.tr("flag"), state.flag or self.tr("without a reason")))
        if state.labels:
            named = [language.isolated(self.article_label(label)) for label in state.labels]
            fields.append((self.tr("labels of the article"), language.listed(named)))
        return fields + ([(self.tr("note"), state.note)] if state.note else [])


def is_stance(summary: Summary) -> bool:
    """Whether a step changed the value of a stance."""
    return summary.kind in ("set stance", "cleared stance")
