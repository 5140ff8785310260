"""UIMA's CAS, as XMI and as JSON: one type system, two ways to write it."""

from annotator.exchange.formats.uima import cas_json, xmi

XMI, JSON = xmi.FORMAT, cas_json.FORMAT
