#!/usr/bin/env bash
# Publishes the kiosk into artifacts/publish/RID: deploy/publish.sh [--ready-to-run] [--output DIR] [RID…]
# The folders need the ASP.NET Core 10 runtime of the machine they go to.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
output="$root/artifacts/publish"
options=()
rids=()

while (($#)); do
  case "$1" in
    --ready-to-run) options+=(-p:PublishReadyToRun=true) ;;
    --output) output=${2:?--output needs a folder} && shift ;;
    linux-arm64 | linux-x64) rids+=("$1") ;;
    *) echo "publish.sh: unknown argument '$1'; it takes --ready-to-run, --output DIR, linux-arm64, linux-x64" >&2 && exit 2 ;;
  esac
  shift
done
((${#rids[@]})) || rids=(linux-arm64 linux-x64)

mkdir -p "$output"
output=$(cd "$output" && pwd)
for rid in "${rids[@]}"; do
  rm -rf "${output:?}/$rid"
  # A build folder of its own: the one beside the sources may be in use by a build or a test run.
  dotnet publish "$root/src/Kiosk" -c Release -r "$rid" --self-contained false -p:UseAppHost=false \
    --artifacts-path "$output/.build" --output "$output/$rid" --disable-build-servers -v q -nologo "${options[@]}"
  echo "$output/$rid"
done
