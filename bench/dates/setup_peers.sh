#!/bin/sh
# Installs the programs that dateline's dates are compared with into build/peers/dates (ignored by git), apart from the
# project's own environment, at the versions and hashes of peers.lock and package-lock.json. Needs python3 and, for
# chrono-node, npm. What cannot be had is told and left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${DATELINE_PEERS:-$(cd "$here/../.." && pwd)/build/peers}/dates
mkdir -p "$to/node"

"${PYTHON:-python3}" -m venv "$to/python"
# Without their dependencies' own wishes, which contradict each other: peers.lock names every package.
"$to/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$here/peers/peers.lock"

if command -v npm >/dev/null 2>&1; then
    cp "$here/peers/package.json" "$here/peers/package-lock.json" "$to/node/"
    (cd "$to/node" && npm ci --silent --no-audit --no-fund --ignore-scripts)
else
    echo "no npm here: chrono-node is left out" >&2
fi
echo "the peers are in $to"
