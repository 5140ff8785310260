"""Files that come from elsewhere, read within limits: bytes, lines, JSON, zips, and the texts in them."""
