package desktop

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

// HasDisplay tells whether there is a screen to open a window on. On Linux it asks
// for DISPLAY or WAYLAND_DISPLAY; elsewhere there always is one.
func HasDisplay() bool { return hasDisplay(runtime.GOOS, os.Getenv) }

func hasDisplay(goos string, getenv func(string) string) bool {
	switch goos {
	case "windows", "darwin":
		return true
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}

// PrepareEnvironment sets what Fyne reads from the environment. Call it before the
// first window. scale is the size of everything, 1 as the screen says; outside of
// 0.5 to 4 it is left alone, and a FYNE_SCALE or FYNE_PLATFORM of the person's own
// always wins.
func PrepareEnvironment(scale float64) error {
	for key, value := range environment(scale, runtime.GOOS, os.Getenv) {
		if err := os.Setenv(key, value); err != nil {
			return fmt.Errorf("set %s: %w", key, err)
		}
	}
	return nil
}

func environment(scale float64, goos string, getenv func(string) string) map[string]string {
	set := map[string]string{}
	if getenv("FYNE_SCALE") == "" && scale >= 0.5 && scale <= 4 && scale != 1 {
		set["FYNE_SCALE"] = strconv.FormatFloat(scale, 'f', 2, 64)
	}
	// Under Wayland the first frame of a list comes in the wrong size of type
	// (fyne-io/fyne#6447) and Resize is ignored (#5526): X11 where there is one.
	if goos == "linux" && getenv("FYNE_PLATFORM") == "" && getenv("DISPLAY") != "" {
		set["FYNE_PLATFORM"] = "x11"
	}
	return set
}
