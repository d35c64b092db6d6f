import sys
from pathlib import Path

import pytest
from corpus import Corpus, make_corpus

# The storms start the app on given snapshots as its own tests do.
sys.path.append(str(Path(__file__).resolve().parents[1] / "app"))
sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks"))


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Made once; no test may change it."""
    return make_corpus(tmp_path_factory.mktemp("hostile") / "articles")
