#!/bin/sh
# Fetches the loudspeaker programmes of today and tomorrow, checks every file, and keeps the last good ones.
# For the task planner of a station's machine, a few times a day:   15 5,16,20 * * *  campaign-station.sh settings.conf
#
# settings.conf (only its owner may read it; the key stands in it):
#   SITE=https://campaign.example.gov.vn
#   PLACE=24097            # code of the commune
#   FOLDER=/srv/loa        # programmes are put here, one folder a day, with the log nhat-ky.txt
#   KEY=                   # key of the station; empty: none
#   PROXY=                 # http://10.0.0.1:3128; empty: none
#   AGAIN=5                # how many times it asks again for what did not come
#   PAUSE=300              # seconds before each of them
#
# Ends with 0 when every programme is here and current, 1 when one is missing or may be old, 2 when the settings are
# wrong, 3 when the programmes are here but lack something the server has not finished, such as the sound of a session.
# The log says what. Needs: curl, unzip, sha256sum.
set -u

[ $# -eq 1 ] && [ -r "$1" ] || { echo "usage: $0 settings.conf" >&2; exit 2; }
SITE='' PLACE='' FOLDER='' KEY='' PROXY='' AGAIN=5 PAUSE=300
case $1 in */*) . "$1" ;; *) . "./$1" ;; esac
[ -n "$SITE" ] && [ -n "$PLACE" ] && [ -n "$FOLDER" ] || { echo "$1: SITE, PLACE and FOLDER are needed." >&2; exit 2; }
for tool in curl unzip sha256sum; do
  command -v $tool >/dev/null || { echo "Missing: $tool" >&2; exit 2; }
done

umask 077
mkdir -p "$FOLDER" || exit 2
log=$FOLDER/nhat-ky.txt
new=$FOLDER/.dang-tai
vietnam() { TZ=ICT-7 date "$@"; }
say() { printf '%s  %s\n' "$(vietnam '+%d/%m/%Y %H:%M')" "$*" >>"$log"; }
# The last two runs of a year are enough to read.
trim() { tail -n 1500 "$log" >"$log.moi" && mv "$log.moi" "$log"; }

# whole DAY: every file of the package that is here is as it came.
whole() { (cd "$FOLDER/$1" && sha256sum --check --quiet SHA256SUMS) >/dev/null 2>&1; }

# fetch DAY: the package of a day into $new; says what came.
fetch() {
  rm -rf "$new" && mkdir "$new" || return 1
  # The key goes through a file: a list of processes would show it.
  {
    printf 'url = "%s/api/v1/programmes/%s/%s.zip"\n' "${SITE%/}" "$PLACE" "$1"
    [ -z "$KEY" ] || printf 'header = "Authorization: Bearer %s"\n' "$KEY"
    [ -z "$PROXY" ] || printf 'proxy = "%s"\n' "$PROXY"
    # A file that was moved away or spoilt is fetched again.
    [ ! -s "$FOLDER/$1/.etag" ] || ! whole "$1" || printf 'header = "If-None-Match: %s"\n' "$(sed 's/"/\\"/g' "$FOLDER/$1/.etag")"
  } >"$new/curl"
  code=$(curl --config "$new/curl" --silent --show-error --retry 3 --retry-delay 5 --connect-timeout 20 --max-time 600 \
    --dump-header "$new/headers" --output "$new/zip" --write-out '%{http_code}' 2>"$new/error") || {
    why=$(head -n 1 "$new/error")
    return 1
  }
  case $code in
    304) return 0 ;;
    200) ;;
    # Asking again does not help.
    401 | 403) why="khóa không được nhận ($code), hãy hỏi nơi cấp khóa" ask=no; return 1 ;;
    404 | 410) why="máy chủ không có chương trình này ($code), hãy xem lại mã địa phương $PLACE" ask=no; return 1 ;;
    *) why="máy chủ trả lời $code"; return 1 ;;
  esac
  mkdir "$new/day" && unzip -q "$new/zip" -d "$new/day" 2>"$new/error" || { why="tệp tải về hỏng"; return 1; }
  (cd "$new/day" && sha256sum --check --quiet SHA256SUMS) >"$new/error" 2>&1 || {
    why="tệp tải về sai mã kiểm tra: $(head -n 1 "$new/error")"
    return 1
  }
  sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' "$new/headers" | tail -n 1 | tr -d '\r\n' >"$new/day/.etag"
}

# look DAY SHOWN: what the package that is here lacks.
look() {
  manifest=$FOLDER/$1/manifest.json
  lacks=$(sed -n 's/^ *"missing": "\(.*\)",*$/\1/p' "$manifest")
  if grep -q '^ *"later": true' "$manifest"; then
    say "Chương trình ngày $2: gói CÒN THIẾU, máy chủ làm chưa xong: $lacks"
    outcome=3 ask=yes
  elif [ -n "$lacks" ]; then
    say "Chương trình ngày $2: máy chủ không có: $lacks"
  elif [ -e "$FOLDER/$1/amthanh.txt" ]; then
    say "Chương trình ngày $2: có buổi không có âm thanh, phải có người đọc: xem amthanh.txt."
  fi
}

# take AHEAD: the programme of a day, counted from today. Sets the outcome (see the top) and whether to ask again.
take() {
  at=$(($(date +%s) + $1 * 86400))
  day=$(vietnam -d "@$at" +%Y-%m-%d) shown=$(vietnam -d "@$at" +%d/%m/%Y)
  why='' outcome=1 ask=yes
  if fetch "$day"; then
    outcome=0 ask=no
    if [ "$code" = 304 ]; then
      say "Chương trình ngày $shown: không có gì mới, giữ bản đang có."
    else
      # The old one goes only when the new one lies beside it.
      rm -rf "$FOLDER/.cu" && { [ ! -e "$FOLDER/$day" ] || mv "$FOLDER/$day" "$FOLDER/.cu"; } &&
        mv "$new/day" "$FOLDER/$day" && rm -rf "$FOLDER/.cu" &&
        count=$(grep -c . "$FOLDER/$day/SHA256SUMS") &&
        say "Chương trình ngày $shown: đã tải bản mới, $count tệp, tất cả đúng mã kiểm tra." ||
        {
          [ -e "$FOLDER/$day" ] || [ ! -e "$FOLDER/.cu" ] || mv "$FOLDER/.cu" "$FOLDER/$day"
          say "Chương trình ngày $shown: KHÔNG ghi được vào $FOLDER."
          outcome=1
          return
        }
    fi
    look "$day" "$shown"
  elif whole "$day"; then
    say "Chương trình ngày $shown: không hỏi được bản mới ($why). Bản đã tải trước đó vẫn còn, CÓ THỂ ĐÃ CŨ."
  elif [ -e "$FOLDER/$day" ]; then
    say "Chương trình ngày $shown: không hỏi được bản mới ($why). Bản ở đây THIẾU TỆP HOẶC HỎNG, đừng phát từ nó."
  else
    say "Chương trình ngày $shown: CHƯA CÓ ($why)."
  fi
}

worst() { case $1$2 in *1*) echo 1 ;; *3*) echo 3 ;; *) echo 0 ;; esac; }

days='0 1' times=0 result=0
while :; do
  open='' pending=0
  for ahead in $days; do
    take "$ahead"
    if [ $ask = yes ]; then
      open="$open $ahead" pending=$(worst "$pending" "$outcome")
    else
      result=$(worst "$result" "$outcome")
    fi
  done
  [ -n "$open" ] && [ $times -lt "$AGAIN" ] || break
  days=$open times=$((times + 1))
  say "Hỏi lại sau $PAUSE giây (lần $times trong $AGAIN)."
  sleep "$PAUSE"
done
rm -rf "$new"
# Days that were aired are kept two weeks.
find "$FOLDER" -mindepth 1 -maxdepth 1 -type d -name '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' -mtime +14 -exec rm -rf {} +
trim
exit "$(worst "$result" "$pending")"
