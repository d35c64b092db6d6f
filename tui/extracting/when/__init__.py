"""When something was said: time expressions in a text, and the dates they mean."""

from tui.extracting.when.calendar import Calendar, resolve
from tui.extracting.when.expression import Expression
from tui.extracting.when.scan import expressions

__all__ = ["Calendar", "Expression", "expressions", "resolve"]
