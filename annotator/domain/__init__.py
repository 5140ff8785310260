"""Records and rules: documents, schemes, annotations, operations and what is wrong with them. No input or output."""
