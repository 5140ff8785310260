"""Signs on the cards of claims that something was asked or answered about their spans."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.inbox_items import InboxFilter, Item
from annotator.ui import language
from annotator.ui.article.card_data import ThreadSign

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

LAST_MESSAGES = 3
"""The messages of a thread that are shown beside a card."""


class ThreadSigns(QObject):
    """Keeps the signs of the article shown up to date."""

    item_wanted = Signal(str)
    """The key of an item whose thread is to be shown."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._inbox = desk.project.inbox.inbox
        desk.project.inbox.changed.connect(self.refresh)
        desk.changed.connect(self.refresh)
        desk.article.cards.thread_wanted.connect(self.item_wanted)

    def refresh(self) -> None:
        """Show the signs of the threads on the article."""
        desk = self._desk
        signs: dict[str, ThreadSign] = {}
        if desk.document:
            threads = [item for item in self._inbox.items(InboxFilter(document=desk.document)) if _is_thread(item)]
            for frame in desk.article.frames if threads else ():
                parts = {frame.head.id, *frame.parts()}
                about = [item for item in threads if item.span in parts and item.span_layer == desk.session.author]
                if about:
                    signs[frame.head.id] = self._sign(about)
        desk.article.cards.show_threads(signs)

    def _sign(self, items: list[Item]) -> ThreadSign:
        """Return the sign for items on one claim, the newest first."""
        words = "\n".join(line for item in items for line in self._lines(item))
        return ThreadSign(items[0].key, any(item.is_open for item in items), words)

    def _lines(self, item: Item) -> list[str]:
        name, isolated = self._desk.session.layer_name, language.isolated
        messages = [message for message in item.messages if message.id == item.answer] or item.messages[-LAST_MESSAGES:]
        said = [(item.author, item.text), *((message.author, message.text) for message in messages)]
        return [f"{isolated(name(author))}: {isolated(' '.join(text.split()))}" for author, text in said]


def _is_thread(item: Item) -> bool:
    """Whether there is more than a note, which the card shows itself."""
    asked = item.kind == "question" and item.state != "resolved"
    return bool(item.span) and (asked or bool(item.messages))
