package desktop

import "path/filepath"

func dataBase(home string) string  { return filepath.Join(support(home), "Data") }
func stateBase(home string) string { return filepath.Join(support(home), "State") }

func support(home string) string {
	return filepath.Join(home, "Library", "Application Support", "Tideway")
}
