"""UIMA's CAS, as XMI and as JSON: one type system, two ways to write it."""
