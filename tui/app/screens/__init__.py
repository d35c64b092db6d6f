"""The screens: the desk with its panes, and the small ones that open over it."""
