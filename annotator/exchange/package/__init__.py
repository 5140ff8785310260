"""Packages: how work travels between people."""
