package pack

import (
	"strconv"
	"strings"
)

// lineIndex maps a path such as "step[2].prompt" to the line where it stands. The TOML library knows the place of a
// syntax error only; a person who writes a ritual wants the place of every error.
func lineIndex(src string) map[string]int {
	at := map[string]int{}
	count := map[string]int{}
	table, fence, n := "", "", 0
	for line := range strings.Lines(src) {
		n++
		if fence != "" {
			if strings.Contains(line, fence) {
				fence = ""
			}
			continue
		}
		line = strings.TrimSpace(line)
		if name, list, ok := header(line); ok {
			table = name
			if list {
				table = name + "[" + strconv.Itoa(count[name]) + "]"
				count[name]++
			}
			at[table] = n
			continue
		}
		if key, ok := keyOf(line); ok {
			at[join(table, key)] = n
			fence = openFence(line)
		}
	}
	return at
}

// header reads [name] or [[name]].
func header(line string) (name string, list, ok bool) {
	rest, ok := strings.CutPrefix(line, "[")
	if !ok {
		return "", false, false
	}
	rest, list = strings.CutPrefix(rest, "[")
	name, _, ok = strings.Cut(rest, "]")
	name = strings.TrimSpace(name)
	return name, list, ok && name != "" && strings.Trim(name, bare+".") == ""
}

// keyOf reads the key before an equals sign.
func keyOf(line string) (string, bool) {
	key, _, ok := strings.Cut(line, "=")
	key = strings.TrimSpace(key)
	return key, ok && key != "" && strings.Trim(key, bare) == ""
}

// bare are the letters of a key without quotes (TOML 1.0).
const bare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

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
