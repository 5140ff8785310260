"""The Sharing section of the Project page."""
