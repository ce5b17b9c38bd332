#!/bin/sh
# Makes the password of the database owner and the keys of the object server, once: for those servers and for the application (uid 1654 in the image).
set -eu
cd "$(dirname "$0")"
[ ! -e secrets/db_password ] || { echo "secrets.sh: deploy/secrets is there already" >&2; exit 0; }
umask 077
mkdir -p secrets
password=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
printf '%s' "$password" > secrets/db_password
printf 'db:5432:*:casetracker_owner:%s\n' "$password" > secrets/pgpass
secret=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
printf 'casetracker\n%s\n' "$secret" > secrets/s3_credentials
printf '{"identities":[{"name":"casetracker","credentials":[{"accessKey":"casetracker","secretKey":"%s"}],"actions":["Admin","Read","Write","List","Tagging"]}]}' "$secret" > secrets/s3_config
chown 1654:1654 secrets/pgpass secrets/s3_credentials 2>/dev/null || echo "secrets.sh: not root; give deploy/secrets/pgpass and s3_credentials to uid 1654" >&2
