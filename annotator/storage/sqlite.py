"""sqlite-utils, without numpy and pandas.

Where these are installed it loads them, for a third of a second, to know what columns their values would take; we store
none. They are hidden while it is loaded, and there for everybody else.
"""

import sys

_HIDDEN = [name for name in ("numpy", "pandas") if name not in sys.modules]
for _name in _HIDDEN:
    sys.modules[_name] = None  # type: ignore[assignment]
try:
    from sqlite_utils import Database, Migrations
finally:
    for _name in _HIDDEN:
        del sys.modules[_name]

__all__ = ["Database", "Migrations"]
