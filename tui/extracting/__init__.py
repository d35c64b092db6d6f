"""Extracting: from an article to its statements and their sources."""

from tui.extracting.extract import extract

__all__ = ["extract"]
