# The published product, the same behind the sample nginx, and nginx with the same bytes from disk. Sourced by peers.sh.
start_campaign() {
  local port program
  port=$(free_port)
  program=$(dotnet $bench published | tail -1)
  local site=http://127.0.0.1:$port
  # Sheets are not drawn ahead: Chromium would take the core from one system after the other.
  serve() {
    env ASPNETCORE_URLS="$site" DOTNET_gcServer=0 Campaign__BaseUrl="$site" Campaign__DataPath="$work/data" \
      Campaign__ContentPath="$work/samples/content" Campaign__ThemesPath="$PWD/themes" Campaign__Register= \
      Campaign__RateLimit__PerAddress=2000000000 Campaign__TrustedProxies=127.0.0.1 Campaign__Rendering__PreRender=false "$@" dotnet "$program" \
      >>"$work/campaign.log" 2>&1 &
    pids[0]=$!
    wait_for curl -sf -o /dev/null "$site/healthz/ready"
  }
  serve # the import may use both cores
  kill "${pids[0]}"; wait "${pids[0]}" || true
  serve taskset -c 0
  list[campaign]="$site/api/v1/messages?edition=2022&limit=50"
  item[campaign]=$(curl -sf "${list[campaign]}" | sed -n 's/.*"url":"\([^"]*\)".*/\1/p')
  home[campaign]=$site/
  echo "campaign: $(curl -sf "${list[campaign]}" | sed -n 's/.*"total":\([0-9]*\).*/\1/p') items," \
    ".NET $(dotnet --version), $(git describe --always --dirty)"
  start_cached "$site"
  start_static
}

start_cached() {
  local port name
  port=$(free_port)
  mkdir "$work/nginx"
  dotnet $bench sample-nginx "$work/nginx" "$1" "$port"
  taskset -c 0 nginx -p "$work/nginx" -c "$work/nginx/nginx.conf" &
  pids+=($!)
  wait_for curl -sf -o /dev/null "http://127.0.0.1:$port/healthz/live"
  for name in list item home; do
    local -n addresses=$name
    addresses[campaign+nginx]=${addresses[campaign]/$1/http://127.0.0.1:$port}
  done
}

start_static() {
  local port name
  port=$(free_port)
  mkdir "$work/www"
  for name in list item home; do
    local -n addresses=$name
    curl -sf "${addresses[campaign]}" >"$work/www/$name"
    addresses[nginx]=http://127.0.0.1:$port/$name
  done
  local sent='^(content-security|referrer|permissions|cross-origin|x-|cache-control|vary|access-control)'
  headers() { curl -sI "$1" | tr -d '\r' | grep -iE "$sent" | sed -E 's/^([^:]+): (.*)$/add_header \1 "\2";/'; }
  cat >"$work/static.conf" <<N
user root; daemon off; worker_processes 1; pid $work/static.pid; error_log $work/static.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100 inactive=1h;
  server { listen 127.0.0.1:$port; root $work/www;
    location / { default_type application/json; $(headers "${list[campaign]}") }
    location = /home { default_type text/html; $(headers "${home[campaign]}") } } }
N
  chmod -R a+rX "$work"
  taskset -c 0 nginx -p "$work" -c "$work/static.conf" &
  pids+=($!)
  wait_for curl -sf -o /dev/null "${list[nginx]}"
  echo "nginx: $(nginx -v 2>&1 | sed 's/.*: //'), the same bytes and headers from disk: the ceiling"
}
