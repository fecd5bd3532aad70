#!/usr/bin/env bash
# One seeded corpus in every system: the published product alone and behind the sample nginx, nginx with the same bytes,
# WordPress with and without a cache, Strapi. All servers have core 0, the load has core 1; rounds begin with another
# system each time. p99 is of a run at half the rate a system reached, at most 2,000 a second and 20 MB. What it starts is its
# own, in one folder, and gone at the end. Run as root, after `dotnet build tests/Campaign.Benchmarks -c Release`.
# Needs: curl npm, and of Debian nginx wrk wordpress php-fpm php-cli php-mysql mariadb-server.
# usage: peers.sh [items] [seconds] [rounds]; SYSTEMS="campaign strapi" measures only these.
set -euo pipefail
cd "$(dirname "$0")/../../.."
items=${1:-10000} seconds=${2:-4} rounds=${3:-5}
read -ra systems <<<"${SYSTEMS:-nginx campaign campaign+nginx wordpress wordpress+cache strapi}"
bench=tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll
work=$(mktemp -d)
pids=()
declare -A list=() item=() home=()
stop() { kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT
free_port() { # nobody listens on it
  local port
  while port=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}
wait_for() { # a command that succeeds within ten minutes
  for _ in $(seq 1200); do "$@" >/dev/null 2>&1 && return; sleep 0.5; done
  echo "not within ten minutes: $*" >&2
  return 1
}
. tests/Campaign.Benchmarks/Peers/campaign.sh
. tests/Campaign.Benchmarks/Peers/wordpress.sh
. tests/Campaign.Benchmarks/Peers/strapi.sh

dotnet $bench samples "$work/samples" "$items"
start_campaign
[[ " ${systems[*]} " == *wordpress* || " ${systems[*]} " == *strapi* ]] && start_database
[[ " ${systems[*]} " == *wordpress* ]] && start_wordpress
[[ " ${systems[*]} " == *strapi* ]] && start_strapi

# Adds a line "answers-a-second errors" to a file.
load() {
  local to=$1; shift
  local before after
  before=$(core 0)
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" --timeout 30s "$@" >"$work/wrk.txt"
  after=$(core 0)
  awk -v before="$before" -v after="$after" '/Requests\/sec/ { rate = $2 } /Non-2xx/ { bad += $NF }
    /Socket errors/ { gsub(",", ""); bad += $4 + $6 + $8 + $10 }
    END { split(before, b); split(after, a); print rate, bad + 0, 100 * (a[1] - b[1]) / (a[2] - b[2]) }' \
    "$work/wrk.txt" >>"$to"
}
# Busy and all time of a core, in ticks.
core() { awk -v c="cpu$1" '$1 == c { for (i = 2; i <= NF; i++) all += $i; print all - $5 - $6, all }' /proc/stat; }
tag() { curl -sgI "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }

# compare NAME ARRAY [304]: a row for each system that has an address there.
compare() {
  local name=$1 kind=${3:-200} round i system
  local -n address=$2
  local -A etag=()
  local taking=()
  for system in "${systems[@]}"; do
    [ -n "${address[$system]:-}" ] || continue
    etag[$system]=
    if [ "$kind" = 304 ]; then
      etag[$system]=$(tag "${address[$system]}")
      [ -n "${etag[$system]}" ] || { printf '%-10s %-16s no ETag, so no 304\n' "$name" "$system"; continue; }
    fi
    taking+=("$system")
    curl -sgf -o /dev/null "${address[$system]}" # what is kept is kept now
    load /dev/null "${address[$system]}" ${etag[$system]:+-H "If-None-Match: ${etag[$system]}"}
    : >"$work/$system.rates"
  done
  for ((round = 0; round < rounds; round++)); do
    for ((i = 0; i < ${#taking[@]}; i++)); do
      system=${taking[$(((round + i) % ${#taking[@]}))]}
      load "$work/$system.rates" "${address[$system]}" ${etag[$system]:+-H "If-None-Match: ${etag[$system]}"}
    done
  done
  local rates median half open ceiling=
  for system in "${taking[@]}"; do
    rates=$(sort -n "$work/$system.rates")
    median=$(awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }' <<<"$rates")
    [ "$system" = nginx ] && ceiling=$median
    # What a system can do is no time to ask how long its readers wait, and neither is what the load can read: 20 MB/s.
    half=$(awk -v m="$median" -v b="$(bytes "${address[$system]}" "${etag[$system]}")" \
      'BEGIN { h = int(m / 2); c = b > 10000 ? int(2e7 / b) : 2000; h = h > c ? c : h; print h < 1 ? 1 : h }')
    open=$(dotnet $bench rate "${address[$system]}" "$half" "$((seconds * 2))" "${etag[$system]}")
    awk -v name="$name" -v system_="$system" -v median="$median" -v ceiling="$ceiling" -v open="$open" \
      -v bytes="$(bytes "${address[$system]}" "${etag[$system]}")" '
      NR == 1 { low = $1 } { high = $1; errors += $2; busy += $3 } END {
        printf "%-10s %-16s %7d bytes %9.1f/s (%.1f to %.1f)", name, system_, bytes, median, low, high
        if (ceiling) printf ", %.4f of nginx", median / ceiling
        printf ", core %d %% busy, %d errors; %s\n", busy / NR, errors, open }' <<<"$rates"
  done
}
bytes() { curl -sg -o /dev/null -w '%{size_download}' ${2:+-H "If-None-Match: $2"} "$1"; }

echo "$items items, $rounds rounds of $seconds s, load average $(cut -d' ' -f1-3 /proc/loadavg)"
compare "list 200" list
compare "item 200" item
compare "list 304" list 304
compare "item 304" item 304
compare "home" home
echo "load average $(cut -d' ' -f1-3 /proc/loadavg)"
