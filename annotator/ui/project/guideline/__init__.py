"""The Guideline section: write, compare and publish the guideline, or read it."""
