#!/bin/sh
# Tries the installer and the uninstaller under Wine, with stand-ins for the frozen program:
#   sh packaging/windows/try_in_wine.sh          (Debian's packages: wine64 nsis xvfb)
# Files, shortcut, association, registry, upgrade, the refusal while the program is open, and the user's data.
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
mkdir -p "$work/frozen/_internal"
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
PYTHON
wine wineboot -i >/dev/null 2>&1
wine winecfg /v win10
user="$WINEPREFIX/drive_c/users/$(id -un)"
program="$user/AppData/Local/Programs/SMSBAT Composer"
data="$user/AppData/Local/SMSBAT Composer"
start="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/SMSBAT Composer.lnk"
# Waited for only with _?, which must stand last and without quotes.
cat >"$work/uninstall.bat" <<BATCH
@"%LOCALAPPDATA%\\Programs\\SMSBAT Composer\\uninstall.exe" /S %1 _?=%LOCALAPPDATA%\\Programs\\SMSBAT Composer
@exit %ERRORLEVEL%
BATCH
setup() { wine "$work/composer-setup.exe" /S; }
uninstall() { wine cmd /c "$(wine winepath -w "$work/uninstall.bat" | tr -d '\r')" "$@"; }
registered() { wine reg query "$1" /s 2>/dev/null | grep -qF "$2"; }

step "install"
setup
for file in "SMSBAT Composer.exe" smsbat-composer.exe uninstall.exe document.ico _internal/base_library.zip; do
    [ -f "$program/$file" ] || fail "$file is not installed"
done
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
    code=0; setup || code=$?
    [ "$code" = 3 ] || fail "the installer ended with $code instead of 3"
    code=0; uninstall || code=$?
    [ "$code" = 3 ] || fail "the uninstaller ended with $code instead of 3"
    wait
done

step "upgrade"
echo old >"$program/_internal/of-an-older-version"
mkdir -p "$data"
echo journal >"$data/journal.sqlite"
setup
[ ! -e "$program/_internal/of-an-older-version" ] || fail "a file of the older version is left"

step "uninstall"
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
