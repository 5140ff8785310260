"""A hub to try."""

from tests.postgres import hub_url, server  # noqa: F401
