"""The history beside the article: its steps, what each changed, and undoing them."""
