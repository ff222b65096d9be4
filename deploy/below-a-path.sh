#!/bin/sh
# Prepares the app for a path of a host name that it shares with others. Where callboard-server hands out the app, use
# its --base-path instead; this is for nginx and Caddy.
#
#   sh below-a-path.sh /callboard /srv/callboard/app
set -eu

if [ $# -ne 2 ]; then
    echo "usage: sh below-a-path.sh /callboard FOLDER_OF_THE_APP" >&2
    exit 2
fi
path=$1
page=$2/index.html
case $path in
    /*) ;;
    *) echo "the path must begin with a slash: $path" >&2; exit 2 ;;
esac
case $path in
    *[!A-Za-z0-9_.~/-]* | */ | *//* | */.* | /qsi | /qsi/*) echo "not a path to host below: $path" >&2; exit 2 ;;
esac
if ! grep -q '<meta name="callboard"' "$page"; then
    echo "not the page of this app: $page" >&2
    exit 1
fi
if grep -q 'data-base=' "$page"; then
    echo "prepared already, unpack the app anew: $page" >&2
    exit 1
fi
# Links to files begin at the root of the host, and the app has to know where its own addresses begin.
sed -e "s|href=\"/|href=\"$path/|g" \
    -e "s|src=\"/|src=\"$path/|g" \
    -e "s|<meta name=\"callboard\"|<meta name=\"callboard\" data-base=\"$path\"|" \
    "$page" > "$page.new"
mv "$page.new" "$page"
# They hold the page as it was.
rm -f "$page.br" "$page.gz"
