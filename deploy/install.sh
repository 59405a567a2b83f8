#!/usr/bin/env bash
# Installs a published kiosk, or a newer one over it; running it twice changes nothing more.
#   install.sh [--runtime-dir DIR] [--usb-printer] PUBLISH_DIR
#   install.sh --uninstall    removes the program, keeps configuration, key and data
#   install.sh --purge        removes those too
# --root DIR works on the tree under DIR and touches neither packages nor services.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root='' runtime='' publish='' verb=install usb=no
packages=(libcairo2 libpangocairo-1.0-0 fonts-noto-core fonts-noto-mono avahi-utils)

fail() {
  echo "install.sh: $1" >&2
  exit "${2:-1}"
}

while (($#)); do
  case "$1" in
    --root) root=${2:?--root needs a folder} && shift ;;
    --runtime-dir) runtime=${2:?--runtime-dir needs a folder} && shift ;;
    --usb-printer) usb=yes ;;
    --uninstall) verb=uninstall ;;
    --purge) verb=purge ;;
    -*) fail "unknown option '$1'; see the head of the script" 2 ;;
    *) publish=$1 ;;
  esac
  shift
done

opt="$root/opt/kiosk" etc="$root/etc/kiosk" units="$root/etc/systemd/system"
live() { [[ -z $root ]]; }
live && [[ $EUID != 0 ]] && fail 'run it as root (sudo), or with --root DIR'

check() {
  [[ -n $publish ]] || fail 'name the publish folder (deploy/publish.sh makes one)' 2
  [[ -f $publish/kiosk.dll ]] || fail "'$publish' is not a publish folder of the kiosk: it has no kiosk.dll"
  [[ -z $runtime || -x $runtime/dotnet ]] || fail "'$runtime' is not a .NET runtime: it has no program 'dotnet'"
  live || return 0
  local machine
  machine=$(od -An -tu2 -j18 -N2 "$publish/libe_sqlite3.so" | tr -d ' ')
  case "$(uname -m):$machine" in
    aarch64:183 | x86_64:62) ;;
    *) fail "'$publish' is for another processor than this machine's ($(uname -m))" ;;
  esac
}

install_packages() {
  local missing=() name
  for name in "${packages[@]}"; do
    [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null) == ii* ]] || missing+=("$name")
  done
  # ICU's package has the release's own number in its name.
  ldconfig -p | grep -q libicuuc || missing+=('^libicu[0-9]+$')
  ((${#missing[@]})) || return 0
  apt-get update -q || true
  DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" \
    || fail "cannot install: ${missing[*]}"
}

check_runtime() {
  [[ -x $opt/runtime/dotnet ]] || dotnet --list-runtimes 2>/dev/null | grep -q '^Microsoft\.AspNetCore\.App 10\.' \
    || fail 'the ASP.NET Core 10 runtime is missing; install it, or unpack it somewhere and name it with --runtime-dir'
}

# The old folder stays until the new one is whole; a power cut leaves one or the other.
replace() {
  rm -rf "$2.new"
  cp -R "$1" "$2.new"
  chmod -R u=rwX,go=rX "$2.new"
  live && chown -R root:root "$2.new"
  rm -rf "$2.previous"
  [[ ! -e $2 ]] || mv "$2" "$2.previous"
  mv "$2.new" "$2"
}

write_once() {
  [[ ! -e $2 ]] || { cat >/dev/null; return; }
  (umask 077 && cat >"$2.new")
  chmod "$1" "$2.new"
  mv "$2.new" "$2"
}

configure() {
  install -d -m 0755 "$etc"
  install -d -m 0700 "$etc/credentials"
  head -c 32 /dev/urandom | write_once 0600 "$etc/credentials/master.key"
  write_once 0644 "$etc/kiosk.json" <<<'{ "Venue": { "Name": "Guest Wi-Fi" } }'
  write_once 0600 "$etc/kiosk.env" <<'EOF'
# Secrets of the kiosk; this file is read by root only. What stands here cannot be changed on the settings pages.
#KIOSK_Router__Url=http://192.168.10.1/api/
#KIOSK_Router__ApiKey=
EOF
}

install_kiosk() {
  check
  live && install_packages
  install -d -m 0755 "$opt" "$units/multi-user.target.wants" "$root/usr/local/bin"
  [[ -z $runtime ]] || replace "$runtime" "$opt/runtime"
  live && check_runtime
  replace "$publish" "$opt/app"
  install -m 0755 "$here/kiosk" "$opt/kiosk"
  ln -sfn /opt/kiosk/kiosk "$root/usr/local/bin/kiosk"
  configure
  install -m 0644 "$here/kiosk.service" "$units/kiosk.service"
  ln -sfn ../kiosk.service "$units/multi-user.target.wants/kiosk.service"
  if [[ $usb == yes ]]; then
    install -D -m 0644 "$here/usb-printer.conf" "$units/kiosk.service.d/usb-printer.conf"
  fi
  live || return 0
  systemctl daemon-reload
  systemctl restart kiosk || fail 'the kiosk did not start; journalctl -u kiosk says why'
}

remove_kiosk() {
  if live; then systemctl disable --now --quiet kiosk 2>/dev/null || true; fi
  rm -rf "$opt" "$units/kiosk.service" "$units/kiosk.service.d" \
    "$units/multi-user.target.wants/kiosk.service" "$root/usr/local/bin/kiosk"
  if [[ $verb == purge ]]; then
    rm -rf "$etc" "$root"/var/{lib,cache}/kiosk "$root"/var/{lib,cache}/private/kiosk
  fi
  if live; then systemctl daemon-reload; fi
}

if [[ $verb == install ]]; then install_kiosk; else remove_kiosk; fi
