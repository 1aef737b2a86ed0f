#!/bin/sh
# Installs the .deb on this machine, which must be one to throw away (a fresh container or chroot), as root:
#   sh try_deb.sh smsbat-composer-….deb
# Then a new user, with no Python on the machine, tries the program under Xvfb; while it runs it can be neither
# replaced nor removed, at last it is removed.
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

su tester -c 'cd && exec smsbat-composer practice --port 8080' >/dev/null 2>&1 &
until ls -l /proc/[0-9]*/exe 2>/dev/null | grep -q /opt/smsbat-composer/smsbat-composer; do sleep 1; done
for attempt in "dpkg --install $deb" "dpkg --remove smsbat-composer"; do
    if $attempt >"$told/out" 2>&1; then
        echo "The program runs, and this was not refused: $attempt" >&2
        exit 1
    fi
    grep "is open (process" "$told/out"
    test -x /opt/smsbat-composer/smsbat-composer
done
test "$(dpkg-query --show --showformat='${db:Status-Status}' smsbat-composer)" = installed
kill "$(sed -n 's/.*(process \([0-9]*\)).*/\1/p' "$told/out")"
wait
apt-get -qq remove -y smsbat-composer >/dev/null
test ! -e /opt/smsbat-composer
