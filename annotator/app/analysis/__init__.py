"""Who said what in the whole archive: the claims of one layer as columns, filters over them, counts and rows."""
