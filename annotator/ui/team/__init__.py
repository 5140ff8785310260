"""The dialogs for a team: packages, merges, assignments, conflicts."""
