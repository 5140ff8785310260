"""Sharing: sending the own operations through a carrier, and receiving those of others."""
