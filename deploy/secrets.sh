#!/bin/sh
# Makes the password of the database owner, once: for PostgreSQL and, as a pgpass file, for the application (uid 1654 in the image).
set -eu
cd "$(dirname "$0")"
[ ! -e secrets/db_password ] || { echo "secrets.sh: deploy/secrets is there already" >&2; exit 0; }
umask 077
mkdir -p secrets
password=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
printf '%s' "$password" > secrets/db_password
printf 'db:5432:*:casetracker_owner:%s\n' "$password" > secrets/pgpass
chown 1654:1654 secrets/pgpass 2>/dev/null || echo "secrets.sh: not root; give deploy/secrets/pgpass to uid 1654" >&2
