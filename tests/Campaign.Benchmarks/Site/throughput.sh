#!/usr/bin/env bash
# Pages of the whole product against nginx serving the same HTML with the same headers from disk, on one core each, in
# one run. The server under test has core 0, the load (wrk) core 1. Rounds alternate, so that other load on the machine
# hits both; the figure to look at is the ratio of the medians. Needs: nginx, wrk, curl. usage: throughput.sh [s] [rounds]
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-4} rounds=${2:-5}
free() { # a port nobody listens on
  local port
  while port=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}
site=http://127.0.0.1:$(free) static_port=$(free)
static=http://127.0.0.1:$static_port
work=$(mktemp -d)
dotnet build tests/Campaign.Benchmarks -c Release -v q --nologo >"$work/build.log" ||
  { tail -20 "$work/build.log"; exit 1; }
bench=tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll
DOTNET_TieredPGO=1 DOTNET_gcServer=0 taskset -c 0 dotnet $bench \
  site-host $site "$PWD" >"$work/site.log" 2>&1 &
server=$!
nginx=
stop() { kill "$server" ${nginx:+"$nginx"} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT
until curl -sf $site/healthz/live >/dev/null; do kill -0 $server || { cat "$work/site.log"; exit 1; }; sleep 0.5; done

declare -A pages=([home]=/ [edition]=/2021 [messages]=/thong-diep [help]=/tro-giup)
service=$(curl -s "$site/api/v1/services?limit=1" | sed -n 's/.*"webUrl":"[^"]*\(\/tro-giup\/[^"]*\)".*/\1/p')
pages[service]=$service
mkdir -p "$work/www"
for name in "${!pages[@]}"; do curl -sf "$site${pages[$name]}" >"$work/www/$name.html"; done
sent='^(content-security|referrer|permissions|cross-origin|x-|cache-control|vary)'
headers=$(curl -sI $site/2021 | tr -d '\r' | grep -iE "$sent" |
  sed -E 's/^([^:]+): (.*)$/    add_header \1 "\2";/')
cat >"$work/nginx.conf" <<N
user root; daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100 inactive=1h;
  types { text/html html; } charset utf-8;
  server {
    listen 127.0.0.1:$static_port; root $work/www;
$headers
  }
}
N
taskset -c 0 nginx -p "$work" -c "$work/nginx.conf" &
nginx=$!
until curl -sf $static/home.html >/dev/null; do sleep 0.1; done
tag() { curl -sI "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }

load() { taskset -c 1 wrk -t1 -c32 -d"${seconds}s" "$@" | sed -n 's/^Requests\/sec: *//p'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
compare() {
  local name=$1 ours=$2 theirs=$3 ours_tag=${4:-} theirs_tag=${5:-}
  : >"$work/ours"; : >"$work/theirs"
  for _ in $(seq "$rounds"); do
    load "$ours" ${ours_tag:+-H "If-None-Match: $ours_tag"} >>"$work/ours"
    load "$theirs" ${theirs_tag:+-H "If-None-Match: $theirs_tag"} >>"$work/theirs"
  done
  local a b; a=$(median <"$work/ours"); b=$(median <"$work/theirs")
  awk -v n="$name" -v a="$a" -v b="$b" -v s="$(stat -c %s "$work/www/${6:-edition}.html")" \
    'BEGIN { printf "%-12s %7d bytes  site %8.0f/s  nginx %8.0f/s  ratio %.2f\n", n, s, a, b, a / b }'
}

for name in home edition messages help service; do load "$site${pages[$name]}" >/dev/null; done # tiered compilation
echo "load average $(cut -d' ' -f1 /proc/loadavg)"
for name in home edition messages help service; do
  compare "$name" "$site${pages[$name]}" "$static/$name.html" "" "" "$name"
done
compare "edition 304" "$site/2021" "$static/edition.html" "$(tag $site/2021)" "$(tag $static/edition.html)"
echo "load average $(cut -d' ' -f1 /proc/loadavg)"
