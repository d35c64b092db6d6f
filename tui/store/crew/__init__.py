"""Who does the work of a build: this process alone, several, or a cluster.

work     one article in, the content of its file out; the same wherever it runs
alone    this process, then several where the rest is worth starting them
hired    workers before any executor, and others in their place when one breaks
hands    articles before them in a bounded queue, in order; what ends its worker is refused
pool     parts of the linking before them, in whatever order they are done
laid     what such a part rests on, in a file
cluster  a Dask cluster; needs the extra `dask`, so whoever asks for it imports it
"""

from tui.store.crew.alone import Crew
from tui.store.crew.work import Job, Outcome, Readers, Work

__all__ = ["Crew", "Job", "Outcome", "Readers", "Work"]
