"""The page with figures of agreement."""
