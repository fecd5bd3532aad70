# Shared by ./run and ./test: checks the tools, installs Debian packages when it may, says what to do when it may not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

need_tools() {
  command -v dotnet >/dev/null || stop "Missing: the .NET 10 SDK (command 'dotnet'). Install it, then run this again."
  dotnet --list-sdks | grep -q '^10\.' || stop "Missing: a .NET SDK of version 10. Found: $(dotnet --list-sdks | tr '\n' ' ')"
  command -v node >/dev/null || stop "Missing: Node.js 20 or later (command 'node'): it bundles the backoffice client."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node.js 20 or later is needed, this is $(node -v)."
  command -v npm >/dev/null || stop "Missing: npm, which comes with Node.js."
}

# want_packages REQUIRED|OPTIONAL package...: installs what is missing through apt, or says how.
want_packages() {
  local must=$1; shift
  local missing=() p
  for p in "$@"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local sudo=""
  if [ "$(id -u)" != 0 ]; then sudo="sudo -n"; fi
  if command -v apt-get >/dev/null && { [ -z "$sudo" ] || $sudo true 2>/dev/null; }; then
    say "Installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -qq >/dev/null 2>&1 || say "apt-get update failed; trying with the package list there is."
    if $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then return 0; fi
    say "apt-get could not install: ${missing[*]}"
  fi
  say "Please install: sudo apt-get install ${missing[*]}   (macOS: brew install, same names where they exist)"
  [ "$must" = OPTIONAL ] || exit 1
}

on_debian() { command -v dpkg-query >/dev/null; }

# newer_than STAMP: whether any source is newer than the stamp file.
newer_than() {
  [ ! -e "$1" ] || [ -n "$(find src build tests themes Directory.*.props Campaign.sln global.json .editorconfig BannedSymbols.txt \
    \( -name bin -o -name obj -o -name node_modules -o -name generated \) -prune -o -type f -newer "$1" -print -quit 2>/dev/null)" ]
}

# build_once STAMP TARGET [OPTION...]: restores and builds only when something changed since the last time.
build_once() {
  local stamp=$1 target=$2
  newer_than "$stamp" || return 0
  local started; started=$(mktemp)
  say "Building $target ..."
  local log=.cache/build.log
  if ! dotnet build "$target" -c Release -v quiet --nologo "${@:3}" >"$log" 2>&1; then
    grep -E 'error|warning' "$log" | sort -u | head -40 >&2
    stop "The build failed; the whole output is in $log."
  fi
  mv "$started" "$stamp"
}

mkdir -p .cache
need_tools
