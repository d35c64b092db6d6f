"""Figures in statements: how much of what, in units that can be compared."""

from tui.extracting.measures.quantities import quantities

__all__ = ["quantities"]
