#!/bin/sh
# Makes the files of the demonstration cases again; the results are committed. Needs chromium, imagemagick, espeak-ng, ffmpeg and node.
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
# The photograph again, as a camera that nears it would see it.
ffmpeg -v error -y -loop 1 -t 6 -i files/container-yard.jpg -r 15 -c:v libx264 -preset slow -crf 34 -an -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart \
    -vf "scale=960:-2,zoompan=z='1+0.0025*on':d=1:x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':s=640x426:fps=15,noise=alls=4:allf=t,format=yuv420p" files/gate-camera.mp4
chmod 0644 files/*
ls -l files
