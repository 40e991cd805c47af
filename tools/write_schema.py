"""Write the JSON Schema of the output, and its description, from the records that produce it.

The values that a key can have are read from where the program reads them: the enums and the files of data.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.charges.proceedings import status_words, step_rules
from dateline.events.lexicon import load_types
from dateline.exports import build_schema
from dateline.model import FindingKind

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "src/dateline/exports/schema.json"
DOCS = ROOT / "docs/output.md"
HEAD = """# What dateline prints for machines

Made by `make schema` from the types in `src/dateline/exports/vocabulary/`; do not edit by hand. The JSON Schema (draft
2020-12) ships with the package as `dateline/exports/schema.json`.

- `dateline read --jsonl` and `dateline export --format jsonl` print one [ReadingRecord](#readingrecord) a document.
- `dateline export --format json` prints one [CaseRecord](#caserecord).
- `dates` prints an array of [TimeRecord](#timerecord) with `--json`.
- `diff` prints an array of [ChangeRow](#changerow), `check` one of [CheckRow](#checkrow) with `--json`.
- `watch` prints one [NoticeRow](#noticerow) a line with `--jsonl`, and hands the same on by webhook and command.
- `status`, `timeline`, `people`, `statements`, `documents`, `findings` and `cases` print an array of their rows with
  `--json`, and the same columns with `--csv`: there lists are joined by ` | `, evidence stands as its quotes, and a
  cell that a spreadsheet would run as a formula has an apostrophe in front.

Every key is always present; what is not known is `null`, never a guess. An offset counts characters (Unicode code
points) from the start of `document.text`, and `quote` is exactly `text[start:end]`. Dates are
[EDTF](https://www.loc.gov/standards/datetime/) strings:

| EDTF | meaning |
| --- | --- |
| `2023-04-20`, `2021-10`, `2021`, `202X`, `20XX` | a day, month, year, decade, century |
| `2023-01-21/2023-01-31` | the stretch from the first to the last day, both included |
| `[2023-02-01..2023-03-01]` | one day somewhere in the stretch |
| `[..2023-04-20]`, `[2023-04-20..]` | one day not later than, not earlier than |
| `2023-01~`, `2023-01?`, `2023-01%` | approximate, uncertain, both |

What `type`, `action`, `status` and the `kind` of a finding can be is listed under [Values](#values).
"""
VALUES = """
## Values

### Event types

The `type` of an event, by the family that it belongs to.

{types}

### Actions and statuses

The `action` of a step, and the `status` of the charge after it; a step without one leaves the status as it was. Where a
step is known to have ended a charge but not whether it ended this one, the status is `not_told`.

{actions}

### Finding kinds

The `kind` of a finding: {findings}.
"""


def write_schema() -> str:
    """Return the text of the schema's file."""
    return json.dumps(build_schema(), indent=2, ensure_ascii=False) + "\n"


def write_docs() -> str:
    """Return the text of the description: a table of keys for each kind of object."""
    definitions: dict[str, dict[str, Any]] = build_schema()["$defs"]
    order = sorted(definitions, key=lambda name: (name not in ("ReadingRecord", "CaseRecord"), name))
    sections = (_describe(name, definitions[name], definitions) for name in order if "properties" in definitions[name])
    return HEAD + "".join(sections) + write_values()


def write_values() -> str:
    """Return the text that lists event types, actions, statuses and finding kinds."""
    return VALUES.format(
        types="\n".join(_list_types()),
        actions="\n".join(_list_actions()),
        findings=", ".join(f"`{kind}`" for kind in sorted(FindingKind)),
    )


def _list_types() -> Iterator[str]:
    families: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind in load_types().values():
        families[kind.family].append((kind.name, kind.about))
    yield "| family | type | meaning |"
    yield "| --- | --- | --- |"
    for family, kinds in sorted(families.items()):
        for name, about in sorted(kinds):
            yield f"| {family} | `{name}` | {' '.join(about.split())} |"


def _list_actions() -> Iterator[str]:
    yield "| proceeding | action | status after it |"
    yield "| --- | --- | --- |"
    for proceeding, rules in step_rules().items():
        for action, rule in sorted(rules.items(), key=lambda item: item[1].rank):
            after = (
                sorted(status_words().pleas.values())
                if rule.status == "pleaded"
                else [rule.status]
                if rule.status
                else []
            )
            yield f"| {proceeding} | `{action}` | {', '.join(f'`{status}`' for status in after)} |"


def _describe(name: str, definition: dict[str, Any], definitions: dict[str, Any]) -> str:
    lines = [
        f"\n## {name}\n",
        f"{definition.get('description', '')}\n",
        "| key | type | meaning |",
        "| --- | --- | --- |",
    ]
    for key, value in definition["properties"].items():
        types = " or ".join(dict.fromkeys(_say_types(value, definitions)))
        lines.append(f"| `{key}` | {types} | {_find_description(value, definitions)} |")
    return "\n".join(lines) + "\n"


def _say_types(value: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[1]
        if "enum" in definitions[name]:
            yield ", ".join(f"`{choice}`" for choice in definitions[name]["enum"])
        else:
            yield f"[{name}](#{name.lower()})"
    elif "anyOf" in value:
        for choice in value["anyOf"]:
            yield from _say_types(choice, definitions)
    elif value.get("type") == "array":
        inside = " or ".join(_say_types(value["items"], definitions))
        yield f"list of {inside}"
    elif value.get("type") == "null":
        yield "null"
    else:
        yield value["type"]


def _find_description(value: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "description" in value:
        return str(value["description"]).replace("|", "\\|")
    found = (_find_description(choice, definitions) for choice in value.get("anyOf", []))
    if text := next((each for each in found if each), ""):
        return text
    inner = value.get("items", value)
    name = inner.get("$ref", "").rsplit("/", 1)[-1]
    return " ".join(str(definitions.get(name, {}).get("description", "")).split())


def main() -> None:
    """Write both files."""
    for path, text in ((SCHEMA, write_schema()), (DOCS, write_docs())):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
