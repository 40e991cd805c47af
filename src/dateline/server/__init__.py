"""A case as web pages, for one person on one machine: thin over `dateline.api`, no request to any other host.

Nothing here is imported before `dateline serve` runs; it needs the extra `web`.
"""

from dateline.server.app import make_app
from dateline.server.options import Options
from dateline.server.running import serve
from dateline.server.safety import make_token

__all__ = ["Options", "make_app", "make_token", "serve"]
