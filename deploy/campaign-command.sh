#!/bin/sh
# Runs a command of Campaign as the service would: with its settings, as its account. Install it once, then say
# "campaign doctor" as root:
#   install -m 0755 deploy/campaign-command.sh /usr/local/sbin/campaign
set -eu
umask 077

# Whatever stands behind the first "=" is the value, semicolons and blanks included, as systemd reads it.
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
        [A-Za-z_]*=\"*\") value=${line#*=\"}; export "${line%%=*}=${value%\"}" ;;
        [A-Za-z_]*=*) export "$line" ;;
    esac
done < /etc/campaign/campaign.env

export HOME=/var/lib/campaign
exec runuser -u campaign -- dotnet /opt/campaign/Campaign.Web.dll "$@"
