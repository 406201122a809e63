#!/bin/sh
# deps.sh GROUP... : makes sure that what the groups (build, test, package, windows) need is there.
# Silent and quick when it is. Otherwise it says what is missing and why; as root on Debian or Ubuntu it installs it,
# elsewhere it prints the one command to run and ends with 1.
set -eu
cd "$(dirname "$0")/.."

# group, package on Debian and Ubuntu, how another system shows that it has the same (a command, pkg-config modules, or -), why.
needs() {
	cat <<'TABLE'
build gcc cmd:gcc compiles the parts in C: the window and the journal file
build libc6-dev - the headers of the C library
build ca-certificates - lets Go fetch the libraries safely
build pkg-config cmd:pkg-config finds the libraries below
build libgl1-mesa-dev pc:gl draws the window
build xorg-dev pc:x11,xcursor,xrandr,xinerama,xi,xxf86vm the window on X11
build libwayland-dev pc:wayland-client,wayland-cursor,wayland-egl the window on Wayland
build libxkbcommon-dev pc:xkbcommon the keyboard on Wayland
test xvfb cmd:Xvfb a display that needs no screen, for the tour
test openbox cmd:openbox a window manager for the tour
test dbus cmd:dbus-daemon messages between tray, notifications and the window
test dbus-x11 cmd:dbus-launch the same on the virtual display
test libgl1-mesa-dri - draws without a graphics card
test xdotool cmd:xdotool the tour's mouse and keyboard
test x11-utils cmd:xprop looks at the tour's windows
test wmctrl cmd:wmctrl moves the tour's windows
test poppler-utils cmd:pdftotext reads the printed book back
test qpdf cmd:qpdf checks that the book is a sound PDF
test libxml2-utils cmd:xmllint checks that a chart is sound XML
test desktop-file-utils cmd:desktop-file-validate checks the menu entry
test shared-mime-info cmd:update-mime-database checks the file type
test librsvg2-bin cmd:rsvg-convert draws the icon in its sizes
package xz-utils cmd:xz packs the archive
windows gcc-mingw-w64-x86-64 cmd:x86_64-w64-mingw32-gcc compiles the parts in C for Windows
TABLE
}

fedora="gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel \
libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel xorg-x11-server-Xvfb openbox dbus-daemon dbus-x11 \
mesa-dri-drivers xdotool xprop wmctrl poppler-utils qpdf libxml2 desktop-file-utils shared-mime-info librsvg2-tools"

# present PACKAGE PROBE: dpkg knows the package, or its probe succeeds.
present() {
	case " $installed " in *" $1 "*) return 0 ;; esac
	case $2 in
	cmd:*) command -v "${2#cmd:}" >/dev/null 2>&1 ;;
	pc:*) command -v pkg-config >/dev/null 2>&1 && pkg-config --exists $(echo "${2#pc:}" | tr , ' ') ;;
	*) ! $debian ;;
	esac
}

check_go() {
	if ! command -v go >/dev/null 2>&1; then
		echo "Tideway is written in Go, and there is no Go here. Go 1.26 or newer: https://go.dev/dl/" >&2
		exit 1
	fi
	version=$(go env GOVERSION)
	minor=$(echo "$version" | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
	if [ -n "$minor" ] && [ "$minor" -lt 26 ]; then
		echo "Tideway needs Go 1.26 or newer; this one is $version. Newer ones: https://go.dev/dl/" >&2
		exit 1
	fi
}

check_macos() {
	xcode-select -p >/dev/null 2>&1 && exit 0
	echo "The parts in C need Apple's compiler. Run this once, then start again:" >&2
	echo "  xcode-select --install" >&2
	exit 1
}

check_msys() {
	command -v gcc >/dev/null 2>&1 && exit 0
	echo "The parts in C need a compiler. Run this once in the MSYS2 MinGW 64-bit shell, then start again:" >&2
	echo "  pacman -S --needed mingw-w64-x86_64-toolchain" >&2
	exit 1
}

# find_missing GROUP...: leaves package names in $missing and prints each with its reason.
find_missing() {
	missing=""
	while read -r group package probe why; do
		case " $* " in *" $group "*) ;; *) continue ;; esac
		present "$package" "$probe" && continue
		missing="$missing $package"
		reasons="$reasons$(printf '  %-22s %s' "$package" "$why")
"
	done <<LIST
$(needs)
LIST
}

install_with_apt() {
	mkdir -p build
	echo "Installing them with apt-get; the log is build/deps.log."
	export DEBIAN_FRONTEND=noninteractive
	install="apt-get install -y -q --no-install-recommends $missing"
	: >build/deps.log
	if ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1 && $install >>build/deps.log 2>&1; then
		return 0
	fi
	# Without lists, or with ones too old to be served any more, they are fetched first.
	apt-get update -q >>build/deps.log 2>&1 && $install >>build/deps.log 2>&1 && return 0
	tail -n 20 build/deps.log >&2
	echo "apt-get could not install them; the lines above say why." >&2
	exit 1
}

check_go
case $(uname -s) in
Darwin) check_macos ;;
MINGW* | MSYS* | CYGWIN*) check_msys ;;
esac

debian=false installed="" reasons=""
if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
	debian=true
	installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(needs | cut -d' ' -f2) 2>/dev/null |
		sed -n 's/^installed //p' | tr '\n' ' ') || true
fi
find_missing "$@"
[ -n "$missing" ] || exit 0

echo "To go on, Tideway needs some packages that are not here yet:"
printf '%s' "$reasons"
if $debian && [ "$(id -u)" = 0 ]; then
	install_with_apt
	exit 0
fi
echo "Run this once, then start again:" >&2
if $debian; then
	echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
else
	echo "  sudo dnf install $fedora    # Fedora; the names are similar elsewhere" >&2
	case $missing in *mingw*) echo "  sudo dnf install mingw64-gcc" >&2 ;; esac
fi
exit 1
