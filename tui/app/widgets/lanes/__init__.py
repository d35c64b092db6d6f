"""The timeline in lanes: a column for each side, statement and answer facing each other."""
