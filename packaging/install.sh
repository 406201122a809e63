#!/bin/sh
# install.sh install FOLDER | uninstall: puts a staged folder (stage.sh) under PREFIX (~/.local), or takes it away again.
# DESTDIR stands in front of PREFIX and leaves the desktop's lists alone, for those who build packages.
# Journals and settings are never touched.
set -eu
action=${1:-} stage=${2:-}
prefix=${PREFIX:-$HOME/.local}
root=${DESTDIR:-}$prefix
id=app.tideway.Tideway

# The menu may not have PREFIX/bin on its PATH, so the entry names the program in full.
# Inside quotes a desktop entry wants \ " ` $ escaped, and once more as a string; sed wants \ & | escaped.
write_entry() {
	entry="$root/share/applications/$id.desktop"
	program=$(printf '%s' "$prefix/bin/tideway" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
	for_sed=$(printf '%s' "$program" | sed 's/[\\&|]/\\&/g')
	path_for_sed=$(printf '%s' "$prefix/bin/tideway" | sed -e 's/\\/\\\\/g' -e 's/[\\&|]/\\&/g')
	case $program in
	*[!A-Za-z0-9/._-]*) for_sed="\"$for_sed\"" ;;
	esac
	sed -e "s|^Exec=tideway|Exec=$for_sed|" -e "s|^TryExec=tideway|TryExec=$path_for_sed|" \
		"$stage/share/applications/$id.desktop" >"$entry"
}

# Each desktop has the tools for the lists that it reads; what is not there is not needed.
refresh() {
	[ -z "${DESTDIR:-}" ] || return 0
	run update-desktop-database -q "$root/share/applications"
	run update-mime-database "$root/share/mime"
	run gtk-update-icon-cache -q -f -t "$root/share/icons/hicolor"
}

run() {
	command -v "$1" >/dev/null 2>&1 || return 0
	"$@" >/dev/null 2>&1 || echo "$1 did not finish; the menu may show Tideway only after the next login."
}

install_all() {
	(cd "$stage" && find . -type f | sed 's,^\./,,') | while read -r file; do
		mkdir -p "$root/$(dirname "$file")"
		# Copied beside and renamed, so that a running Tideway keeps the program that it started with.
		cp "$stage/$file" "$root/$file.new"
		mv -f "$root/$file.new" "$root/$file"
	done
	write_entry
	refresh
	echo "Tideway is installed under $root. It is in the menu, and a double-click on a .tideway file opens it."
}

uninstall_all() {
	rm -f "$root/bin/tideway" "$root/share/applications/$id.desktop" "$root/share/mime/packages/$id.xml"
	rm -f "$root/share/icons/hicolor/"*"/apps/$id.png" "$root/share/icons/hicolor/"*"/apps/$id.svg"
	[ ! -d "$root/share/mime" ] || refresh
	echo "Tideway is gone from $root. Your journals are where you left them."
}

case $action in
install) install_all ;;
uninstall) uninstall_all ;;
*)
	echo "usage: install.sh install FOLDER | uninstall" >&2
	exit 2
	;;
esac
