#!/bin/sh
# Makes the document fonts folder from Debian's font packages: only these files, so that every host prints the same document.
# Usage: tools/fonts.sh DEST [SOURCE]     needs: fonts-noto-core fonts-dejavu-core
set -eu
dest=${1:?usage: tools/fonts.sh DEST [SOURCE]}
source=${2:-/usr/share/fonts/truetype}
mkdir -p "$dest"
missing=
for file in \
    noto/NotoSans-Regular.ttf noto/NotoSans-Bold.ttf noto/NotoSans-Italic.ttf \
    noto/NotoSansGeorgian-Regular.ttf noto/NotoSansGeorgian-Bold.ttf \
    noto/NotoSansArmenian-Regular.ttf noto/NotoSansArmenian-Bold.ttf \
    noto/NotoNaskhArabic-Regular.ttf noto/NotoNaskhArabic-Bold.ttf \
    noto/NotoSansHebrew-Regular.ttf noto/NotoSansHebrew-Bold.ttf \
    noto/NotoSansDevanagari-Regular.ttf noto/NotoSansDevanagari-Bold.ttf \
    dejavu/DejaVuSans.ttf dejavu/DejaVuSans-Bold.ttf \
    dejavu/DejaVuSansMono.ttf dejavu/DejaVuSansMono-Bold.ttf
do
    to="$dest/${file##*/}"
    if [ -f "$source/$file" ]; then
        cmp -s "$source/$file" "$to" || { cp "$source/$file" "$to.new" && chmod 644 "$to.new" && mv "$to.new" "$to"; }
    elif [ ! -f "$to" ]; then
        missing="$missing $file"
    fi
done
if [ -n "$missing" ]; then
    echo "fonts.sh: not found in $source:$missing (apt-get install fonts-noto-core fonts-dejavu-core)" >&2
    exit 1
fi
