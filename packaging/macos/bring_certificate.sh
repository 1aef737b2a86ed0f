#!/bin/sh
# GitHub's macOS machine: a keychain for this run alone, with the certificate and the password for Apple's judgement.
#   CERTIFICATE            "Developer ID Application" with its key, as .p12, in base64; unset: nothing is brought
#   CERTIFICATE_PASSWORD   of that file
#   APPLE_ID, APPLE_TEAM, APPLE_PASSWORD   for the profile "smsbat" of notarytool; the password is an app-specific one
set -eu
[ -n "${CERTIFICATE:-}" ] || exit 0
keychain="$RUNNER_TEMP/signing.keychain-db"
file="$RUNNER_TEMP/certificate.p12"
password=$(openssl rand -base64 24)
umask 077
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf '%s' "$CERTIFICATE" | base64 --decode >"$file"
security import "$file" -f pkcs12 -P "$CERTIFICATE_PASSWORD" -k "$keychain" -T /usr/bin/codesign
rm "$file"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null # or codesign asks
security list-keychains -d user -s "$keychain" login.keychain-db
[ -z "${APPLE_ID:-}" ] || xcrun notarytool store-credentials smsbat --keychain "$keychain" \
    --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
