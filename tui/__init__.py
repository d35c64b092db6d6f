"""Counterclaim: a terminal timeline of who said what, when, and who says otherwise."""

__version__ = "0.1.0"
