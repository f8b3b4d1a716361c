#!/usr/bin/env bash
# Measures what README's figures say, on this machine: prints a Markdown table. Takes about six minutes.
#   local-runner/measure.sh [cases]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cases=${1:-500}
data=$(mktemp -d)
log=$(mktemp)
trap 'rm -rf "$data" "$log"' EXIT
port=24080

./run --help >/dev/null # builds nothing; the first start below must not count the build
[ -f local-runner/target/.built ] || LALANH_CACHE=off ./run --exit --cases 1 --data "$data/build" --port-base $port >/dev/null 2>&1

ready() { sed -n 's/.*sẵn sàng sau \([0-9.]*\) giây.*/\1/p' "$log"; }
rate() { sed -n 's/^[0-9]* hồ sơ trong \([0-9.]*\) giây: \([0-9.]*\) hồ sơ.*/\1 s, \2 cases\/s/p' "$log"; }
sums() { if grep -q '^✗' "$log"; then echo no; else echo yes; fi; }

# Largest resident memory of the JVM while the given command runs.
watch() {
    "$@" >"$log" 2>&1 &
    local script=$! peak=0 rss java
    while kill -0 $script 2>/dev/null; do
        for java in $(pgrep -f "vn.lalanh.runner.Main .*$data" || true); do
            rss=$(ps -o rss= -p "$java" 2>/dev/null | tr -d ' ' || true)
            [ "${rss:-0}" -gt "$peak" ] && peak=$rss
        done
        sleep 1
    done
    wait $script
    memory=$((peak / 1024))
}

watch ./run --exit --fresh --cases "$cases" --data "$data/d" --port-base $port
first=$(ready)
watch ./run --exit --fresh --cases "$cases" --data "$data/d" --port-base $port
later=$(ready)
storm=$(rate)

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
echo "| what | measured |"
echo "|---|---|"
echo "| ready, first start after the build | $first s |"
echo "| ready, later starts (AOT cache) | $later s |"
echo "| storm of $cases cases | $storm |"
echo "| sums balance | $(sums) |"
echo "| largest resident memory, everything in one JVM | $memory MB |"
echo
echo "$(date +%F), commit $(git rev-parse --short HEAD), $(nproc) cores ${processor:-}, \`local-runner/measure.sh $cases\`; load average at the end:$(uptime | sed 's/.*average: *//;s/^/ /')"
