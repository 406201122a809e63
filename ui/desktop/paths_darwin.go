package desktop

import "path/filepath"

func dataBase(home string) string   { return filepath.Join(support(home), "Data") }
func stateBase(home string) string  { return filepath.Join(support(home), "State") }
func configBase(home string) string { return filepath.Join(support(home), "Config") }
func cacheBase(home string) string  { return filepath.Join(home, "Library", "Caches", "Tideway") }

func support(home string) string {
	return filepath.Join(home, "Library", "Application Support", "Tideway")
}
