"""The Project page, where the lead runs the project, and others find the guideline and their questions."""
