#!/usr/bin/env bash
# Hot list, item and 304 of the API against nginx serving the same bytes as static files, on one core each, in one run.
# The server under test has core 0, the load (wrk) core 1. Rounds alternate, so that other load on the machine hits both;
# the figure to look at is the ratio of the medians. Needs: nginx, wrk, curl. usage: throughput.sh [seconds] [rounds]
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-4} rounds=${2:-5}
api=http://127.0.0.1:5560 static=http://127.0.0.1:5561
work=$(mktemp -d)
dotnet build tests/Campaign.Benchmarks -c Release -v q --nologo >"$work/build.log" || { tail -20 "$work/build.log"; exit 1; }
DOTNET_TieredPGO=1 DOTNET_gcServer=0 taskset -c 0 dotnet tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll \
  api-host $api 10000 >"$work/api.log" 2>&1 &
server=$!
nginx=
stop() { kill "$server" ${nginx:+"$nginx"} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT
until curl -sf $api/api/v1 >/dev/null; do kill -0 $server; sleep 0.3; done

list=/api/v1/messages?limit=50
item=/api/v1/messages/00000005-0000-0000-0000-000000000001
mkdir -p "$work/www"
curl -s "$api$list" >"$work/www/list.json"
curl -s "$api$item" >"$work/www/item.json"
cat >"$work/nginx.conf" <<N
daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100 inactive=1h;
  types { application/json json; }
  server {
    listen 127.0.0.1:5561; root $work/www;
    add_header Cache-Control "public, max-age=60, stale-while-revalidate=600"; add_header Vary Accept-Encoding;
    add_header X-Content-Type-Options nosniff; add_header Access-Control-Allow-Origin "*";
  }
}
N
chmod -R a+rX "$work"
sed -i '1i user root;' "$work/nginx.conf"
taskset -c 0 nginx -p "$work" -c "$work/nginx.conf" &
nginx=$!
until curl -sf $static/item.json >/dev/null; do sleep 0.1; done
tag() { curl -sI "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }

load() { taskset -c 1 wrk -t1 -c32 -d"${seconds}s" "$@" | sed -n 's/^Requests\/sec: *//p'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
compare() {
  local name=$1 ours=$2 theirs=$3; shift 3
  local ours_tag=$1 theirs_tag=$2
  : >"$work/ours"; : >"$work/theirs"
  for _ in $(seq "$rounds"); do
    load "$ours" ${ours_tag:+-H "If-None-Match: $ours_tag"} >>"$work/ours"
    load "$theirs" ${theirs_tag:+-H "If-None-Match: $theirs_tag"} >>"$work/theirs"
  done
  local a b; a=$(median <"$work/ours"); b=$(median <"$work/theirs")
  awk -v n="$name" -v a="$a" -v b="$b" 'BEGIN { printf "%-10s api %8.0f/s  nginx %8.0f/s  ratio %.2f\n", n, a, b, a / b }'
}

load "$api$item" >/dev/null; load "$api$list" >/dev/null # tiered compilation
echo "list $(stat -c %s "$work/www/list.json") bytes, item $(stat -c %s "$work/www/item.json") bytes, load average $(cut -d' ' -f1 /proc/loadavg)"
compare "list 200" "$api$list" "$static/list.json" "" ""
compare "item 200" "$api$item" "$static/item.json" "" ""
compare "list 304" "$api$list" "$static/list.json" "$(tag "$api$list")" "$(tag $static/list.json)"
compare "item 304" "$api$item" "$static/item.json" "$(tag "$api$item")" "$(tag $static/item.json)"

folder=$(mktemp -d)
dotnet build tests/SyncClient -c Release -v q --nologo >/dev/null
start=$(date +%s.%N)
dotnet tests/SyncClient/bin/Release/net10.0/SyncClient.dll $api "$folder" --once
awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "full sync of 10,000 items: %.1f s\n", b - a }'
rm -rf "$folder"
