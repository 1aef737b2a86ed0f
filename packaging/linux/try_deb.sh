#!/bin/sh
# Installs the .deb on this machine, which must be one to throw away (a fresh container or chroot), as root:
#   sh try_deb.sh smsbat-composer-….deb
# Then a new user, with no Python on the machine, tries the program under Xvfb; at last it is removed again.
set -eu
deb=$(realpath "$1")
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get -qq update
apt-get -qq install -y --no-install-recommends "$deb" xvfb xauth desktop-file-utils shared-mime-info >/dev/null

if command -v python3; then
    echo "There is a Python on this machine: nothing would be proven." >&2
    exit 1
fi
desktop-file-validate /usr/share/applications/smsbat-composer.desktop
grep -q 'application/x-smsbat-campaign+json:\*.smsbat' /usr/share/mime/globs

id tester >/dev/null 2>&1 || useradd --create-home tester
told=$(mktemp -d)
su tester -c 'cd && LC_ALL=C.UTF-8 xvfb-run --auto-servernum smsbat-composer --smoke' >"$told/out" 2>"$told/err" || {
    cat "$told/out" "$told/err"
    exit 1
}
cat "$told/out" "$told/err"
if [ -s "$told/err" ] || grep -qv '^ok ' "$told/out"; then
    echo "Words nobody expected." >&2
    exit 1
fi
apt-get -qq remove -y smsbat-composer >/dev/null
test ! -e /opt/smsbat-composer
