"""The Scheme section: the draft of the next version of the scheme, label by label, and publishing it."""
