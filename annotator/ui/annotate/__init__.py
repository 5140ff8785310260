"""The annotating desk: document list, article, cards, selection preview and label bar put together."""
