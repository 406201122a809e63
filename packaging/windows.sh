#!/bin/sh
# windows.sh VERSION: makes build/tideway-VERSION-windows-amd64.exe with icon and version, on Linux.
# The fyne tool leaves files beside the sources while it works and counts up the build number, so it is given a copy.
set -eu
version=$1
cd "$(dirname "$0")/.."
top=$PWD source=$PWD/build/windows

trap 'rm -rf "$source"' EXIT
rm -rf "$source"
mkdir -p "$source"
tar -c --exclude=./build --exclude=./.git . | tar -x -C "$source"

export CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc
fyne=$(env -u CC GOOS= GOARCH= go tool -modfile=tools.mod -n fyne)
(cd "$source" && GOFLAGS="${GOFLAGS:-} -trimpath -ldflags=-X=main.version=$version" "$fyne" package --target windows --release)
mv "$source/Tideway.exe" "build/tideway-$version-windows-amd64.exe"
echo "Made build/tideway-$version-windows-amd64.exe"
