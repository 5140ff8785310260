"""Plain text and its positions: intake, offsets, direction, boundaries. Knows nothing of annotations, files or Qt."""
