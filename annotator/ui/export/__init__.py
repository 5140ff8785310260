"""The page that writes training data: whose annotations, in which formats and parts."""
