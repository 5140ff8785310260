"""The guideline as it is shown: beside the article, in a window of its own, in the Project page."""
