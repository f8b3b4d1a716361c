#!/usr/bin/env bash
# Installs and starts, on 127.0.0.1, servers of MongoDB's protocol that package registries carry, as peers for tests; none of
# them is shipped, and CI needs none. docs/proof/stores.md says what each supports.
#   proving-ground/stores.sh secantus [port]           needs cargo, a C compiler, cmake; builds some 15 minutes
#   proving-ground/stores.sh ferretdb-sqlite [port]    needs go
#   proving-ground/stores.sh ferretdb-postgres [port]  needs go, and PostgreSQL's initdb and postgres
# Prints the URI for --store and stays until Ctrl-C. Programs and data lie in .lalanh/stores of the repository.
set -eu

SECANTUS=0.5.3-beta.193
FERRETDB=v1.24.2

place=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/.lalanh/stores
store=${1:-}
port=${2:-27117}
mkdir -p "$place"

secantus() {
    # its manifest asks for a newer compiler than it needs
    [ -x "$place/bin/secantusd-rs" ] ||
        cargo install secantus-mdb --version "$SECANTUS" --ignore-rust-version --root "$place"
    echo "mongodb://127.0.0.1:$port/?replicaSet=secantus&w=majority&journal=true"
    # written to the disk, not only handed to the system, before the acknowledgement
    exec "$place/bin/secantusd-rs" --port "$port" --storage-path "$place/secantus" --cache-size 512M --sync-on-commit --log-level WARNING
}

# From a copy of its source: "go install" asks the module proxy for a list that it does not give, and the module lacks the
# file with its own version.
ferretdb() {
    if [ ! -x "$place/bin/ferretdb" ]; then
        local source
        source=$(cd "$place" && GOFLAGS=-mod=mod go mod download -json "github.com/FerretDB/FerretDB@$FERRETDB" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
        rm -rf "$place/build"
        cp -r "$source" "$place/build"
        chmod -R u+w "$place/build"
        echo "$FERRETDB" >"$place/build/build/version/version.txt"
        (cd "$place/build" && go build -o "$place/bin/ferretdb" ./cmd/ferretdb)
    fi
    mkdir -p "$place/ferretdb"
    echo "mongodb://127.0.0.1:$port/?directConnection=true&retryWrites=false"
    "$place/bin/ferretdb" --listen-addr "127.0.0.1:$port" --debug-addr=- --telemetry=disable --log-level=WARN \
        --state-dir "$place/ferretdb" "$@"
}

postgres() {
    local programs
    programs=$(dirname "$(readlink -f "$(type -P postgres)")")
    local as=()
    # PostgreSQL refuses to run as root
    [ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    if [ ! -d "$place/postgres/base" ]; then
        mkdir -p "$place/postgres"
        [ "$(id -u)" != 0 ] || chown postgres "$place/postgres"
        "${as[@]}" "$programs/initdb" -D "$place/postgres" -U ferretdb -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    fi
    "${as[@]}" "$programs/postgres" -D "$place/postgres" -c listen_addresses=127.0.0.1 -c port="$1" \
        -c unix_socket_directories= -c shared_buffers=256MB &
    trap "kill -INT $! 2>/dev/null || true; wait" EXIT
    until "$programs/pg_isready" -q -h 127.0.0.1 -p "$1"; do sleep 0.2; done
    "$programs/createdb" -h 127.0.0.1 -p "$1" -U ferretdb ferretdb 2>/dev/null || true
}

case $store in
    secantus) secantus ;;
    ferretdb-sqlite)
        mkdir -p "$place/sqlite"
        ferretdb --handler=sqlite --sqlite-url="file:$place/sqlite/"
        ;;
    ferretdb-postgres)
        postgres $((port + 1))
        ferretdb --handler=postgresql --postgresql-url="postgres://ferretdb@127.0.0.1:$((port + 1))/ferretdb?pool_max_conns=50"
        ;;
    *)
        echo "$0 secantus|ferretdb-sqlite|ferretdb-postgres [port]" >&2
        exit 2
        ;;
esac
