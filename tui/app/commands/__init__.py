"""What a reader can do: one small class a command.

From a command's class follow its key bindings (and their twins on a ЙЦУКЕН keyboard), the id by
which its keys can be changed, its entry in the palette, its row on the help screen and its place in
the footer. `table` lists them all.
"""
