package desktop

import (
	"encoding/xml"
	"path/filepath"
	"regexp"
	"strings"
)

// plistLine is a launch agent in a person's home folder on macOS.
func plistLine(home string) fileLine {
	return fileLine{path: filepath.Join(home, "Library", "LaunchAgents", appID+".plist"), text: plist, off: plistDisabled.MatchString, known: plistKnown}
}

// plistDisabled is how an agent says in its file that it is off. What launchctl was told stands where only it can read.
var plistDisabled = regexp.MustCompile(`<key>Disabled</key>\s*<true\s*/>`)

const (
	plistHead = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>` + appID + `</string>
	<key>ProgramArguments</key>
	<array>
		<string>`
	plistFoot = `</string>
		<string>` + hiddenFlag + `</string>
	</array>
	<key>RunAtLoad</key>
	<true/>
	<key>LimitLoadToSessionType</key>
	<string>Aqua</string>
	<key>ProcessType</key>
	<string>Interactive</string>
</dict>
</plist>
`
)

// plist is the agent's file for a program.
func plist(program string) string {
	var quoted strings.Builder
	_ = xml.EscapeText(&quoted, []byte(program)) // a strings.Builder refuses nothing
	return plistHead + quoted.String() + plistFoot
}

func plistKnown(text string) bool {
	inner, ok := strings.CutPrefix(text, plistHead)
	inner, cut := strings.CutSuffix(inner, plistFoot)
	return ok && cut && !strings.ContainsAny(inner, "<\n")
}
