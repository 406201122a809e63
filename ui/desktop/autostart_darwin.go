package desktop

import (
	"fmt"
	"os"
)

func newLoginLine() (loginLine, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil, fmt.Errorf("find home folder: %w", err)
	}
	return plistLine(home), nil
}
