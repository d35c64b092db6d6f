"""How statements are ordered, searched and filtered for a reader: pure, no terminal, no disk.

Only `shelf`, where named filters are kept, reads and writes a file.

Import the modules by name (`from tui.browsing.chronology import in_order`). None of them loads
anything heavy when it is imported, so the app can do so before it paints.
"""
