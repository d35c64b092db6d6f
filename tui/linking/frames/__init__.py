"""Statements made ready for comparing: what they speak of, what happened, to whom, when."""

from tui.linking.frames.clauses import read
from tui.linking.frames.days import Days
from tui.linking.frames.events import Event
from tui.linking.frames.frame import PARTY, Frame, frame
from tui.linking.frames.framing import Heard, frames_of, hear, told
from tui.linking.frames.world import World, with_places, with_rivals, world_of

__all__ = [
    "PARTY",
    "Days",
    "Event",
    "Frame",
    "Heard",
    "World",
    "frame",
    "frames_of",
    "hear",
    "read",
    "told",
    "with_places",
    "with_rivals",
    "world_of",
]
