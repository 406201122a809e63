//go:build !windows && !darwin

package desktop

import (
	"fmt"
	"os"
	"path/filepath"
)

func newLoginLine() (loginLine, error) {
	config := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(config) { // the XDG specification says to ignore what is not absolute
		home, err := os.UserHomeDir()
		if err != nil {
			return nil, fmt.Errorf("find home folder: %w", err)
		}
		config = filepath.Join(home, ".config")
	}
	return entryLine(config), nil
}
