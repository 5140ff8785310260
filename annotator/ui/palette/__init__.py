"""The command palette: every command and article by its words."""
