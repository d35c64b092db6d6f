"""The app on the invented dispute, without a terminal, a store or a journal on disk."""

import pytest
from factories import dispute, dispute_articles
from given import app_on

from tui.app.app import CounterclaimApp


@pytest.fixture
def app() -> CounterclaimApp:
    """The app on the dispute."""
    return app_on(dispute(), articles=dispute_articles())
