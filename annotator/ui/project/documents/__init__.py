"""The section of the Project page with all articles: what is known of them, and whose annotations they have."""
