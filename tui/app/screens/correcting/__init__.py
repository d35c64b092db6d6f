"""Correcting what the machine found: a menu, and for each entry a question or two."""
