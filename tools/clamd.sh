#!/usr/bin/env bash
# A malware scanner for tests: Debian's clamd with two signatures of our own in its own folder, no download. Ready in under a second.
# Usage: tools/clamd.sh start DIR [OWNER]   prints the socket; stops by itself when process OWNER is gone
#        tools/clamd.sh stop DIR            stops it and removes DIR
set -euo pipefail
action=${1:?start or stop} dir=$(realpath -m "${2:?directory}") owner=${3:-}
clamd=$(command -v clamd || echo /usr/sbin/clamd)
[[ -x $clamd ]] || { echo "clamd: it is missing; run tools/setup.sh test" >&2; exit 1; }

start() {
    mkdir -p "$dir/db"
    # The standard test file by digest and size, and a marker of our own anywhere in a file.
    echo '44d88612fea8a8f36de82e1278abb02f:68:Test-Eicar' >"$dir/db/local.hdb"
    printf 'Test-Marker:0:*:%s\n' "$(printf 'CASETRACKER-MALWARE-MARKER' | od -An -tx1 | tr -d ' \n')" >"$dir/db/local.ndb"
    cat >"$dir/clamd.conf" <<C
Foreground yes
LocalSocket $dir/clamd.sock
PidFile $dir/clamd.pid
DatabaseDirectory $dir/db
TemporaryDirectory $dir
LogFile $dir/clamd.log
AlertExceedsMax yes
AlertEncrypted yes
MaxFileSize 8M
MaxScanSize 8M
StreamMaxLength 12M
C
    setsid "$clamd" -c "$dir/clamd.conf" </dev/null >"$dir/out.log" 2>&1 &
    local started=$!
    until [[ -S $dir/clamd.sock ]]; do
        kill -0 "$started" 2>/dev/null || { cat "$dir/out.log" >&2; exit 1; }
        sleep 0.05
    done
    if [[ -n $owner ]]; then
        setsid "$0" watch "$dir" "$owner" </dev/null >/dev/null 2>&1 &
    fi
    echo "$dir/clamd.sock"
}

stop() {
    local pid
    pid=$(cat "$dir/clamd.pid" 2>/dev/null) || true
    # A bare number may belong to anyone by now.
    while [[ -n $pid ]] && tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF "$dir/clamd.conf"; do
        kill -TERM "$pid" 2>/dev/null || true
        sleep 0.05
    done
    rm -rf "$dir"
}

# A test run that is killed cannot clean up after itself.
watch() {
    while [[ -d $dir ]] && kill -0 "$owner" 2>/dev/null; do sleep 2; done
    [[ ! -d $dir ]] || stop
}

case $action in
    start | stop | watch) "$action" ;;
    *) echo "usage: clamd.sh start|stop DIR" >&2; exit 2 ;;
esac
