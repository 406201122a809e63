package desktop

import (
	"os"
	"path/filepath"
)

// Local and not roaming: a journal that a server copies about while it is open is a
// journal in danger.
func dataBase(home string) string  { return filepath.Join(local(home), "Data") }
func stateBase(home string) string { return filepath.Join(local(home), "State") }

func local(home string) string {
	dir := os.Getenv("LOCALAPPDATA")
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(home, "AppData", "Local")
	}
	return filepath.Join(dir, "Tideway")
}
