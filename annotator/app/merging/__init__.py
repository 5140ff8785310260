"""Bringing other people's work in: judging each operation, staging what is sound, uniting, telling what came of it."""
