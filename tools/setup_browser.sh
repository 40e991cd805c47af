#!/bin/sh
# Give the tests of the pages a Chromium, where that may be done. Called by make.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "set-up: installing Debian's chromium, for the tests of the pages (once)" >&2
    if apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends chromium >/dev/null; then exit 0; fi
fi
echo "set-up: no Chromium here; the tests that need one will be skipped" >&2
