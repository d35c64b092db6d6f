"""The terminal app: the only room that knows Textual.

Data goes down (the screen hands the widgets what to show), messages come up (a widget says what was
clicked). `desk` holds the state and knows no Textual; `commands` says what a reader can do.
"""
