"""The list of statements: `layout` (no Textual), `card` (one statement, pure), `widget`."""
