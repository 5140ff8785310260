"""Plain text: intake, offsets, direction, boundaries, folding, finding. Knows nothing of annotations, files or Qt."""
