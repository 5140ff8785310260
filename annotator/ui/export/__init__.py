"""The page that writes training data: whose readings, which formats, in which parts."""
