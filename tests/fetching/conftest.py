from collections.abc import Iterator

import pytest

from tests.web import Site, serve


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site
