#!/bin/sh
# Makes the fonts in assets/fonts from those of Debian's fonts-noto-core.
#
# assets/fonts/*.ttf keep every letter, and everything that shaping a text does by itself. What goes is what nobody asks for
# here: instructions for screens of few pixels (neither the window nor paper uses them), names of glyphs, and shapes that only
# a typesetter would choose (small capitals, old figures).
#
# assets/fonts/screen/*.ttf have only the letters of ui/look (letters): the window parses a face whole, and nearly all that it
# writes needs no more than these. They take a third of the memory.
set -eu
cd "$(dirname "$0")/.."
from=${1:-/usr/share/fonts/truetype/noto}
letters=U+20-7E,U+A0-24F,U+300-304,U+306-30C,U+386,U+388-38A,U+38E-3A1,U+3A3-3CE,U+400-45F,U+490-491,U+1E00-1EFF
letters=$letters,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC
command -v pyftsubset >/dev/null || { echo "pyftsubset is missing: apt-get install fonttools fonts-noto-core" >&2; exit 1; }

subset() { # FACE LETTERS TARGET
	pyftsubset "$from/$1.ttf" --unicodes="$2" --no-hinting --notdef-outline --no-glyph-names --name-IDs='*' --drop-tables+=DSIG,STAT,MVAR,gasp \
		--output-file="$3/$1.ttf"
}
mkdir -p assets/fonts/screen
for face in NotoSans-Regular NotoSans-Italic NotoSerif-Regular NotoSerif-Italic; do
	subset "$face" '*' assets/fonts
	subset "$face" "$letters" assets/fonts/screen
done
