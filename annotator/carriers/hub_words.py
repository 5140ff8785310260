"""The address of a hub as people read it. It is known here without PostgreSQL's library, which may not be installed."""


def address_parts(address: str) -> dict[str, str]:
    """Return the parts of the address of a hub, as a place has it: host, port, dbname, and user where it is named."""
    return dict(part.partition("=")[::2] for part in address.split())


def address_words(address: str) -> str:
    """Return the address of a hub in one line: account, computer and database."""
    parts = address_parts(address)
    name = f"{parts['user']}@" if "user" in parts else ""
    return f"{name}{parts.get('host', '')}:{parts.get('port', '')}/{parts.get('dbname', '')}"
