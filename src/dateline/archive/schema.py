"""The tables of the data set. `FORMAT` goes up with every change of them: shards of another format are made anew."""

import pyarrow as pa

FORMAT = 2

_PLACE = [("start", pa.int32()), ("end", pa.int32()), ("quote", pa.string())]
_WHEN = [("earliest", pa.date32()), ("latest", pa.date32())]
_NAMES = pa.list_(pa.string())
_PARTICIPANT = pa.struct([("role", pa.string()), ("actor", pa.string()), ("quote", pa.string())])

TABLES: dict[str, pa.Schema] = {
    "documents": pa.schema(
        [
            ("document", pa.string()),
            ("url", pa.string()),
            ("title", pa.string()),
            ("publisher", pa.string()),
            ("byline", pa.string()),
            ("published", pa.date32()),
            ("published_basis", pa.string()),
            ("version_of", pa.string()),
            ("text", pa.string()),
        ]
    ),
    "times": pa.schema(
        [
            ("document", pa.string()),
            *_PLACE,
            ("type", pa.string()),
            ("value", pa.string()),
            ("mod", pa.string()),
            ("edtf", pa.string()),
            *_WHEN,
            ("basis", pa.string()),
            ("confidence", pa.float64()),
        ]
    ),
    "actors": pa.schema(
        [
            ("document", pa.string()),
            ("actor", pa.string()),
            ("name", pa.string()),
            ("kind", pa.string()),
            ("named", pa.bool_()),
            ("age", pa.int32()),
            ("gender", pa.string()),
            ("other_names", _NAMES),
            ("roles", _NAMES),
        ]
    ),
    "statements": pa.schema(
        [
            ("document", pa.string()),
            ("statement", pa.string()),
            *_PLACE,
            ("act", pa.string()),
            ("mode", pa.string()),
            ("source_kind", pa.string()),
            ("source", pa.string()),
            ("actors", _NAMES),
            ("cue", pa.string()),
            ("content", _NAMES),
            ("channel", pa.string()),
        ]
    ),
    "events": pa.schema(
        [
            ("document", pa.string()),
            ("mention", pa.string()),
            *_PLACE,
            ("type", pa.string()),
            ("trigger", pa.string()),
            ("factuality", pa.string()),
            *_WHEN,
            ("place", pa.string()),
            ("participants", pa.list_(_PARTICIPANT)),
        ]
    ),
    "actions": pa.schema(
        [
            ("document", pa.string()),
            ("mention", pa.string()),
            *_PLACE,
            ("action", pa.string()),
            ("proceeding", pa.string()),
            ("defendant", pa.string()),
            ("defendant_name", pa.string()),
            ("offense", pa.string()),
            ("factuality", pa.string()),
            ("stage", pa.string()),
            ("counts", pa.int32()),
            ("background", pa.bool_()),
            *_WHEN,
        ]
    ),
    "keys": pa.schema(
        [
            ("document", pa.string()),
            ("published", pa.date32()),
            ("kind", pa.string()),
            ("key", pa.string()),
        ]
    ),
}
CASES = pa.schema([("document", pa.string()), ("case", pa.string())])
