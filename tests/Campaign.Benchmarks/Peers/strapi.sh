# Strapi 5 from npm in production mode, on the MariaDB of wordpress.sh. Sourced by peers.sh. Installed once, in .cache.
start_strapi() {
  local app=$PWD/.cache/strapi port
  port=$(free_port)
  mkdir -p "$app/public/uploads"
  cp -r tests/Campaign.Benchmarks/Peers/strapi/. "$app"
  cmp -s "$app/package.json" "$app/node_modules/.installed" || {
    (cd "$app" && npm install --no-audit --no-fund >"$work/npm.log" 2>&1) || { tail -20 "$work/npm.log"; return 1; }
    cp "$app/package.json" "$app/node_modules/.installed"
  }
  (cd "$app" && NODE_ENV=production PORT=$port DATABASE_SOCKET=$work/db/s.sock STRAPI_TELEMETRY_DISABLED=true \
    CORPUS=$work/samples/samples.jsonl exec taskset -c 0 node node_modules/@strapi/strapi/bin/strapi.js start) \
    >"$work/strapi.log" 2>&1 &
  pids+=($!)
  local site=http://127.0.0.1:$port
  wait_for curl -sfg -o /dev/null "$site/api/messages/mau-1" || { tail -20 "$work/strapi.log"; return 1; }
  list[strapi]="$site/api/messages?pagination[pageSize]=50"
  item[strapi]="$site/api/messages/mau-5"
  echo "strapi: $(node -p "require('$app/node_modules/@strapi/strapi/package.json').version")," \
    "Node $(node -p process.version)," \
    "$(curl -sg "$site/api/messages?pagination[pageSize]=1" | sed -n 's/.*"total":\([0-9]*\).*/\1/p') items"
}
