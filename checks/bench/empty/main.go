// Command empty is the window that Tideway is measured against: the same toolkit, the same size, nothing in it. Closing
// hides it, as closing hides Tideway in the tray.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
)

func main() {
	w := app.NewWithID("app.tideway.Empty").NewWindow("Empty")
	w.SetContent(container.NewStack())
	w.Resize(fyne.NewSize(1080, 760))
	w.SetCloseIntercept(w.Hide)
	w.ShowAndRun()
}
