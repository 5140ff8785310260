"""The Suggestions section: what became of suggestions, and whether they bias annotators."""
