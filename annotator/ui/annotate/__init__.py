"""The annotation desk: document list, article, cards, selection preview and label bar."""
