"""The project file: SQLite through sqlite-utils. The only package that writes SQL."""
