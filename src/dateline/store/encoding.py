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


def decode(body: str, kind: type[T]) -> T:
    """Return the object of type `kind` that `encode` wrote: an equal one.

    Raises:
        msgspec.DecodeError: where the text is no JSON or not of that type.
    """
    item: T = _decoder(cast(Hashable, kind)).decode(body)
    return item


# Every fact names its document many times, in 64 characters each. In a body it is 0 instead: that never stands there
# otherwise, for the member is a text, and inside a text the quotation marks would be escaped.
_HERE = '"document":0'


def write_body(item: T, kind: type[T], document: str) -> str:
    """Return a fact of a document as the JSON that is stored, in which 0 stands for the document's id.

    What is stored can never be mended, and one body that does not decode would close the whole file; so it is made
    sure that `read_body` will give the same object back.

    Raises:
        ValueError: where it would not, as with a number in a mapping of texts.
    """
    try:
        body = encode(item).replace(f'"document":{encode(document)}', _HERE)
        same = read_body(body, kind, document) == item
    except (msgspec.MsgspecError, OverflowError, TypeError, NotImplementedError) as error:
        raise ValueError(f"{kind.__name__} cannot be written: {error}") from error
    if not same:
        raise ValueError(f"{kind.__name__} cannot be written without loss")
    return body


def read_body(body: str, kind: type[T], document: str) -> T:
    """Return the fact of type `kind` that `write_body` wrote for a document.

    Raises:
        msgspec.DecodeError: where the text is no JSON or not of that type.
    """
    return decode(body.replace(_HERE, f'"document":{encode(document)}'), kind)
