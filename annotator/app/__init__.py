"""What a person can do: sessions, commands, undo, notices, long tasks. The only door for writes."""
