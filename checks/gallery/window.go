package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"tideway/ui/look"
)

// live shows one page in a real window, as the running program would: gallery -window NAME [night].
func live(args []string) error {
	options := look.Options{Choice: look.Day}
	if len(args) > 1 && args[1] == "night" {
		options.Choice = look.Night
	}
	for _, p := range pages() {
		if p.name != args[0] {
			continue
		}
		a := app.NewWithID("org.tideway.gallery")
		a.Settings().SetTheme(look.New(options))
		w := a.NewWindow("Gallery: " + p.name)
		w.SetPadded(false)
		w.SetContent(p.build())
		w.Resize(fyne.NewSize(p.w, p.h))
		w.ShowAndRun()
		return nil
	}
	return fmt.Errorf("show page %s: there is none of that name", args[0])
}
