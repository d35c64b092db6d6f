"""The panes beside the timeline: the source, its speaker, and what stands against it."""
