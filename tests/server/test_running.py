import socket

import pytest

from dateline.server.options import Options
from dateline.server.running import CannotListenError, serve


def test_a_port_in_use_is_said(case_file: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotListenError, match="choose another --port"):
            serve(case_file, Options(port=port), print)
