package desktop

import (
	"path/filepath"
	"strings"
)

// entryLine is the file of the Desktop Application Autostart Specification in a configuration folder.
func entryLine(config string) fileLine {
	return fileLine{path: filepath.Join(config, "autostart", appID+".desktop"), text: entry, off: entryOff, known: entryKnown}
}

const (
	entryHead = "[Desktop Entry]\nType=Application\nName=Tideway\nComment=Come back to each other\nIcon=" + appID + "\nExec="
	entryFoot = " " + hiddenFlag + "\nTerminal=false\nStartupNotify=false\n"
)

// entry is the file for a program. GLib, and GNOME with it, refuses a whole entry whose program it does not find before it
// reads %% as the % that it stands for; env it finds, and env finds the program.
func entry(program string) string {
	exec := entryQuote(program)
	if strings.Contains(program, "%") {
		exec = "env " + exec
	}
	return entryHead + exec + entryFoot
}

func entryKnown(text string) bool {
	inner, ok := strings.CutPrefix(text, entryHead)
	inner, cut := strings.CutSuffix(inner, entryFoot)
	return ok && cut && !strings.Contains(inner, "\n")
}

// entryQuote writes a path as an argument of Exec. Three rules of the Desktop Entry Specification lie on one another: in
// quotes a backslash stands before " ` $ and \; % is doubled, or it would be a field code; and, as in every value that
// is a string, each backslash is doubled once more.
func entryQuote(path string) string {
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "`", "\\`", `$`, `\$`, `%`, `%%`).Replace(path)
	return `"` + strings.ReplaceAll(quoted, `\`, `\\`) + `"`
}

// entryOff tells whether a desktop's own settings turned the entry off: they leave the file and say so in it.
func entryOff(text string) bool {
	in := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			in = line == "[Desktop Entry]"
			continue
		}
		key, value, _ := strings.Cut(line, "=")
		switch strings.TrimSpace(key) + "=" + strings.TrimSpace(value) {
		case "Hidden=true", "X-GNOME-Autostart-enabled=false":
			if in {
				return true
			}
		}
	}
	return false
}
