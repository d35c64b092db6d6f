"""Dates as a reader corrects them: as people type days, or as an EDTF interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.screens.correcting.asking import UnfitError
from tui.app.typed_day import UnknownDay, typed_day
from tui.exporting.dates import plain_day, said_in_words
from tui.journal import ChangeError, edtf

if TYPE_CHECKING:
    from collections.abc import Callable

SAID_HINT = "12 may · 2023-05-12 · ../2023-05-12 by then · 2023-05-08/2023-05-12 · 2023-05~ about"
PUBLISHED_HINT = "12 may · 2023-05-12 · 2023-05-12T14:30+03:00"


def said(text: str, here: str) -> str:
    """Return what was typed as EDTF.

    Args:
        text: EDTF, or a day as `typed_day` reads it.
        here: The ISO day that a day without month or year is near.

    Raises:
        UnfitError: It is neither.
    """
    try:
        return edtf.read(text).edtf or text
    except ChangeError as error:
        try:
            return typed_day(text, here)
        except UnknownDay:
            raise UnfitError(_sentence(error)) from None


def published(text: str, here: str) -> str:
    """Return what was typed as a date of publication.

    Raises:
        UnfitError: It is none.
    """
    try:
        return edtf.published(text)
    except ChangeError as error:
        try:
            return typed_day(text, here)
        except UnknownDay:
            raise UnfitError(_sentence(error)) from None


def check_said(here: str) -> Callable[[str], str]:
    """Return a check that tells in words when something was said."""
    return lambda text: f"⏎ said {said_in_words(edtf.read(said(text, here)))}"


def check_published(here: str) -> Callable[[str], str]:
    """Return a check that tells in words when an article came out."""
    return lambda text: f"⏎ published on {plain_day(published(text, here))}"


def _sentence(error: ChangeError) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:]}."
