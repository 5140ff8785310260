"""How far annotators agree: figures with what they rest on, from documents that were finished twice or more."""
