#!/bin/sh
# preinst and prerm of the .deb: what a running program is made of stays, as it may be sending a campaign.
set -e
case "$1" in
install | upgrade | remove | deconfigure | failed-upgrade) ;;
*) exit 0 ;; # what dpkg undoes after it was refused
esac

program=/opt/smsbat-composer/smsbat-composer
for process in /proc/[0-9]*; do
    case "$(readlink "$process/exe" 2>/dev/null || true)" in
    "$program" | "$program (deleted)")
        case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        uk*) echo "SMSBAT Composer відкрито (процес ${process#/proc/}), нічого не змінено. Закрийте його вікно, а в терміналі завершіть його, і спробуйте знову." >&2 ;;
        *) echo "SMSBAT Composer is open (process ${process#/proc/}), so nothing was changed. Close its window, and end it in the terminal, then try again." >&2 ;;
        esac
        exit 1
        ;;
    esac
done
