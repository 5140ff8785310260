"""The page where disagreements are settled."""
