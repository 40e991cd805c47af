import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.documents.packing import Gunzip, inflate
from tests.documents.readers.inputs import pack_for_web


@given(parts=st.lists(st.binary(max_size=2000), min_size=1, max_size=4), pad=st.integers(0, 20))
def test_members_come_back_as_one(parts: list[bytes], pad: int) -> None:
    packed = b"".join(gzip.compress(part, mtime=0) for part in parts) + b"\0" * pad
    stream = Gunzip(io.BytesIO(packed))
    assert io.BufferedReader(stream).read() == b"".join(parts)
    assert stream.fault is None


@given(part=st.binary(min_size=1, max_size=2000), cut=st.integers(1, 10_000))
def test_what_is_cut_off_is_noticed(part: bytes, cut: int) -> None:
    packed = gzip.compress(part, mtime=0)
    stream = Gunzip(io.BytesIO(packed[: max(1, len(packed) - cut)]))
    assert part.startswith(io.BufferedReader(stream).read())
    assert stream.fault


@pytest.mark.parametrize(
    ("packed", "encoding", "found"),
    [
        (gzip.compress(b"page", mtime=0), "gzip", b"page"),
        (zlib.compress(b"page"), "deflate", b"page"),
        (zlib.compress(b"page")[2:-4], "deflate", b"page"),
        (b"page", "deflate", None),
        (b"page", "gzip", None),
        (b"page", "br", None),
        (b"page", "zstd", None),
        (b"page", "compress", None),
        (pack_for_web(b"page", "br"), "br", b"page"),
        (pack_for_web(b"page", "br")[:-1], "br", None),
        (pack_for_web(b"0" * 5000, "br"), "br", b"0" * 11),
        (pack_for_web(b"page", "zstd"), "zstd", b"page"),
        (pack_for_web(b"0" * 5000, "zstd"), "zstd", b"0" * 11),
        (gzip.compress(b"0" * 5000, mtime=0), "gzip", b"0" * 11),
    ],
)
def test_inflate(packed: bytes, encoding: str, found: bytes | None) -> None:
    assert inflate(packed, encoding, 10) == found
