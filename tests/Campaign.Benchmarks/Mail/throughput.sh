#!/usr/bin/env bash
# Messages a minute over one connection with STARTTLS to the SMTP server of the tests, which writes each of them to a folder.
# Needs: openssl, python3-aiosmtpd. usage: throughput.sh [messages]
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-1000} port=$((20000 + RANDOM % 20000))
work=$(mktemp -d)
dotnet build tests/Campaign.Benchmarks -c Release -v q --nologo >"$work/build.log" ||
  { tail -20 "$work/build.log"; exit 1; }
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -days 1 -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
mkfifo "$work/input"
mkdir "$work/mail"
/usr/bin/python3 tests/Campaign.Web.Tests/Mail/smtp_server.py "$work/mail" "$work/cert.pem" "$work/key.pem" "$port" 0 1000000 \
  <"$work/input" >"$work/said" &
exec 3>"$work/input"
trap 'exec 3>&-; wait; rm -rf "$work"' EXIT
until grep -q ready "$work/said"; do sleep 0.1; done
dotnet tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll mail "$port" "$count" "$work/cert.pem"
echo "load average $(cut -d' ' -f1 /proc/loadavg)"
