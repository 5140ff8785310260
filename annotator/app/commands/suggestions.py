"""What suggestions would save in a project."""

from annotator.app.suggesting.checking import SIZES, HoldOut, check_suggestions

__all__ = ["SIZES", "HoldOut", "check_suggestions"]
