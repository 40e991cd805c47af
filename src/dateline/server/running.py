"""Running the server."""

import socket
from collections.abc import Callable

import uvicorn

from dateline.api import Database, KeptCase
from dateline.server.app import make_app
from dateline.server.options import Options


class CannotListenError(ValueError):
    """The address cannot be listened on."""


def serve(database: Database, options: Options, tell: Callable[[str], None]) -> None:
    """Show a case file until the program is interrupted.

    Args:
        database: the case file.
        options: where to listen, and who may ask.
        tell: is called with the address, once the case has been read and the server listens.

    Raises:
        StoreError: where the case file cannot be used.
        CannotListenError: where the address cannot be listened on.
    """
    kept = KeptCase(database)
    kept.look()
    listener = _listen(options)
    port = listener.getsockname()[1]
    host = f"[{options.host}]" if ":" in options.host else options.host
    tell(f"http://{host}:{port}/{f'?token={options.token}' if options.token else ''}")
    config = uvicorn.Config(
        make_app(kept, options), log_level="warning", access_log=False, server_header=False, proxy_headers=False
    )
    with listener:
        uvicorn.Server(config).run(sockets=[listener])


def _listen(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((options.host, options.port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotListenError(f"{options.host}:{options.port}: {reason}; choose another --port or --host") from error
    return listener
