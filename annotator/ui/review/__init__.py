"""The page on which disagreements are resolved."""
