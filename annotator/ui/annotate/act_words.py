"""Sentences about acts, with the object of the act and what was unlinked with it."""

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.commands.linking import Unlinked
from annotator.app.commands.spans import LabelChange
from annotator.domain.annotation import AUTHOR, VIRTUAL_SPEAKERS, Span
from annotator.domain.scheme import Scheme
from annotator.text.quotation_marks import bears_marks
from annotator.ui import language
from annotator.ui.article.card_data import quote


def label_name(scheme: Scheme, label: str) -> str:
    """Return the name of a label in the language of the interface."""
    known = scheme.label(label)
    return scheme.say(known.name, language.current()) if known else label


def quoted(words: str) -> str:
    """Return words of an article in their own direction, in the quotation marks of the interface or in their own."""
    marked = "{words}" if bears_marks(words) else QCoreApplication.translate("ActWords", "“{words}”")
    return marked.format(words=language.isolated(words))


class ActWords(QObject):
    """Sentences about acts on spans of a scheme."""

    def __init__(self, scheme: Scheme, parent: QObject) -> None:
        super().__init__(parent)
        self._scheme = scheme

    def named(self, span: Span) -> str:
        """Return label and words of a span: Speaker “Sara Nadim”."""
        words = self.tr("{label} {words}")
        return words.format(label=label_name(self._scheme, span.label), words=quoted(quote(span)))

    def named_part(self, part: str, spans: dict[str, Span]) -> str:
        """Return label and words of a part of a claim frame, by its id; a virtual speaker by name."""
        if part in VIRTUAL_SPEAKERS:
            return self.tr("the author") if part == AUTHOR else self.tr("“unspecified”")
        return self.named(spans[part])

    def relabelled(self, before: Span, change: LabelChange) -> str:
        """Return that the label of a span was changed, and what that unlinked."""
        new = label_name(self._scheme, change.span.label)
        vowel = new[:1].lower() in "aeiou"
        sentence = self.tr("{span} is now an {label}.") if vowel else self.tr("{span} is now a {label}.")
        words = [sentence.format(span=self.named(before), label=new.lower()), *self._unlinked(change.unlinked)]
        if change.attributes:
            words.append(self.tr("%n attribute(s) removed.", "", len(change.attributes)))
        return " ".join(words)

    def deleted(self, span: Span, gone: Unlinked) -> str:
        """Return that a span was deleted."""
        return " ".join([self.tr("Deleted: {span}.").format(span=self.named(span)), *self._unlinked(gone)])

    def further_cue(self, span: Span) -> str:
        """Return that a cue was linked to a claim that has another one."""
        return self.tr("Linked: {span}. The claim had a cue already.").format(span=self.named(span))

    def unlinked_part(self, part: str, spans: dict[str, Span], gone: Unlinked) -> str:
        """Return that a speaker or cue was unlinked from a claim."""
        words = [self.tr("Unlinked: {span}.").format(span=self.named_part(part, spans))]
        if gone.stances:
            words.append(self.tr("%n stance(s) removed.", "", gone.stances))
        return " ".join(words)

    def cleared(self, value: str) -> str:
        """Return that a stance was cleared."""
        return self.tr("Stance cleared: {value}.").format(value=self._scheme.say(value, language.current()))

    def stance_deleted(self, value: str) -> str:
        """Return that somebody's stance was deleted."""
        if not value:
            return self.tr("Stance removed.")
        return self.tr("Stance removed: {value}.").format(value=self._scheme.say(value, language.current()))

    def relation_removed(self, value: str) -> str:
        """Return that a relation of claims was removed."""
        return self.tr("Relation removed: {value}.").format(value=self._scheme.say(value, language.current()))

    def _unlinked(self, gone: Unlinked) -> list[str]:
        words = [self.tr("Unlinked from %n claim(s).", "", gone.heads)] if gone.heads else []
        words += [self.tr("Unlinked from %n speaker(s) or cue(s).", "", gone.parts)] if gone.parts else []
        words += [self.tr("%n stance(s) removed.", "", gone.stances)] if gone.stances else []
        return words
