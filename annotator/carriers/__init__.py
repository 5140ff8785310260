"""How work is carried between the copies of a project: a folder, and PostgreSQL."""
