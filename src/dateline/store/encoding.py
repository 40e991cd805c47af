"""The types of `dateline.model` as JSON and back, without loss."""

from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):  # read-only views of a dict, which JSON knows as objects too
        return dict(value)
    raise NotImplementedError(f"no JSON form for {type(value).__name__}")


_encoder = msgspec.json.Encoder(enc_hook=_plain)


@lru_cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def encode(item: object) -> str:
    """Return an object of the model as JSON: days as ISO 8601, enum members as their values.

    Raises:
        UnicodeEncodeError: where a text holds a lone surrogate, which UTF-8 cannot write.
    """
    return _encoder.encode(item).decode()


def encode_exactly(item: T, kind: type[T]) -> str:
    """Return `encode(item)` after making sure that `decode` will give the same object back.

    What is written can never be mended, and one object that does not decode would close the whole file.

    Raises:
        ValueError: where it would not, as with a number in a mapping of texts.
    """
    try:
        body = encode(item)
        same = decode(body, kind) == item
    except (msgspec.MsgspecError, OverflowError, TypeError, NotImplementedError) as error:
        raise ValueError(f"{kind.__name__} cannot be written: {error}") from error
    if not same:
        raise ValueError(f"{kind.__name__} cannot be written without loss")
    return body


def decode(body: str, kind: type[T]) -> T:
    """Return the object of type `kind` that `encode` wrote: an equal one.

    Raises:
        msgspec.DecodeError: where the text is no JSON or not of that type.
    """
    item: T = _decoder(cast(Hashable, kind)).decode(body)
    return item
