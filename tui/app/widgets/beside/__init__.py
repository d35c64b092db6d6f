"""Two sources beside each other: the heads, the sources, and what stands between them."""
