"""The history of an article: its steps, what each changed, and undoing them."""
