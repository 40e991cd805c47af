#!/bin/sh
# Give the tests of the store a PostgreSQL, where that may be done. Called by make. The tests run a server of their own.
set -eu

for initdb in /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)"; do
    if [ -x "$initdb" ]; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "set-up: installing Debian's postgresql, for the tests of the store (once)" >&2
    if apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends postgresql >/dev/null; then exit 0; fi
fi
echo "set-up: no PostgreSQL here; the tests that need one will be skipped" >&2
