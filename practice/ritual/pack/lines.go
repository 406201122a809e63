package pack

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	header = regexp.MustCompile(`^\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]`)
	keyed  = regexp.MustCompile(`^\s*([A-Za-z0-9_-]+)\s*=`)
)

// lineIndex maps a path such as "step[2].prompt" to the line where it stands. The TOML library knows the place of a
// syntax error only; a person who writes a ritual wants the place of every error.
func lineIndex(src string) map[string]int {
	at := map[string]int{}
	count := map[string]int{}
	table, fence := "", ""
	for i, line := range strings.Split(src, "\n") {
		if fence != "" {
			if strings.Contains(line, fence) {
				fence = ""
			}
			continue
		}
		if m := header.FindStringSubmatch(line); m != nil {
			table = m[2]
			if m[1] == "[[" {
				table = fmt.Sprintf("%s[%d]", m[2], count[m[2]])
				count[m[2]]++
			}
			at[table] = i + 1
			continue
		}
		if m := keyed.FindStringSubmatch(line); m != nil {
			at[join(table, m[1])] = i + 1
			fence = openFence(line)
		}
	}
	return at
}

// openFence returns the quotes that a line opens and does not close: a text over several lines.
func openFence(line string) string {
	for _, f := range []string{`"""`, `'''`} {
		if strings.Count(line, f)%2 == 1 {
			return f
		}
	}
	return ""
}

func join(table, key string) string {
	if table == "" {
		return key
	}
	return table + "." + key
}
