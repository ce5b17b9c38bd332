#!/usr/bin/env bash
# An S3 server with real object lock for tests: Debian's radosgw on loopback, with a cluster of one of everything. Ready in about 20 s.
# Usage: tools/s3-server.sh start DIR [OWNER]   prints the address; keys TESTKEY and TESTSECRET0123456789. Running already: prints it again.
#                                               Stops by itself when process OWNER is gone.
#        tools/s3-server.sh stop DIR            stops the server and removes DIR
set -euo pipefail
action=${1:?start or stop} dir=$(realpath -m "${2:?directory}") owner=${3:-}
for program in ceph-mon ceph-osd radosgw ceph radosgw-admin monmaptool ceph-authtool uuidgen python3 curl; do
    command -v "$program" >/dev/null || { echo "s3-server: $program is missing; run tools/setup.sh test" >&2; exit 1; }
done

free_ports() {
    python3 -c 'import socket
taken = [socket.socket() for _ in range(3)]
for s in taken: s.bind(("127.0.0.1", 0))
print(*[s.getsockname()[1] for s in taken])'
}

write_config() {
    local fsid=$1 v2=$2 v1=$3 web=$4
    cat >"$dir/ceph.conf" <<C
[global]
fsid = $fsid
mon_host = [v2:127.0.0.1:$v2,v1:127.0.0.1:$v1]
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
keyring = $dir/\$name.keyring
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pg_autoscale_mode = off
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
osd_crush_chooseleaf_type = 0
public_network = 127.0.0.0/8
cluster_network = 127.0.0.0/8
run_dir = $dir/run
admin_socket = $dir/run/\$name.asok
log_file = $dir/log/\$name.log
pid_file = $dir/run/\$name.pid
crash_dir = $dir/run
mon_data_avail_warn = 1
mon_data_avail_crit = 1
[mon]
mon_data = $dir/mon
[osd]
osd_data = $dir/osd
bluestore_block_size = 4294967296
bluestore_fsck_on_mount = false
osd_memory_target = 939524096
[client.rgw]
rgw_data = $dir/rgw
rgw_frontends = beast endpoint=127.0.0.1:$web
rgw_enable_ops_log = false
rgw_thread_pool_size = 16
C
}

serve() {
    local fsid=$1 v2=$2 v1=$3 web=$4 osd
    ceph-authtool --create-keyring "$dir/mon.keyring" --gen-key -n mon. --cap mon 'allow *'
    ceph-authtool --create-keyring "$dir/client.admin.keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
    ceph-authtool "$dir/mon.keyring" --import-keyring "$dir/client.admin.keyring"
    monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$v2,v1:127.0.0.1:$v1]" "$dir/monmap"
    ceph-mon --mkfs -i a --monmap "$dir/monmap" --keyring "$dir/mon.keyring" -c "$dir/ceph.conf"
    ceph-mon -i a -c "$dir/ceph.conf"
    osd=$(uuidgen)
    ceph --connect-timeout 20 osd new "$osd"
    ceph auth get-or-create osd.0 mon 'allow profile osd' osd 'allow *' mgr 'allow profile osd' -o "$dir/osd.0.keyring"
    ceph-osd -i 0 -c "$dir/ceph.conf" --mkfs --osd-uuid "$osd"
    ceph-osd -i 0 -c "$dir/ceph.conf"
    ceph auth get-or-create client.rgw mon 'allow rw' osd 'allow rwx' -o "$dir/client.rgw.keyring"
    radosgw -n client.rgw -c "$dir/ceph.conf"
    for _ in $(seq 240); do
        ! curl -s -o /dev/null "http://127.0.0.1:$web/" || break
        sleep 0.25
    done
    radosgw-admin -n client.rgw -c "$dir/ceph.conf" user create --uid=test --display-name=test --access-key=TESTKEY --secret-key=TESTSECRET0123456789
}

start() {
    if [[ -s $dir/address ]] && curl -s -o /dev/null "$(<"$dir/address")"; then
        cat "$dir/address"
        return
    fi
    [[ ! -e $dir/ceph.conf ]] || stop
    mkdir -p "$dir"/{mon,osd,run,log,rgw}
    local fsid ports
    fsid=$(uuidgen)
    read -ra ports < <(free_ports)
    export CEPH_CONF=$dir/ceph.conf
    write_config "$fsid" "${ports[@]}"
    (set -e; cd "$dir"; serve "$fsid" "${ports[@]}") >"$dir/log/start.log" 2>&1 </dev/null || { tail -n 30 "$dir/log/start.log" >&2; exit 1; }
    curl -s -o /dev/null "http://127.0.0.1:${ports[2]}/" || { echo "s3-server: it does not answer; see $dir/log" >&2; exit 1; }
    echo "http://127.0.0.1:${ports[2]}" | tee "$dir/address"
    if [[ -n $owner ]]; then
        setsid "$0" watch "$dir" "$owner" </dev/null >/dev/null 2>&1 &
    fi
}

stop() {
    local file pid
    for file in client.rgw osd.0 mon.a; do
        pid=$(cat "$dir/run/$file.pid" 2>/dev/null) || continue
        # A bare number may belong to anyone by now.
        while tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF "$dir/ceph.conf"; do
            kill -KILL "$pid" 2>/dev/null || true
            sleep 0.1
        done
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
    *) echo "usage: s3-server.sh start|stop DIR" >&2; exit 2 ;;
esac
