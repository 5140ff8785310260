"""Sessions, commands, undo, notices and long tasks. Every write to a project goes through here."""
