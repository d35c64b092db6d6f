"""What can be had of one statement: what it rests on, its citation, its original."""

from __future__ import annotations

import threading
import webbrowser
from typing import TYPE_CHECKING

from tui.app.screens.copying import copy
from tui.app.widgets.timeline.card import spoken
from tui.exporting.citation import citation
from tui.exporting.web import web_address

if TYPE_CHECKING:
    from tui.app.screens.desk import DeskScreen


def tell_why(screen: DeskScreen) -> None:
    """Open the page that tells what the statement under the cursor rests on."""
    from tui.app.screens.why import WhyPage
    from tui.app.why import grounds
    from tui.exporting.wording import claim_of

    statement = screen.desk.current
    if statement is not None:
        words = spoken(claim_of(statement), direct=statement.kind == "direct")
        screen.app.push_screen(WhyPage(words, grounds(screen.desk, statement)))


def copy_citation(screen: DeskScreen) -> None:
    """Copy the words that are selected, else the statement under the cursor as it is cited."""
    selected = screen.get_selected_text()
    if selected:
        copy(screen.app, selected)
        return
    snapshot, statement = screen.desk.snapshot, screen.desk.current
    if statement is None:
        return
    article = snapshot.articles[statement.article]
    text = citation(statement, article, snapshot.speakers.get(statement.speaker or ""))
    copy(screen.app, text)


def open_original(screen: DeskScreen) -> None:
    """Open the address of the article in the reader's browser; only one of the web's."""
    statement = screen.desk.current
    if statement is None:
        return
    article = screen.desk.snapshot.articles.get(statement.article)
    address = web_address(article.url) if article else None
    if address is None:
        screen.say("The article has no web address.")
    elif _has_window():
        # Beside the app: some browsers keep whoever started them waiting.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        screen.tell(address, title="Opened in your browser")
    else:
        copy(screen.app, address, title="No browser with a window here: the address is copied")


def _has_window() -> bool:
    """Tell whether the browser has a window; one in the terminal would draw over the app."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    plain = isinstance(browser, webbrowser.GenericBrowser)
    return not plain or isinstance(browser, webbrowser.BackgroundBrowser)
