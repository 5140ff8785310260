"""The page with the figures of agreement."""
