// Gallery shows every widget, so that somebody can look at them. It paints all pages into pictures
//
//	CGO_ENABLED=0 go run -tags ci,migrated_fynedo ./checks/gallery DIR [page]
//
// or opens one in a window:
//
//	go run -tags migrated_fynedo ./checks/gallery -window page [night]
package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: gallery DIR [page] | gallery -window page [night]")
		os.Exit(2)
	}
	if os.Args[1] == "-window" && len(os.Args) > 2 {
		if err := live(os.Args[2:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run paints the pages by day and by night, and the ones that matter most at 200 %.
func run(dir string, only []string) error {
	app := test.NewApp()
	defer app.Quit()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make %s: %w", dir, err)
	}
	faces := []struct {
		name    string
		options look.Options
	}{
		{"day", look.Options{Choice: look.Day}},
		{"night", look.Options{Choice: look.Night}},
		{"large", look.Options{Choice: look.Day, Scale: 2}},
		{"contrast", look.Options{Choice: look.Day, Contrast: true}},
	}
	for _, p := range pages() {
		if len(only) > 0 && only[0] != p.name {
			continue
		}
		for _, f := range faces {
			app.Settings().SetTheme(look.New(f.options))
			if err := save(filepath.Join(dir, p.name+"-"+f.name+".png"), picture(p)); err != nil {
				return err
			}
		}
	}
	return nil
}

// picture shows a page in a window of its size and takes its picture once slow paintings are ready.
func picture(p page) image.Image {
	w := test.NewWindow(nil)
	defer w.Close()
	w.SetPadded(false)
	content := p.build()
	w.SetContent(content)
	w.Resize(fyne.NewSize(p.w, p.h))
	if p.after != nil {
		p.after(w)
	}
	w.Canvas().Capture() // asks for the shores, which are painted on another goroutine
	time.Sleep(300 * time.Millisecond)
	return w.Canvas().Capture()
}

func save(path string, img image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("save picture: %w", err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		return fmt.Errorf("save picture: %w", err)
	}
	return f.Close()
}
