#!/usr/bin/env bash
# The API against the REST API of WordPress (Debian's packages, no page cache, opcache on), 10,000 items each, on one core, in one
# run with alternating rounds. Everything it starts is its own, in one folder, and gone at the end. Run as root, after
# `dotnet build tests/Campaign.Benchmarks -c Release`. Needs: wordpress php-fpm php-cli php-mysql mariadb-server nginx wrk curl.
set -euo pipefail
cd "$(dirname "$0")/../../.."
port=$((20000 + RANDOM % 10000))
api=http://127.0.0.1:$port wp=http://127.0.0.1:$((port + 1)) work=$(mktemp -d) pids=()
stop() { kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT
chmod 755 "$work"; mkdir "$work/db"; chown mysql "$work/db"
sql() { mariadb --no-defaults -uroot -S "$work/db/s.sock" "$@"; }
mariadb-install-db --no-defaults --user=mysql --datadir="$work/db" --skip-test-db >"$work/install.log" 2>&1
taskset -c 0 mariadbd --no-defaults --user=mysql --datadir="$work/db" --socket="$work/db/s.sock" --skip-networking 2>"$work/db.log" &
pids+=($!)
until sql -e 'select 1' >/dev/null 2>&1; do kill -0 "${pids[0]}"; sleep 0.5; done
sql -e "create database wp character set utf8mb4; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost"
cp -rL /usr/share/wordpress "$work/www"
cat >"$work/www/wp-config.php" <<P
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:$work/db/s.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_SITEURL', '$wp'); define('WP_HOME', '$wp');
\$table_prefix = 'wp_'; if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';
P
cat >"$work/seed.php" <<'P'
<?php require $argv[1] . '/wp-load.php';
for ($i = 2; $i <= 10001; $i++) $wpdb->insert($wpdb->posts, ['post_author' => 1, 'post_date' => '2021-10-20 09:00:00',
  'post_date_gmt' => '2021-10-20 02:00:00', 'post_modified' => '2021-10-20 09:00:00', 'post_modified_gmt' => '2021-10-20 02:00:00',
  'post_title' => "Thông điệp mẫu số $i", 'post_content' => "Thông điệp mẫu số $i: chấm dứt bạo lực, vun đắp yêu thương.",
  'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '', 'post_status' => 'publish',
  'post_name' => "muc-$i", 'post_type' => 'post']);
P
cat >"$work/fpm.conf" <<P
[global]
error_log = $work/fpm.log
[www]
user = www-data
listen = $work/fpm.sock
listen.mode = 0666
pm = static
pm.max_children = 4
P
cat >"$work/nginx.conf" <<P
user root; daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 256; }
http { access_log off; server { listen ${wp#http://}; root $work/www; index index.php;
  location / { try_files \$uri \$uri/ /index.php?\$args; }
  location ~ \.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
    fastcgi_pass unix:$work/fpm.sock; } } }
P
chmod -R a+rX "$work/www"
taskset -c 0 "$(command -v php-fpm || ls /usr/sbin/php-fpm* | head -1)" --nodaemonize --fpm-config "$work/fpm.conf" &
pids+=($!)
taskset -c 0 nginx -p "$work" -c "$work/nginx.conf" &
pids+=($!)
taskset -c 0 dotnet tests/Campaign.Benchmarks/bin/Release/net10.0/Campaign.Benchmarks.dll api-host "$api" 10000 >"$work/api.log" 2>&1 &
pids+=($!)
until curl -s -o /dev/null "$wp/readme.html" && curl -sf -o /dev/null "$api/api/v1"; do sleep 0.5; done
curl -s -o /dev/null "$wp/wp-admin/install.php?step=2" --data "weblog_title=B&user_name=a&admin_email=a@example.vn&blog_public=0" \
  --data "admin_password=bench-Pass-1&admin_password2=bench-Pass-1&language="
php "$work/seed.php" "$work/www"
post=$(sql wp -Ne "select ID from wp_posts where post_name = 'muc-5'")
load() { taskset -c 1 wrk -t1 -c8 -d"$1s" "$2" | sed -n 's/^Requests\/sec: *//p'; }
compare() {
  load 2 "$2" >/dev/null
  for _ in 1 2 3; do
    echo "$1 $(load 2 "$2") $(load 3 "$3")" |
      awk '{ printf "%s  api %8.0f/s  wordpress %6.1f/s  ratio %s\n", $1, $2, $3, $3 > 0 ? int($2 / $3) : "none: no answer" }'
  done
}
echo "load average $(cut -d' ' -f1 /proc/loadavg)"
compare list "$api/api/v1/messages?limit=50" "$wp/index.php?rest_route=/wp/v2/posts&per_page=50"
compare item "$api/api/v1/messages/00000005-0000-0000-0000-000000000001" "$wp/index.php?rest_route=/wp/v2/posts/$post"
