#!/bin/sh
# Tries the installer and the uninstaller under Wine, with stand-ins for the frozen program:
#   sh packaging/windows/try_in_wine.sh          (Debian's packages: wine64 nsis xvfb)
# Files, shortcut, association, registry, the refusal while the program is open or is opened meanwhile, upgrades
# that succeed, fail and go back, somebody else's folder, and the user's data.
set -eu
cd "$(dirname "$0")/.."
[ -n "${DISPLAY:-}" ] || exec xvfb-run --auto-servernum sh "windows/$(basename "$0")"

work=$(mktemp -d)
wine() { /usr/lib/wine/wine64 "$@"; }
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
trap '/usr/lib/wine/wineserver64 -k || true; rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
step() { echo "-- $*"; }

step "stand-ins and installer"
python="${PYTHON:-../.venv/bin/python}"
mkdir -p "$work/frozen/_internal" "$work/older"
makensis -V1 -DOUTPUT="$work/press.exe" windows/press.nsi
makensis -V1 -DOUTPUT="$work/frozen/SMSBAT Composer.exe" windows/stand_in.nsi
cp "$work/frozen/SMSBAT Composer.exe" "$work/frozen/smsbat-composer.exe"
echo new >"$work/frozen/_internal/base_library.zip"
"$python" - "$work" <<'PYTHON'
import sys
from pathlib import Path

import icons
import places
import windows_installer

work = Path(sys.argv[1])
places.ICONS = work / "icons"
icons.make_icons(places.ICONS)
windows_installer.make_installer(work / "frozen", work / "composer-setup.exe")
places.VERSION = "0.0.1"
windows_installer.make_installer(work / "frozen", work / "older" / "composer-setup.exe")
PYTHON
wine wineboot -i >/dev/null 2>&1
wine winecfg /v win10
user="$WINEPREFIX/drive_c/users/$(id -un)"
program="$user/AppData/Local/Programs/SMSBAT Composer"
data="$user/AppData/Local/SMSBAT Composer"
start="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/SMSBAT Composer.lnk"
# Waited for only with _?, which must stand last and without quotes.
cat >"$work/uninstall.bat" <<BATCH
@"%LOCALAPPDATA%\\Programs\\SMSBAT Composer\\uninstall.exe" %1 %2 _?=%LOCALAPPDATA%\\Programs\\SMSBAT Composer
@exit %ERRORLEVEL%
BATCH
setup() { wine "$work/composer-setup.exe" /S "$@"; }
expect() { # CODE COMMAND…
    wanted=$1 code=0
    shift
    "$@" || code=$?
    [ "$code" = "$wanted" ] || fail "$* ended with $code instead of $wanted"
}
press() { # BUTTON, as soon as there is a window
    for _ in $(seq 50); do
        if BUTTON="$1" wine "$work/press.exe"; then return; fi
        sleep 0.2
    done
    fail "there is no window"
}
hold() { # FILE of the program, for 15 s
    HOLD=$(wine winepath -w "$program/$1" | tr -d '\r') wine "$work/frozen/smsbat-composer.exe" &
    sleep 2
}
is_whole() {
    for file in "SMSBAT Composer.exe" smsbat-composer.exe uninstall.exe document.ico _internal/base_library.zip; do
        [ -f "$program/$file" ] || fail "$file is not there $*"
    done
    [ "$(ls "$program" | wc -l)" = 5 ] || fail "there is more than the program $*: $(ls "$program")"
}
uninstall_with_pages() { wine cmd /c "$(wine winepath -w "$work/uninstall.bat" | tr -d '\r')" "$@"; }
uninstall() { uninstall_with_pages /S "$@"; }
registered() { wine reg query "$1" /s 2>/dev/null | grep -qF "$2"; }

step "install"
setup
is_whole "after the installation"
[ -f "$start" ] || fail "no shortcut in the Start menu"
registered 'HKCU\Software\Classes\.smsbat' SMSBAT.Campaign || fail "the file type is not registered"
registered 'HKCU\Software\Classes\SMSBAT.Campaign' 'SMSBAT Composer.exe" "%1"' || fail "no command opens the files"
registered 'HKCU\Software\Classes\SMSBAT.Campaign' document.ico || fail "the files have no icon"
registered 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\com.smsbat.composer' QuietUninstallString ||
    fail "Windows does not list the program"

for exe in "SMSBAT Composer.exe" smsbat-composer.exe; do
    step "while $exe runs"
    wine "$program/$exe" &
    sleep 3
    expect 3 setup
    expect 3 uninstall
    wait
done

step "while the program is opened with Setup at its first page"
wine "$work/composer-setup.exe" &
setup_process=$!
sleep 3
wine "$program/SMSBAT Composer.exe" &
sleep 2
press 1
sleep 3
press 2
expect 3 wait $setup_process
is_whole "after Setup was told to leave"
wait

step "while the program is opened with the uninstaller at its first page"
uninstall_with_pages &
uninstaller=$!
sleep 3
wine "$program/smsbat-composer.exe" &
sleep 2
press 1
sleep 3
press 2
expect 3 wait $uninstaller
is_whole "after the uninstaller was told to leave"
wait

step "upgrades that fail"
echo old >"$program/_internal/base_library.zip"
for place in _new _old; do
    echo "in the way" >"$program/$place"
    expect 2 setup
    rm "$program/$place"
    is_whole "after an upgrade that failed at $place"
    grep -q old "$program/_internal/base_library.zip" || fail "half of a version is there: $place"
done
hold document.ico
expect 2 setup
is_whole "after an upgrade that failed half-way"
grep -q old "$program/_internal/base_library.zip" || fail "half of a version is there"
wait

step "an older version"
expect 5 wine "$work/older/composer-setup.exe" /S
is_whole "after an older version was refused"

step "somebody else's folder"
mkdir -p "$user/Other/_internal"
echo theirs >"$user/Other/_internal/library"
expect 4 setup "/D=$(wine winepath -w "$user/Other" | tr -d '\r')"
[ -f "$user/Other/_internal/library" ] && [ "$(ls "$user/Other")" = _internal ] || fail "the folder is not as it was"

step "upgrade"
echo old >"$program/_internal/of-an-older-version"
mkdir -p "$data"
echo journal >"$data/journal.sqlite"
setup
[ ! -e "$program/_internal/of-an-older-version" ] || fail "a file of the older version is left"
is_whole "after the upgrade"

step "uninstall, which fails at first"
hold _internal/base_library.zip
expect 2 uninstall
registered 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\com.smsbat.composer' QuietUninstallString ||
    fail "Windows forgot a program that is still there"
wait
uninstall
[ "$(ls "$program")" = uninstall.exe ] || fail "left behind: $(ls "$program")"
[ ! -e "$start" ] || fail "the shortcut is left"
[ -f "$data/journal.sqlite" ] || fail "the user's data are gone"
for key in 'HKCU\Software\Classes\.smsbat' 'HKCU\Software\Classes\SMSBAT.Campaign' 'HKCU\Software\com.smsbat.composer'; do
    ! wine reg query "$key" >/dev/null 2>&1 || fail "$key is left"
done

step "uninstall with the data"
setup
uninstall /DELETEDATA
[ ! -e "$data" ] || fail "the user's data are left"
echo "The installer does what it should."
