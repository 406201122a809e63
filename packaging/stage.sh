#!/bin/sh
# stage.sh PROGRAM FOLDER: lays out everything that is installed, as it will stand under a prefix (bin, share).
set -eu
program=$1 stage=$2
cd "$(dirname "$0")/.."
id=app.tideway.Tideway

rm -rf "$stage"
mkdir -p "$stage/bin" "$stage/share/applications" "$stage/share/mime/packages"
cp "$program" "$stage/bin/tideway"
chmod 755 "$stage/bin/tideway"
cp "packaging/$id.desktop" "$stage/share/applications/$id.desktop"
cp "packaging/$id.xml" "$stage/share/mime/packages/$id.xml"

# Small sizes may have a drawing of their own; the others are drawn from the same SVG.
icon() {
	folder="$stage/share/icons/hicolor/$1/apps"
	mkdir -p "$folder"
	cp "$2" "$folder/$id.${2##*.}"
}
icon scalable assets/icons/tideway.svg
for size in 16 24 32 48 64 128 256 512; do
	if [ -f "assets/icons/tideway-$size.png" ]; then
		icon "${size}x$size" "assets/icons/tideway-$size.png"
	elif command -v rsvg-convert >/dev/null 2>&1; then
		rsvg-convert -w "$size" -h "$size" assets/icons/tideway.svg -o "$stage/icon.png"
		icon "${size}x$size" "$stage/icon.png"
		rm "$stage/icon.png"
	fi
done
