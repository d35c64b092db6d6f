"""Figures in statements: how much of what, in units that can be compared."""
