//go:build tour && linux

package tour

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// sideBySide is how many walks are under way at once. They wait more than they work.
const sideBySide = "6"

// TestMain lets the walks go side by side, and says where their pictures are.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", sideBySide); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	code := m.Run()
	if dir := os.Getenv("TIDEWAY_TOUR"); dir != "" {
		fmt.Println("The pictures of the tour:", dir)
	}
	os.Exit(code)
}
