"""File formats in and out. Knows bytes and records; knows nothing of projects or windows."""
