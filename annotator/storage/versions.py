"""What the database is."""

import sqlite3

SQLITE_VERSION = sqlite3.sqlite_version
