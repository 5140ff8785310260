"""File formats, a package each; none imports another."""
