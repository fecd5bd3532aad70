#!/usr/bin/env bash
# A mirror of 10,000 items from nothing, by the reference client, five times: server and client each on a core of its own.
# The mirror is in memory, so that no disk is measured. Compares the files with the items the server has. Needs: `dotnet build Campaign.sln -c Release`.
# Usage: tests/Campaign.Benchmarks/Api/sync.sh [items]
set -euo pipefail
cd "$(dirname "$0")/../../.."
items="${1:-10000}"
url=http://127.0.0.1:5581
work="$(mktemp -d -p /dev/shm)"
taskset -c 0 dotnet tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll api-host "$url" "$items" &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
for _ in $(seq 120); do curl -fso /dev/null "$url/api/v1" && break; sleep 1; done
echo "$items items, load average $(cut -d' ' -f1 /proc/loadavg)"
TIMEFORMAT='%R s, the client %U s of processor time'
for _ in 1 2 3 4 5; do
  rm -rf "$work/mirror"
  time taskset -c 1 dotnet tests/SyncClient/bin/Release/net10.0/SyncClient.dll "$url" "$work/mirror" --once
done
have="$(find "$work/mirror" -name '*.json' | wc -l)"
# The campaign is an item too.
[ "$have" -eq "$((items + 1))" ] || { echo "the mirror has $have of $((items + 1)) items"; exit 1; }
