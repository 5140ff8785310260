"""Projects to share, and a hub."""

from tests.postgres import hub_url, server  # noqa: F401
