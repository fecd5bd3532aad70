# WordPress of Debian with php-fpm, opcache and MariaDB, and the same behind nginx's fastcgi cache. Sourced by peers.sh.
start_database() {
  chmod 755 "$work"; mkdir "$work/db"; chown mysql "$work/db"
  mariadb-install-db --no-defaults --user=mysql --datadir="$work/db" --skip-test-db >"$work/install.log" 2>&1
  taskset -c 0 mariadbd --no-defaults --user=mysql --datadir="$work/db" --socket="$work/db/s.sock" --skip-networking \
    2>"$work/db.log" &
  pids+=($!)
  wait_for sql -e 'select 1'
  sql -e "create user peer@localhost identified by 'peer';
    create database wordpress character set utf8mb4; grant all on wordpress.* to peer@localhost;
    create database strapi character set utf8mb4; grant all on strapi.* to peer@localhost"
}
sql() { mariadb --no-defaults -uroot -S "$work/db/s.sock" "$@"; }

start_wordpress() {
  local port cached
  port=$(free_port); cached=$(free_port)
  local site=http://127.0.0.1:$port www=$work/wordpress
  cp -rL /usr/share/wordpress "$www"
  cat >"$www/wp-config.php" <<P
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'peer'); define('DB_PASSWORD', 'peer');
define('DB_HOST', 'localhost:$work/db/s.sock'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_SITEURL', '$site'); define('WP_HOME', '$site');
\$table_prefix = 'wp_'; if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
P
  cat >"$work/seed.php" <<'P'
<?php
require $argv[1] . '/wp-load.php';
$wpdb->query('start transaction');
foreach (file($argv[2]) as $line) {
  $item = json_decode($line);
  $wpdb->insert($wpdb->posts, ['post_author' => 1, 'post_date' => '2021-10-20 09:00:00',
    'post_date_gmt' => '2021-10-20 02:00:00', 'post_modified' => '2021-10-20 09:00:00',
    'post_modified_gmt' => '2021-10-20 02:00:00', 'post_title' => $item->title, 'post_content' => $item->text,
    'post_excerpt' => $item->source, 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '',
    'post_status' => 'publish', 'post_name' => $item->slug, 'menu_order' => $item->order, 'post_type' => 'post']);
}
$wpdb->query('commit');
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
  cat >"$work/wordpress.conf" <<P
user root; daemon off; worker_processes 1; pid $work/wordpress.pid; error_log $work/wordpress-nginx.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; root $www; index index.php;
  fastcgi_cache_path $work/fastcgi keys_zone=wp:20m max_size=1g; fastcgi_cache_key \$request_uri;
  include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root/index.php;
  server { listen 127.0.0.1:$port;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location ~ \.php$ { include /etc/nginx/fastcgi_params; fastcgi_pass unix:$work/fpm.sock;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; } }
  server { listen 127.0.0.1:$cached;
    location / { fastcgi_pass unix:$work/fpm.sock; fastcgi_cache wp; fastcgi_cache_valid 200 30s;
      fastcgi_cache_lock on; fastcgi_ignore_headers Cache-Control Expires; } } }
P
  chmod -R a+rX "$www"
  taskset -c 0 "$(ls /usr/sbin/php-fpm* | head -1)" --nodaemonize --fpm-config "$work/fpm.conf" &
  pids+=($!)
  taskset -c 0 nginx -p "$work" -c "$work/wordpress.conf" &
  pids+=($!)
  wait_for curl -sf -o /dev/null "$site/wp-admin/install.php"
  curl -s -o /dev/null "$site/wp-admin/install.php?step=2" --data "weblog_title=B&user_name=a" \
    --data "admin_email=a@example.vn&blog_public=0&admin_password=bench-Pass-1&admin_password2=bench-Pass-1&language="
  php "$work/seed.php" "$www" "$work/samples/samples.jsonl"
  sql wordpress -e "delete from wp_posts where post_name = 'hello-world'"
  local post fields='_fields=id,slug,link,date_gmt,modified_gmt,title,content,excerpt'
  post=$(sql wordpress -Ne "select ID from wp_posts where post_name = 'mau-5'")
  local at posts="/index.php?rest_route=/wp/v2/posts"
  for at in wordpress:$port wordpress+cache:$cached; do
    list[${at%:*}]="http://127.0.0.1:${at#*:}$posts&per_page=50&$fields"
    item[${at%:*}]="http://127.0.0.1:${at#*:}$posts/$post&$fields"
  done
  echo "wordpress: $(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" "$www/wp-includes/version.php")," \
    "PHP $(php -r 'echo PHP_VERSION;') with opcache $(php -r "echo ini_get('opcache.enable');")," \
    "$(mariadbd --version | sed 's/.*Ver \([^ ]*\).*/MariaDB \1/')," \
    "$(sql wordpress -Ne "select count(*) from wp_posts where post_name like 'mau-%'") items"
}
