#!/bin/sh
# Makes the files of the demonstration cases again; the results are committed. Needs chromium, imagemagick, espeak-ng and node.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
browser() { chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
mkdir -p files
node sources/make-texts.mjs
browser --no-pdf-header-footer --print-to-pdf="$work/report.pdf" "file://$PWD/sources/inspection-report.html"
mv "$work/report.pdf" files/inspection-report.pdf
browser --window-size=1600,1067 --screenshot="$work/yard.png" "file://$PWD/sources/container-yard.svg"
convert "$work/yard.png" -strip -quality 82 files/container-yard.jpg
espeak-ng -v en -s 145 -w "$work/call.wav" -f sources/emergency-call.txt
mv "$work/call.wav" files/emergency-call.wav
chmod 0644 files/*
ls -l files
