#!/bin/sh
# package.sh PROGRAM VERSION: makes build/tideway-VERSION-linux-ARCH.tar.xz.
# The fyne tool makes the archive; then the file type, the icon's sizes and our own menu entry, which it cannot know, join it.
set -eu
program=$1 version=$2
cd "$(dirname "$0")/.."
top=$PWD work=$PWD/build/package
target="$top/build/tideway-$version-linux-$(go env GOARCH).tar.xz"

# The tool counts up the build number in the FyneApp.toml that it read, so it is given a copy.
rm -rf "$work"
mkdir -p "$work/source/assets/icons"
cp FyneApp.toml go.mod main.go "$work/source/"
cp assets/icons/tideway.png "$work/source/assets/icons/"
(cd "$work" && go tool -modfile="$top/tools.mod" fyne package --target linux --executable "$program" --source-dir "$work/source")

tar -xf "$work/Tideway.tar.xz" -C "$work"
rm -rf "$work/tideway/usr/local/share/pixmaps" # the icon in its sizes stands for it, and `uninstall` knows those alone
mkdir -p "$work/tideway/usr/local"
packaging/stage.sh "$program" "$work/stage"
cp -R "$work/stage/." "$work/tideway/usr/local/"
cp packaging/archive.mk "$work/tideway/Makefile"
cp packaging/install.sh LICENSE CHANGELOG.md "$work/tideway/"
tar -C "$work" -cJf "$target" --owner=0 --group=0 --sort=name tideway
echo "Made ${target#"$top"/}"
