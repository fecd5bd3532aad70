#!/usr/bin/env bash
# Messages a minute over one connection with STARTTLS to the SMTP server of the tests, which writes each of them to a folder.
# With "night": the evening's PDFs and the mail of half past four for as many communes, by the whole product.
# Needs: openssl, python3-aiosmtpd; for the night also chromium. usage: throughput.sh [messages] | throughput.sh night [count]
set -euo pipefail
cd "$(dirname "$0")/../../.."
what=mail
[ "${1:-}" != night ] || { what=night; shift; }
count=${1:-1000} port=$((20000 + RANDOM % 20000))
work=$(mktemp -d)
[ -n "${NO_BUILD:-}" ] || dotnet build tests/Campaign.Benchmarks -c Release -v q --nologo >"$work/build.log" ||
  { tail -20 "$work/build.log"; exit 1; }
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -days 1 -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
mkfifo "$work/input"
mkdir "$work/mail"
/usr/bin/python3 tests/Campaign.Web.Tests/Mail/smtp_server.py "$work/mail" "$work/cert.pem" "$work/key.pem" "$port" 0 1000000 \
  <"$work/input" >"$work/said" &
exec 3>"$work/input"
trap 'exec 3>&-; wait; rm -rf "$work"' EXIT
until grep -q ready "$work/said"; do sleep 0.1; done
dotnet tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll "$what" "$port" "$count" "$work/cert.pem" "$PWD" \
  2>"$work/log" || { tail -20 "$work/log"; exit 1; }
if [ "$what" = night ]; then
  echo "received: $(ls "$work/mail" | wc -l) messages, $(grep -l application/pdf "$work"/mail/*.eml | wc -l) with a PDF," \
    "$(du -sm "$work/mail" | cut -f1) MB"
fi
echo "load average $(cut -d' ' -f1 /proc/loadavg)"
