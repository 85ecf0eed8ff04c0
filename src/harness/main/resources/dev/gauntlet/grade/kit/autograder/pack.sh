#!/usr/bin/env bash
# Makes autograder.zip, which is uploaded to Gradescope. Usage: ./pack.sh GAUNTLET, the folder in
# which Gauntlet has been built.
set -euo pipefail
gauntlet=$(cd "${1:?usage: ./pack.sh GAUNTLET}" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ -e "$gauntlet/reports/target/.built" ] || { echo "pack.sh: $gauntlet is not built; run $gauntlet/gauntlet list first" >&2; exit 2; }
command -v zip >/dev/null || { echo "pack.sh: no zip found; install it" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/gauntlet/reports/target"
cp "$here/setup.sh" "$here/run_autograder" "$here/../assignment.toml" "$work"
cp "$gauntlet/gauntlet" "$work/gauntlet"
cp -R "$gauntlet/reports/target/lib" "$gauntlet/reports/target/.built" "$work/gauntlet/reports/target"
rm -f "$here/autograder.zip"
(cd "$work" && zip -qr "$here/autograder.zip" .)
echo "$here/autograder.zip"
