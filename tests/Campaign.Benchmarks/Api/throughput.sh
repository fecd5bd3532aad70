#!/usr/bin/env bash
# Hot list, item and 304 of the API, as they are and packed, against nginx serving the same bytes as static files, on one core
# each, in one run. The server under test has core 0, the load (wrk) core 1. Rounds alternate, so that other load on the machine
# hits both. Two ratios of medians: answers a second, and processor time a request, which is the one to look at on a busy machine.
# Needs: nginx, wrk, curl, gzip. usage: throughput.sh [seconds] [rounds]
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-4} rounds=${2:-5}
port=$((20000 + RANDOM % 10000))
api=http://127.0.0.1:$port static=http://127.0.0.1:$((port + 1))
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
gzip -6 -k "$work"/www/*.json
cat >"$work/nginx.conf" <<N
daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100 inactive=1h; gzip_static on;
  types { application/json json; }
  server {
    listen ${static#http://}; root $work/www;
    add_header Cache-Control "public, max-age=20, s-maxage=30"; add_header Vary Accept-Encoding;
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

worker=$(pgrep -P "$nginx")
micros() { awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000000 / tick }' "/proc/$1/stat"; }
# Adds a line "answers-per-second microseconds-per-answer" to a file.
load() {
  local pid=$1 to=$2; shift 2
  local before after; before=$(micros "$pid")
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" "$@" >"$work/wrk.txt"
  after=$(micros "$pid")
  awk -v us=$((${after%.*} - ${before%.*})) '/requests in/ { n = $1 } /Requests\/sec/ { print $2, us / n }' "$work/wrk.txt" >>"$to"
}
median() { cut -d' ' -f"$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
compare() {
  local name=$1 ours=$2 theirs=$3 our_header=$4 their_header=$5
  : >"$work/ours"; : >"$work/theirs"
  for _ in $(seq "$rounds"); do
    load "$server" "$work/ours" "$ours" ${our_header:+-H "$our_header"}
    load "$worker" "$work/theirs" "$theirs" ${their_header:+-H "$their_header"}
  done
  awk -v n="$name" -v a="$(median 1 <"$work/ours")" -v b="$(median 1 <"$work/theirs")" \
    -v c="$(median 2 <"$work/ours")" -v d="$(median 2 <"$work/theirs")" 'BEGIN {
      printf "%-13s api %8.0f/s %6.1f us  nginx %8.0f/s %6.1f us  ratio %.2f, by processor time %.2f\n", n, a, c, b, d, a / b, d / c }'
}

for _ in 1 2; do load "$server" /dev/null "$api$item"; load "$server" /dev/null "$api$list"; done # tiered compilation
echo "list $(stat -c %s "$work/www/list.json") bytes, item $(stat -c %s "$work/www/item.json") bytes, load average $(cut -d' ' -f1 /proc/loadavg)"
gzip="Accept-Encoding: gzip"
compare "list 200" "$api$list" "$static/list.json" "" ""
compare "list 200 gzip" "$api$list" "$static/list.json" "$gzip" "$gzip"
compare "item 200" "$api$item" "$static/item.json" "" ""
compare "item 200 gzip" "$api$item" "$static/item.json" "$gzip" "$gzip"
compare "list 304" "$api$list" "$static/list.json" "If-None-Match: $(tag "$api$list")" "If-None-Match: $(tag $static/list.json)"
compare "item 304" "$api$item" "$static/item.json" "If-None-Match: $(tag "$api$item")" "If-None-Match: $(tag $static/item.json)"

folder=$(mktemp -d)
dotnet build tests/SyncClient -c Release -v q --nologo >/dev/null
start=$(date +%s.%N)
dotnet tests/SyncClient/bin/Release/net10.0/SyncClient.dll $api "$folder" --once
awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "full sync of 10,000 items: %.1f s\n", b - a }'
rm -rf "$folder"
