#!/bin/sh
# Makes the document engine ready: its locked npm packages and its fonts. Does nothing when both are there.
# Usage: tools/documents.sh [DIR]     DIR holds package-lock.json; default: the source folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../src/Infrastructure/Documents/Typst}
stamp="$folder/node_modules/.installed"
if [ ! -f "$stamp" ] || [ "$folder/package-lock.json" -nt "$stamp" ]; then
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
    touch "$stamp"
fi
exec "$here/fonts.sh" "$folder/fonts"
